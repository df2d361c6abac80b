// The table: the same nodes for those who cannot or would not read a drawing. It follows the filters.

const tableView = document.getElementById("table-view");
const PAGE = 200;
const sorting = { by: "ties", down: true, rows: PAGE };
const COLUMNS = {
  name: (node) => node.name,
  label: (node) => gloss(LABELS[node.label]),
  english: (node) => node.en ?? "",
  ties: (node) => degree.get(node.id),
};

function showTable() {
  const order = new Intl.Collator("vi").compare;
  const cell = COLUMNS[sorting.by];
  const listed = data.nodes
    .filter((node) => isShown(node) && node.drawn)
    .sort((a, b) => {
      const [one, other] = [cell(a), cell(b)];
      const first = typeof one === "number" ? one - other : order(one, other);
      return (sorting.down ? -first : first) || order(a.name, b.name);
    });
  const heads = Object.keys(COLUMNS).map((key) => {
    const direction = sorting.by !== key ? "none" : sorting.down ? "descending" : "ascending";
    return el("th", { scope: "col", "aria-sort": direction },
      el("button", { type: "button", onclick: () => sortBy(key) }, word(key), sorting.by === key ? (sorting.down ? " ▾" : " ▴") : ""));
  });
  const rows = listed.slice(0, sorting.rows).map((node) =>
    el("tr", {},
      el("th", { scope: "row" }, nodeButton(node.id)),
      el("td", {}, labelSign(node.label), COLUMNS.label(node)),
      el("td", { lang: "en" }, node.en ?? ""),
      el("td", { class: "number" }, String(degree.get(node.id)))));
  const more = listed.length > sorting.rows
    ? el("button", { type: "button", class: "quiet", onclick: () => { sorting.rows += PAGE * 5; showTable(); } }, word("more"))
    : null;
  tableView.replaceChildren(
    el("table", {},
      el("caption", {}, `${word("nodes")}: ${listed.length} ${word("rows")}`),
      el("thead", {}, el("tr", {}, heads)),
      el("tbody", {}, rows)),
    ...(more ? [more] : []));
}

function sortBy(key) {
  sorting.down = sorting.by === key ? !sorting.down : key === "ties";
  sorting.by = key;
  showTable();
}
