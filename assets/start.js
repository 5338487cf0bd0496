// Starts the page. A file of its own, because the content security policy forbids scripts in the markup.
import init from "./app.js";

init();
