// The legend is the filter: its rows hold the counts of everything, its boxes what is shown.

const boxes = [...document.querySelectorAll(".legend input[type=checkbox]")];
const showAll = document.getElementById("show-all");

for (const spot of document.querySelectorAll(".swatch")) {
  spot.replaceWith(swatch(spot.dataset.shape, spot.dataset.colour));
}
for (const check of boxes) {
  check.addEventListener("change", () => {
    go({ hide: new Set(boxes.filter((one) => !one.checked).map((one) => one.value)) });
  });
}
showAll.addEventListener("click", () => go({ hide: new Set() }));

function showLegend(state) {
  for (const check of boxes) {
    check.checked = !state.hide.has(check.value);
    check.closest("li").classList.toggle("off", !check.checked);
  }
  showAll.hidden = !state.hide.size;
}
