// Search: without diacritics, but what is typed with its accents comes first. A combobox with a list.

const box = document.getElementById("search");
const found = document.getElementById("found");
const LISTED = 12;
const names = data.nodes.map((node) => {
  const spelled = [node.name, ...(node.aliases ?? [])];
  const more = [node.en, node.properties?.number, node.properties?.sign, node.properties?.subject].filter(Boolean);
  return {
    id: node.id, exact: spelled.map((name) => name.normalize("NFC").toLowerCase()), folded: spelled.map(fold),
    code: fold([node.properties?.number, node.properties?.sign].filter(Boolean).join(" ")),
    all: ` ${[...spelled, ...more].map(fold).join(" ")}`, weight: degree.get(node.id), article: node.label === "Article",
  };
});
let hits = [];
let active = -1;

/** Nodes that hold every typed word (or its beginning), best first. */
function look(text) {
  const query = fold(text);
  if (!query) return [];
  const exact = text.normalize("NFC").trim().toLowerCase();
  const words = query.split(" ");
  const scored = [];
  for (const name of names) {
    if (!words.every((part) => name.all.includes(` ${part}`))) continue;
    const score =
      (name.exact.some((spelled) => spelled.includes(exact)) ? 16 : 0) +
      (name.folded.some((spelled) => spelled === query) ? 8 : 0) +
      (name.code && ` ${query}`.endsWith(` ${name.code}`) ? 12 : 0) +
      (name.folded.some((spelled) => spelled.startsWith(query)) ? 4 : 0) +
      (name.folded.some((spelled) => ` ${spelled}`.includes(` ${query}`)) ? 2 : 0) +
      query.length / Math.max(query.length, ...name.folded.map((spelled) => spelled.length)) - (name.article ? 6 : 0);
    scored.push([score, name]);
  }
  scored.sort(([a, one], [b, other]) => b - a || other.weight - one.weight || (one.id < other.id ? -1 : 1));
  return scored.slice(0, LISTED).map(([, name]) => name.id);
}

function showHits() {
  hits = look(box.value);
  active = hits.length ? 0 : -1;
  const typed = fold(box.value) !== "";
  found.replaceChildren(
    ...hits.map((id, at) => {
      const node = nodes.get(id);
      const option = el("li", { role: "option", id: `hit-${at}`, "data-hit": id }, labelSign(node.label),
        el("span", { class: "name" }, node.name), el("small", {}, gloss(LABELS[node.label])));
      option.addEventListener("mousedown", (event) => {
        event.preventDefault();
        take(at);
      });
      return option;
    }),
    ...(typed && !hits.length ? [el("li", { class: "none", role: "option", "aria-disabled": "true" }, word("search_none"))] : []),
  );
  found.hidden = !typed;
  box.setAttribute("aria-expanded", String(typed));
  mark();
}

function mark() {
  [...found.children].forEach((item, at) => item.setAttribute("aria-selected", String(at === active)));
  if (active >= 0) {
    box.setAttribute("aria-activedescendant", `hit-${active}`);
    found.children[active].scrollIntoView({ block: "nearest" });
  } else box.removeAttribute("aria-activedescendant");
}

function take(at) {
  const id = hits[at];
  if (id === undefined) return;
  shut();
  box.value = "";
  openNode(id);
  panel.focus({ preventScroll: true });
}

function shut() {
  found.hidden = true;
  box.setAttribute("aria-expanded", "false");
  box.removeAttribute("aria-activedescendant");
}

box.addEventListener("input", showHits);
box.addEventListener("focus", () => box.value && showHits());
box.addEventListener("blur", shut);
box.addEventListener("keydown", (event) => {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step && hits.length && !found.hidden) {
    active = (active + step + hits.length) % hits.length;
    mark();
    event.preventDefault();
  } else if (event.key === "Enter" && !found.hidden) take(Math.max(active, 0));
  else if (event.key === "Escape") {
    box.value = "";
    shut();
  }
});
document.addEventListener("keydown", (event) => {
  if (event.key === "/" && !event.target.closest("input")) {
    event.preventDefault();
    box.focus();
  } else if (event.key === "Escape" && event.target !== box) go({ node: null, edge: null });
});
