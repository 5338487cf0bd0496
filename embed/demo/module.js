// As a framework does it: imports the element, makes one, listens, moves it, takes it away.
import { api, define } from "../embed/element.js";

define();
const reader = document.createElement("standpoint-reader");
reader.setAttribute("mode", "open");
reader.setAttribute("src", "harbour-strike.txt");
reader.setAttribute("analysis", "harbour-strike.json");
window.told = [];
for (const name of ["ready", "analysed", "actor-selected", "quote-selected", "correction", "error"]) {
  document.addEventListener(`standpoint-${name}`, ({ detail }) => window.told.push([name, detail]));
}
document.getElementById("place").append(reader);
window.api = api;
