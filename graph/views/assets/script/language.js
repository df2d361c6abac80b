// The two languages of the interface. Words come from data; names and quotes stay as they are.

let language = document.documentElement.lang;

const word = (key) => data.words.interface[key][language];
/** A number with its noun, in the singular where the language has one. */
const counted = (count, noun) => `${count} ${word(count === 1 ? `${noun}_one` : `${noun}_many`)}`;

const gloss = (look) => look[language];
const propertyWord = (name) => data.words.properties[name]?.[language] ?? name;
const valueWord = (value) => data.words.values[value]?.[language] ?? String(value);

const MONTHS = ["Jan", "Feb", "March", "April", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"];

/** An ISO date of any precision as a newspaper of the language writes it; other text as it is. */
function date(iso) {
  const found = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?$/.exec(iso ?? "");
  if (!found) return iso ?? "";
  const [year, month, day] = found.slice(1).map((part) => (part ? Number(part) : null));
  if (!month) return String(year);
  if (language === "vi") return [day, month, year].filter(Boolean).join("/");
  return [day, MONTHS[month - 1], year].filter(Boolean).join(" ");
}

/** "from – to" in words, leaving out what is not known. */
function span(from, to) {
  if (from && to && from === to) return date(from);
  return [from && `${word("since")} ${date(from)}`, to && `${word("until")} ${date(to)}`].filter(Boolean).join(" ");
}

/** Put the document's fixed words into the chosen language. */
function speak(chosen) {
  language = chosen;
  document.documentElement.lang = chosen;
  document.title = `${word("title")} – ${word("subtitle")}`;
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-word-label]")) {
    element.setAttribute("aria-label", word(element.dataset.wordLabel));
    if (element.tagName === "BUTTON") element.title = word(element.dataset.wordLabel);
  }
  for (const element of document.querySelectorAll("[data-word-placeholder]")) {
    element.placeholder = word(element.dataset.wordPlaceholder);
  }
  for (const element of document.querySelectorAll(".gloss")) element.textContent = element.dataset[chosen];
  for (const element of document.querySelectorAll("[data-date]")) element.textContent = date(element.dataset.date);
  for (const button of document.querySelectorAll("[data-language]")) {
    button.setAttribute("aria-pressed", String(button.dataset.language === chosen));
  }
}
