"use strict";
// Without this everything can be read; with it marks open and close in place and what is shown can be narrowed.
const form = document.querySelector("form");
const rows = [...document.querySelectorAll("tbody tr[data-lane]")];
const marks = [...document.querySelectorAll(".chart a.mark")];
const shown = document.querySelector("#shown");

function sourcesOf(mark) {
  return document.getElementById(mark.getAttribute("href").slice(1));
}

function narrow() {
  const values = new FormData(form);
  const lanes = new Set(values.getAll("lane"));
  const words = String(values.get("words")).trim().toLowerCase().split(/\s+/).filter(Boolean);
  let count = 0;
  for (const row of rows) {
    const text = row.textContent.toLowerCase();
    const fits = lanes.has(row.dataset.lane)
      && (values.has("planned") || row.dataset.modality !== "planned")
      && (!values.has("disagree") || row.dataset.disagree === "yes")
      && words.every((word) => text.includes(word));
    row.hidden = !fits;
    count += fits;
  }
  for (const mark of marks) {
    mark.toggleAttribute("hidden", sourcesOf(mark).closest("tr").hidden);
  }
  shown.textContent = `${count} / ${rows.length}`;
}

for (const mark of marks) {
  mark.addEventListener("click", (click) => {
    click.preventDefault();
    const details = sourcesOf(mark).closest("details");
    details.open = !details.open;
    if (details.open) details.querySelector("summary").scrollIntoView({ block: "center" });
  });
}

for (const details of document.querySelectorAll("details")) {
  details.addEventListener("keydown", (key) => {
    if (key.key === "Escape" && details.open) {
      details.open = false;
      details.querySelector("summary").focus();
    }
  });
}

form.hidden = false;
form.addEventListener("input", narrow);
form.addEventListener("submit", (submit) => submit.preventDefault());
narrow();
