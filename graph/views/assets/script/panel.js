// The panel: what is known of the node or edge that is chosen, and where it is said.

const panel = document.getElementById("panel");

const nodeButton = (id) =>
  el("button", { type: "button", class: "name", "data-node": id, onclick: () => openNode(id) }, nameOf(id));

const quoteButton = (edge) => {
  const count = edge.quotes?.length ?? 0;
  const text = count ? counted(count, "quote") : word("details");
  return el("button", { type: "button", class: "quiet evidence", "data-edge": edge.id, onclick: () => openEdge(edge.id) }, text);
};

/** A property's value: a date, a way to the node that it names, or a word. */
const value = (name, content) =>
  /^(place|organ_of|parent)$/.test(name) && nodes.has(content) ? nodeButton(content)
  : /^(date|from|to|status_as_of|published)$/.test(name) ? date(content) : valueWord(content);

/** Rows of a definition list from [term, text or elements] pairs; empty ones are left out. */
const facts = (pairs) =>
  el("dl", { class: "facts" }, pairs.filter(([, text]) => text).map(([term, text]) => [el("dt", {}, term), el("dd", {}, text)]));

function showPanel(state) {
  const inside = panel.contains(document.activeElement);
  if (state.node) panel.replaceChildren(closing(), ...nodeContent(nodes.get(state.node)));
  else if (state.edge) panel.replaceChildren(closing(), ...edgeContent(edges.get(state.edge)));
  else panel.replaceChildren(...introduction());
  panel.scrollTop = 0;
  if (inside) panel.focus({ preventScroll: true }); // What had the focus is gone.
}

const closing = () =>
  el("p", { class: "closing" },
    depth() ? el("button", { type: "button", class: "quiet", onclick: () => history.back() }, `← ${word("back")}`) : el("span"),
    el("button", { type: "button", class: "quiet close", onclick: () => go({ node: null, edge: null }) }, `${word("close")} ×`));

function introduction() {
  const best = byImportance.filter((id) => isShown(nodes.get(id)) && degree.get(id)).slice(0, 10);
  const most = best.length ? degree.get(best[0]) : 1;
  const row = (id) => {
    const bar = el("span", { class: "bar" });
    bar.style.width = `${(100 * degree.get(id)) / most}%`;
    bar.style.background = LABELS[nodes.get(id).label].colour;
    return el("li", {}, nodeButton(id), el("span", { class: "number" }, String(degree.get(id))), bar);
  };
  return [
    el("h2", { class: "kicker" }, word("intro_head")),
    el("p", { class: "lead" }, data.nodes.length ? word("intro") : word("empty")),
    best.length ? el("h3", {}, word("most_tied")) : null,
    best.length ? el("ol", { class: "ranking" }, best.map(row)) : null,
  ].filter(Boolean);
}

function nodeContent(node) {
  const kicker = el("p", { class: "kicker" }, labelSign(node.label), gloss(LABELS[node.label]));
  const head = [kicker, el("h2", { class: "headline" }, node.name)];
  if (node.en) head.push(el("p", { class: "english", lang: "en" }, node.en));
  const known = Object.entries(node.properties ?? {}).map(([name, content]) => [propertyWord(name), value(name, content)]);
  const published = node.label === "Article" ? [[word("source"), cite(node)]] : [];
  head.push(facts([[word("aliases"), node.aliases?.join(" · ")], ...published, ...known]));
  return [...head, ...relations(node), el("p", { class: "identifier" }, `${word("identifier")}: `, el("code", {}, node.id))];
}

/** A node's edges grouped by type and direction: posts first, sources last. */
function relations(node) {
  const groups = new Map();
  for (const edge of edgesOf.get(node.id)) {
    const direction = edge.source === node.id ? "out" : "in";
    const key = `${edge.type} ${direction}`;
    if (!groups.has(key)) groups.set(key, { type: edge.type, direction, edges: [] });
    groups.get(key).edges.push(edge);
  }
  const order = Object.keys(TYPES);
  const rank = (group) => (TYPES[group.type].tenure ? -1 : order.indexOf(group.type));
  return [...groups.values()]
    .sort((a, b) => rank(a) - rank(b) || (a.direction === "out" ? -1 : 1))
    .map((group) => section(group, node));
}

function section({ type, direction, edges: ties }, node) {
  const sources = ties.every((edge) => nodes.get(across(edge, node.id))?.label === "Article");
  const listed = [...ties].sort((a, b) => recent(b).localeCompare(recent(a)) || (nameOf(across(a, node.id)) < nameOf(across(b, node.id)) ? -1 : 1));
  return el("section", { class: "relation", "data-relation": type },
    el("h3", {}, typeSign(type), heading(type, direction, node), el("span", { class: "number" }, String(ties.length))),
    el("ul", {}, listed.map((edge) => (sources ? sourceRow(edge, node) : tieRow(edge, node)))));
}

const recent = (edge) => edge.properties?.from ?? edge.properties?.date ?? edge.last ?? nodes.get(edge.target)?.published ?? "";

function heading(type, direction, node) {
  if (TYPES[type].tenure) return word(direction === "out" ? "posts" : "holders");
  if (node.label === "Article") return word("mentions");
  return direction === "out" ? `${gloss(TYPES[type])} …` : `… ${gloss(TYPES[type])} ${word("this")}`;
}

function tieRow(edge, node) {
  const properties = edge.properties ?? {};
  const role = properties.role ?? properties.role_key;
  const detail = [properties.measure, properties.award, properties.how && valueWord(properties.how),
    properties.capacity && valueWord(properties.capacity), date(properties.date)].filter(Boolean).join(", ");
  const row = el("li", { "data-edge-row": edge.id });
  if (role) row.append(el("b", { class: "role" }, role), " ");
  row.append(nodeButton(across(edge, node.id)));
  const times = tenure(properties);
  if (times.length || detail) row.append(el("span", { class: "when" }, times, detail));
  row.append(el("span", { class: "proof" }, quoteButton(edge),
    edge.inferred ? el("i", { class: "inferred" }, word("inferred")) : null));
  return row;
}

/** Status, dates and term of a post, each said only where it is known. */
function tenure({ status, status_as_of: asOf, from, to, term, cause }) {
  const parts = [];
  if (status) parts.push(el("span", { class: `status ${/^\w+$/.test(status) ? status : ""}` }, valueWord(status)));
  if (from || to) parts.push(span(from, to));
  else if (asOf) parts.push(`${word("as_of")} ${date(asOf)}`);
  if (term) parts.push(`${propertyWord("term").toLowerCase()} ${term}`);
  if (cause) parts.push(cause);
  return parts.flatMap((part, at) => (at ? [" · ", part] : [part]));
}

function sourceRow(edge, node) {
  const article = nodes.get(across(edge, node.id));
  return el("li", {}, nodeButton(article.id), el("span", { class: "when" }, cite(article)));
}

/** Paper, date and link of an article. */
function cite(article) {
  const parts = [article?.publisher ?? word("unknown_paper"), ", ", article?.published ? date(article.published) : word("undated")];
  if (article?.url) parts.push(" · ", link(article.url, word("read_article")));
  return parts;
}

function edgeContent(edge) {
  const properties = edge.properties ?? {};
  const statement = el("h2", { class: "headline statement" },
    nodeButton(edge.source), el("span", { class: "verb" }, ` ${gloss(TYPES[edge.type])} `), nodeButton(edge.target));
  const role = properties.role ?? properties.role_key;
  const backing = edge.claims && [counted(edge.claims, "claim"), counted(edge.articles ?? 0, "article")].join(", ");
  return [
    el("p", { class: "kicker" }, typeSign(edge.type), gloss(TYPES[edge.type]), role ? `: ${role}` : ""),
    statement,
    facts([
      ...Object.entries(properties).map(([name, content]) => [propertyWord(name), value(name, content)]),
      [word("how_said"), edge.claims ? word(edge.inferred ? "inferred" : "stated") : null],
      [word("seen"), edge.first === edge.last ? date(edge.first) : span(edge.first, edge.last)],
      [word("backing"), backing],
      [word("confidence"), edge.confidence === undefined ? null : percent(edge.confidence)],
      [word("sources"), edge.sources?.join(", ")],
    ]),
    el("h3", {}, word("quotes"), el("span", { class: "number" }, edge.quotes ? String(edge.quotes.length) : "")),
    ...(edge.quotes ? edge.quotes.map(quotation) : [el("p", { class: "lead" }, word("no_quotes"))]),
    el("p", { class: "identifier" }, `${word("identifier")}: `, el("code", {}, edge.id)),
  ];
}

const percent = (share) => new Intl.NumberFormat(language, { style: "percent" }).format(share);

function quotation(quote) {
  const article = nodes.get(quote.article);
  const text = quote.parts.map(([part, mark]) => (mark ? el("mark", { class: mark === 1 ? "source-end" : "target-end" }, part) : part));
  return el("figure", { class: "quote" },
    el("blockquote", { lang: "vi" }, text),
    el("figcaption", {},
      article ? nodeButton(article.id) : el("span", {}, quote.article), el("br"), cite(article),
      quote.inferred ? [" · ", el("i", { class: "inferred" }, word("inferred"))] : null));
}
