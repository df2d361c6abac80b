// What is shown, kept in the address after "#" and nowhere else: so that back, forward, reload and a
// link sent to a colleague all show the same. n = node, e = edge, hide = labels and types, view, lang.

const firstLanguage = document.documentElement.lang;

function readState() {
  const raw = location.hash.slice(1);
  const fields = new URLSearchParams(raw);
  const hide = new Set((fields.get("hide") ?? "").split(",").filter((name) => LABELS[name] || TYPES[name]));
  const state = {
    node: fields.get("n"), edge: fields.get("e"), hide,
    view: fields.get("view") === "table" ? "table" : "graph",
    language: ["vi", "en"].includes(fields.get("lang")) ? fields.get("lang") : firstLanguage,
  };
  // An id typed by hand may hold signs that an address escapes.
  if (raw.startsWith("n=") && !nodes.has(state.node)) {
    try {
      const typed = decodeURIComponent(raw.slice(2));
      if (nodes.has(typed)) state.node = typed;
    } catch { /* not an escaped text: leave it */ }
  }
  if (!nodes.has(state.node)) state.node = null;
  if (!edges.has(state.edge)) state.edge = null;
  return state;
}

/** How many steps back stay within the page. */
const depth = () => history.state?.depth ?? 0;

/** Change the state: the address changes, and with it the page. */
function go(change) {
  const next = { ...readState(), ...change };
  const fields = new URLSearchParams();
  if (next.node) fields.set("n", next.node);
  if (next.edge) fields.set("e", next.edge);
  if (next.hide.size) fields.set("hide", [...next.hide].sort().join(","));
  if (next.view !== "graph") fields.set("view", next.view);
  if (next.language !== firstLanguage) fields.set("lang", next.language);
  const hash = fields.toString();
  if (hash === location.hash.slice(1)) return;
  history.pushState({ depth: depth() + 1 }, "", hash ? `#${hash}` : location.pathname + location.search);
  window.dispatchEvent(new Event("statechange"));
}

const openNode = (id, look = true) => {
  lookAtChoice = look;
  go({ node: id, edge: null });
};
const openEdge = (id, look = true) => {
  lookAtChoice = look;
  go({ node: null, edge: id });
};

/** Whether the canvas should move to what is chosen: not when it was chosen there. */
let lookAtChoice = true;
