// Labels at one size on the screen whatever the zoom, the most important first, none over another.

const FONT = '12px system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", sans-serif';
const BOLD = `600 ${FONT}`;
const LINE = 14;
const WIDEST = 22; // characters a line
const MOST = 170; // labels at one time

const byImportance = [...place.keys()].sort((a, b) => degree.get(b) - degree.get(a) || (a < b ? -1 : 1));
const leading = new Set(byImportance.slice(0, 6));
const heavy = Math.max(degree.get(byImportance[11]) ?? 0, 6); // ties that earn bold type
const measured = new Map();

/** A name in at most three lines of about WIDEST characters, with the width it takes. */
function setOut(context, id, font) {
  const key = font + id;
  if (measured.has(key)) return measured.get(key);
  // Lines of about one length: "Sở Tài chính / Đông Vân 2", not "Sở Tài chính Đông Vân / 2".
  const name = nameOf(id).trim();
  const aim = name.length <= WIDEST + 4 ? name.length : name.length / Math.min(Math.ceil(name.length / WIDEST), 3);
  const lines = [""];
  for (const part of name.split(/\s+/)) {
    const last = lines.length - 1;
    if (!lines[last]) lines[last] = part;
    else if (part.length < 3 && name.endsWith(` ${part}`)) lines[last] += ` ${part}`;
    else if (lines[last].length + part.length / 2 < aim && (lines[last] + part).length < WIDEST + 4) lines[last] += ` ${part}`;
    else lines.push(part);
  }
  if (lines.length > 3) {
    lines.length = 3;
    lines[2] += " …";
  }
  const fitting = lines.map((line) => (line.length > WIDEST * 1.6 ? `${line.slice(0, WIDEST * 1.5)}…` : line));
  context.font = font;
  const width = Math.max(...fitting.map((line) => context.measureText(line).width));
  const result = { lines: fitting, width, height: fitting.length * LINE };
  measured.set(key, result);
  return result;
}

function drawLabels(context, near) {
  const ratio = context.canvas.width / context.canvas.clientWidth;
  const scale = network.getScale();
  const { clientWidth: width, clientHeight: height } = context.canvas;
  context.save();
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.textBaseline = "top";
  context.lineJoin = "round";
  const taken = [];
  const shapes = obstacles(scale, width, height, near);
  const order = near.nodes.size
    ? [...near.nodes].sort((a, b) => (b === near.main) - (a === near.main) || degree.get(b) - degree.get(a))
    : byImportance;
  // Far out, a wall of names says nothing: fewer, and only of what has ties.
  const most = near.nodes.size ? MOST : Math.min(MOST, Math.round(24 + 90 * scale + (width * height) / 30000));
  let written = 0;
  for (const id of order) {
    if (written >= most) break;
    if (!isShown(nodes.get(id))) continue;
    const node = place.get(id);
    const { x, y } = network.canvasToDOM(node);
    if (x < -40 || y < -40 || x > width + 40 || y > height + 40) continue;
    const font = id === near.main || (degree.get(id) >= heavy && !near.nodes.size) ? BOLD : FONT;
    const text = setOut(context, id, font);
    const gap = (node.size + (id === near.main ? 7 : 0)) * scale + 3;
    const spots = [
      [x - text.width / 2, y + gap, "center"],
      [x + gap + 7, y - text.height / 2, "left"],
      [x - gap - 7 - text.width, y - text.height / 2, "right"],
      [x - text.width / 2, y - gap - text.height, "center"],
    ];
    const open = spots.filter(
      ([left, top]) => left > 2 && left + text.width < width - 2 && free(taken, left, top, text.width, text.height));
    // What matters most is named even where its label must lie over a lesser shape.
    const covers = ([left, top]) => shapes.filter((shape) => !free([shape], left, top, text.width, text.height)).length;
    const spot = open.find((one) => !covers(one))
      ?? (near.nodes.size || leading.has(id) ? open.sort((a, b) => covers(a) - covers(b))[0] : undefined);
    if (!spot) continue;
    taken.push([spot[0], spot[1], spot[0] + text.width, spot[1] + text.height]);
    write(context, text, spot, font);
    written += 1;
  }
  context.restore();
}

/** Shapes that are large on the screen: labels keep off them where they can. */
function obstacles(scale, width, height, near) {
  const boxes = [];
  for (const id of near.nodes.size ? near.nodes : byImportance) {
    const node = place.get(id);
    const size = node.size * scale * 0.8;
    if (size < 4 || !isShown(nodes.get(id))) continue;
    const { x, y } = network.canvasToDOM(node);
    if (x > 0 && y > 0 && x < width && y < height) boxes.push([x - size, y - size, x + size, y + size]);
  }
  return boxes;
}

const free = (taken, left, top, width, height) =>
  taken.every(([l, t, r, b]) => left > r + 6 || left + width < l - 6 || top > b + 1 || top + height < t - 1);

function write(context, text, [left, top, align], font) {
  context.font = font;
  context.textAlign = align;
  const x = align === "left" ? left : align === "right" ? left + text.width : left + text.width / 2;
  context.strokeStyle = theme.paper;
  context.fillStyle = theme.ink;
  context.lineWidth = 4.5;
  text.lines.forEach((line, at) => context.strokeText(line, x, top + at * LINE));
  text.lines.forEach((line, at) => context.fillText(line, x, top + at * LINE));
}
