// Starts the page. A file of its own, because the content security policy forbids scripts in the markup.
import init from "./app.js";

await init();
// Keeps the page for a visit without a network, where the browser can: not in a private window, nor on plain http.
navigator.serviceWorker?.register("./sw.js").catch(() => {});
