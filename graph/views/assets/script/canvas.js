// The drawing: vis-network with positions made beforehand. The rest of the graph pales behind a veil
// when something is chosen, and the chosen part is drawn again above it.

const stage = document.getElementById("canvas");
const tip = document.getElementById("tip");
const still = matchMedia("(prefers-reduced-motion: reduce)");
const dark = matchMedia("(prefers-color-scheme: dark)");

// vis would draw each node's label at a size that follows the zoom; labels.js draws them instead.
const drawnNodes = data.network.nodes.map(({ label, title, ...node }) => ({ ...node, label: undefined }));
const place = new Map(drawnNodes.map((node) => [node.id, node]));
const hidden = new Set();
const isShown = (node) => !hidden.has(node.label);
const edgeShown = (edge) =>
  edge.drawn && !hidden.has(edge.type) && isShown(nodes.get(edge.source)) && isShown(nodes.get(edge.target));

const nodeView = new vis.DataView(new vis.DataSet(drawnNodes), { filter: (node) => isShown(nodes.get(node.id)) });
const edgeView = new vis.DataView(new vis.DataSet(data.network.edges), { filter: (edge) => edgeShown(edges.get(edge.id)) });
const network = new vis.Network(stage, { nodes: nodeView, edges: edgeView }, data.network.options);

let chosen = { nodes: new Set(), edges: new Set(), main: null };
let hovered = null;

const colour = (name) => getComputedStyle(document.documentElement).getPropertyValue(`--${name}`).trim();
let theme = {};
function readTheme() {
  theme = { paper: colour("paper"), ink: colour("ink"), veil: colour("veil"), accent: colour("accent") };
  network.redraw();
}

/** What a choice brings with it: a node's neighbourhood, or an edge and its ends. */
function choose(state) {
  chosen = { nodes: new Set(), edges: new Set(), main: state.node };
  if (place.has(state.node)) {
    chosen.nodes.add(state.node);
    for (const edge of edgesOf.get(state.node).filter(edgeShown)) {
      chosen.edges.add(edge.id);
      chosen.nodes.add(across(edge, state.node));
    }
  } else if (state.edge) {
    const edge = edges.get(state.edge);
    const ends = [edge.source, edge.target].filter((id) => place.has(id));
    ends.forEach((id) => chosen.nodes.add(id));
    if (edgeShown(edge)) chosen.edges.add(edge.id);
  }
}

/** Move so that what is chosen is seen at a readable size. */
function lookAt() {
  const shown = [...chosen.nodes].filter((id) => isShown(nodes.get(id)));
  if (!shown.length) return;
  network.fit({ nodes: shown, maxZoomLevel: 1.25, animation: still.matches ? false : { duration: 350 } });
}

/** Hide labels and types, keeping every place. */
function filter(hide) {
  if (hide.size === hidden.size && [...hide].every((name) => hidden.has(name))) return;
  hidden.clear();
  hide.forEach((name) => hidden.add(name));
  nodeView.refresh();
  edgeView.refresh();
}

network.on("afterDrawing", (context) => {
  const near = hovered && !chosen.nodes.size ? aroundHovered() : chosen;
  if (near.nodes.size) {
    const { canvas } = context;
    context.save();
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = theme.veil;
    context.fillRect(0, 0, canvas.width, canvas.height);
    context.restore();
    const drawn = [...near.edges].map((id) => network.body.edges[id]).filter(Boolean);
    drawn.forEach((edge) => edge.draw(context));
    if (near.main && place.has(near.main)) ring(context, place.get(near.main));
    for (const id of near.nodes) network.body.nodes[id]?.draw(context);
    drawn.forEach((edge) => edge.drawArrows(context));
  }
  drawLabels(context, near);
});

function aroundHovered() {
  const near = { nodes: new Set([hovered]), edges: new Set(), main: hovered };
  for (const edge of edgesOf.get(hovered).filter(edgeShown)) {
    near.edges.add(edge.id);
    near.nodes.add(across(edge, hovered));
  }
  return near;
}

function ring(context, node) {
  if (!isShown(nodes.get(node.id))) return;
  context.beginPath();
  context.arc(node.x, node.y, node.size + 5, 0, 2 * Math.PI);
  context.fillStyle = theme.paper;
  context.fill();
  context.lineWidth = 2.5;
  context.strokeStyle = theme.accent;
  context.stroke();
}

network.on("click", ({ nodes: [node], edges: [edge] }) => {
  network.unselectAll();
  if (node !== undefined) openNode(node, false);
  else if (edge !== undefined) openEdge(edge, false);
  else go({ node: null, edge: null });
});
network.on("hoverNode", ({ node, event }) => {
  hovered = node;
  const look = nodes.get(node);
  showTip(event, look.name, `${gloss(LABELS[look.label])} · ${degree.get(node)} ${word("ties").toLowerCase()}`);
});
network.on("hoverEdge", ({ edge, event }) => {
  const look = edges.get(edge);
  const role = look.properties?.role ?? look.properties?.role_key;
  showTip(event, `${nameOf(look.source)} → ${nameOf(look.target)}`, [gloss(TYPES[look.type]), role].filter(Boolean).join(": "));
});
for (const event of ["blurNode", "blurEdge", "dragStart", "zoom"]) {
  network.on(event, () => {
    hovered = null;
    tip.hidden = true;
  });
}

function showTip(event, head, line) {
  tip.replaceChildren(el("b", {}, head), el("span", {}, line));
  tip.hidden = false;
  const box = stage.getBoundingClientRect();
  const x = event.clientX - box.left;
  const y = event.clientY - box.top;
  tip.style.left = `${Math.max(4, Math.min(x + 14, box.width - tip.offsetWidth - 4))}px`;
  tip.style.top = `${y + 18 + tip.offsetHeight > box.height ? y - tip.offsetHeight - 10 : y + 18}px`;
}

const ZOOM = { zoom_in: 1.35, zoom_out: 1 / 1.35 };
for (const button of document.querySelectorAll("[data-act]")) {
  button.addEventListener("click", () => {
    const animation = still.matches ? false : { duration: 200 };
    if (button.dataset.act === "fit") network.fit({ animation, maxZoomLevel: 1.3 });
    else network.moveTo({ scale: network.getScale() * ZOOM[button.dataset.act], animation });
  });
}
dark.addEventListener("change", readTheme);
