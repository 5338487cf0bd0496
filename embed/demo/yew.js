import init from "./yew_host.js";

init();
