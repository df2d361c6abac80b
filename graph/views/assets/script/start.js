// Show what the address says, now and whenever it changes.

const graphView = document.getElementById("graph-view");
const narrow = matchMedia("(max-width: 860px)");
let before = null;

function show() {
  const state = readState();
  if (state.language !== language || !before) speak(state.language);
  filter(state.hide);
  showLegend(state);
  choose(state);
  showPanel(state);
  const table = state.view === "table";
  graphView.hidden = table;
  tableView.hidden = !table;
  for (const button of document.querySelectorAll("[data-view]")) {
    button.setAttribute("aria-pressed", String(button.dataset.view === state.view));
  }
  if (table) showTable();
  else if (before?.view === "table") {
    network.setSize("100%", "100%");
    network.redraw();
  }
  const another = before && (before.node !== state.node || before.edge !== state.edge);
  if ((another || !before) && lookAtChoice && !table) lookAt();
  if (another && (state.node || state.edge) && narrow.matches) panel.scrollIntoView({ block: "start" });
  lookAtChoice = true;
  before = state;
  network.redraw();
}

for (const button of document.querySelectorAll("[data-view]")) {
  button.addEventListener("click", () => go({ view: button.dataset.view }));
}
for (const button of document.querySelectorAll("[data-language]")) {
  button.addEventListener("click", () => go({ language: button.dataset.language }));
}
window.addEventListener("statechange", show);
window.addEventListener("popstate", show);
window.addEventListener("hashchange", show);

readTheme();
network.fit({ animation: false, maxZoomLevel: 1.3 });
show();
window.quanhe = { network }; // A handle for the browser's console.
