// The page's data, indexed once. Everything below reads it and changes nothing.

const data = JSON.parse(document.getElementById("data").textContent);
const { labels: LABELS, edges: TYPES } = data.schema;
const nodes = new Map(data.nodes.map((node) => [node.id, node]));
const edges = new Map(data.edges.map((edge) => [edge.id, edge]));
const edgesOf = new Map(data.nodes.map((node) => [node.id, []]));
for (const edge of data.edges) {
  edgesOf.get(edge.source)?.push(edge);
  if (edge.target !== edge.source) edgesOf.get(edge.target)?.push(edge);
}

/** How many drawn edges a node has: what makes it important on the canvas. */
const degree = new Map(data.nodes.map((node) => [node.id, edgesOf.get(node.id).filter((edge) => edge.drawn).length]));

/** The other end of an edge. */
const across = (edge, id) => (edge.source === id ? edge.target : edge.source);

const nameOf = (id) => nodes.get(id)?.name ?? id;

/** Fold for searching only: no case, no diacritics, đ as d, anything but letters and digits as a blank. */
const fold = (text) =>
  String(text).normalize("NFD").replace(/\p{M}/gu, "").replace(/[đĐ]/g, "d").toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ").trim();

/** Make an element. Children are nodes or text; text never becomes markup. */
function el(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat(Infinity).filter((child) => child !== null && child !== undefined && child !== ""));
  return element;
}

/** A link to a source, or only its text where the address is not http or https. */
function link(address, text) {
  try {
    if (!["http:", "https:"].includes(new URL(address).protocol)) return el("span", {}, text);
  } catch {
    return el("span", {}, text);
  }
  return el("a", { href: address, target: "_blank", rel: "noopener noreferrer external" }, text);
}

const SVG = "http://www.w3.org/2000/svg";
const OUTLINES = {
  dot: "M8 2a6 6 0 1 0 0 12a6 6 0 1 0 0-12z",
  square: "M3 3h10v10H3z",
  diamond: "M8 1l7 7l-7 7l-7-7z",
  triangle: "M8 2l6.5 11.5h-13z",
  triangleDown: "M8 14l6.5-11.5h-13z",
  star: "M8 1l2.1 4.6l4.9.6l-3.6 3.4l1 4.9l-4.4-2.5l-4.4 2.5l1-4.9l-3.6-3.4l4.9-.6z",
  box: "M2 4h12v8H2z",
  arrow: "M0 7h9V3.5L16 8l-7 4.5V9H0z",
};

/** The small sign of a label or edge type: its shape in its colour. */
function swatch(shape, colour) {
  const sign = document.createElementNS(SVG, "svg");
  sign.setAttribute("viewBox", "0 0 16 16");
  sign.setAttribute("aria-hidden", "true");
  sign.setAttribute("class", "sign");
  const path = document.createElementNS(SVG, "path");
  path.setAttribute("d", OUTLINES[shape] ?? OUTLINES.dot);
  path.setAttribute("fill", colour);
  sign.append(path);
  return sign;
}
const labelSign = (label) => swatch(LABELS[label].shape, LABELS[label].colour);
const typeSign = (type) => swatch("arrow", TYPES[type].colour);
