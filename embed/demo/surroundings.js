// A page that listens to everything. Its button counts.
window.heard = [];
for (const kind of ["click", "keydown", "input"]) {
  document.addEventListener(kind, ({ target }) => window.heard.push(`${kind} ${target.id || target.localName}`));
}
const clicks = document.getElementById("host-clicks");
document.getElementById("host-button").addEventListener("click", () => (clicks.textContent = Number(clicks.textContent) + 1));
