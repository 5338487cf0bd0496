// The page in an iframe: one reader, told what to read by the address, that says how high it is.
//
// frame.html?src=…&analysis=…&theme=…&origin=https://the.page
//
// Whoever frames it is told its height. What is read and chosen is told only where `origin` says to whom, and only that
// origin may command: the same article may stand on a page of somebody else.

import { define } from "./element.js";

const asked = new URL(location.href).searchParams;
const trusted = asked.get("origin");
const tell = (message, to) => parent !== window && parent.postMessage({ standpoint: 1, ...message }, to);

define();
const reader = document.createElement("standpoint-reader");
for (const name of ["src", "analysis", "model", "lang", "theme", "panel", "headline"]) {
  if (asked.has(name)) reader.setAttribute(name, asked.get(name));
}
if (!asked.has("theme")) reader.setAttribute("theme", "auto");
document.body.append(reader);

new ResizeObserver(() => tell({ type: "height", height: Math.ceil(reader.getBoundingClientRect().height) }, "*")).observe(reader);
if (trusted) {
  for (const name of ["ready", "analysed", "actor-selected", "quote-selected", "correction", "error"]) {
    reader.addEventListener(`standpoint-${name}`, ({ detail }) => tell({ type: name, detail }, trusted));
  }
}

const COMMANDS = ["analyse", "select", "export", "destroy"];
addEventListener("message", ({ source, origin, data }) => {
  if (source !== parent || origin !== trusted || data?.standpoint !== 1 || !COMMANDS.includes(data.command)) return;
  const value = reader[data.command](...(data.arguments ?? []));
  tell({ type: "answer", id: data.id ?? null, value: value ?? null }, trusted);
});
