// <standpoint-reader>: the element that a publisher writes. It finds its text, loads the program when it comes into
// sight, and hands both to it; what stands inside of it is shown until then, and stays where anything fails.
//
// The module that the elements of a page share is loaded once. Nothing here writes styles or scripts into the page, so
// that it lives under `style-src 'self'; script-src 'self' 'wasm-unsafe-eval'`.

import { InPlace, isAble } from "./in_place.js";
import { words, wordsOfHtml } from "./text.js";

/** The version of this file; of two copies on a page the first is used. */
export const version = "VERSION";
/** Goes up when something that a page may count on changes. */
export const api = 1;

const HERE = new URL(".", import.meta.url).href;
/** The SHA-384 of the program, so that no other is run; filled in when it is packed. */
const INTEGRITY = "INTEGRITY";

const MESSAGES = {
  csp:
    "This page's content security policy forbids WebAssembly, which the reader is made of. " +
    "Whoever publishes the page can allow it with script-src 'wasm-unsafe-eval'.",
  worker:
    "The analysis could not start: this page does not let it run in a worker. Whoever publishes the page can serve " +
    "the reader's files from the same address, or allow worker-src blob:.",
  crash: "The analysis stopped on this text. That is a fault of the program, not of yours.",
  panic: "The reader stopped. That is a fault of the program, not of yours.",
  program: "The reader could not be loaded.",
  browser: "This browser is too old for the reader.",
  source: "The article could not be loaded.",
  analysis: "The analysis that was published with this article could not be loaded.",
  place: "There is nothing to read at the place that this element is for.",
};
const NO_HIGHLIGHTS = "This browser cannot mark words in the article itself; the list below has them all.";

/** What went wrong, with a code for programs. */
class Trouble extends Error {
  constructor(code, message = MESSAGES[code], cause) {
    super(message, { cause });
    this.code = code;
  }
}

/** How a message looks; the program brings the rest. Made where it is needed: an old browser has no such sheets. */
const MESSAGE = `.message{all:initial;display:block;margin:0 0 .75em;padding:.5em .75em;border-inline-start:3px solid #b0720a;
background:rgb(176 114 10/.1);color:inherit;font:14px/1.45 system-ui,sans-serif}.message[hidden]{display:none}`;

// --- The program, once for all elements.

let program = null;
let generation = 0;
let plain = null;
let sheet = null;
/** Every reader that is drawn, and whose turn it is in the program. */
const drawn = new Set();
let current = null;

function load() {
  program ??= start(generation).catch(error => {
    program = null;
    const isForbidden = error instanceof WebAssembly.CompileError && /unsafe-eval|disallowed|blocked|Content Security/i.test(error.message);
    throw isForbidden ? new Trouble("csp", undefined, error) : new Trouble("program", `${MESSAGES.program} ${error.message}`, error);
  });
  return program;
}

async function start(number) {
  // A module is instantiated once an address: after a panic there must be another.
  const it = await import(`${HERE}reader.js${number ? `?${number}` : ""}`);
  const request = new Request(`${HERE}reader_bg.wasm`, INTEGRITY.includes("-") ? { integrity: INTEGRITY } : {});
  await it.default({ module_or_path: request });
  it.watch(words => number === generation && panicked(words));
  sheet ??= styled(it.styles());
  return it;
}

function styled(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  return sheet;
}

/** After a panic nothing of the instance can be counted on: whose it was keeps its fallback, the others start anew. */
function panicked(words) {
  console.error(words);
  generation += 1;
  program = null;
  const culprit = current;
  const affected = [...drawn];
  drawn.clear();
  // Not from within the program that is stopping.
  setTimeout(() => {
    for (const reader of affected) {
      if (reader === culprit || affected.length === 1) reader.fail(new Trouble("panic"));
      else reader.begin();
    }
  });
}

/**
 * The address of the worker's script. A worker must be of the page's own origin: from elsewhere a blob imports it, which is
 * no module itself, because a page without an origin may not have such workers.
 */
function worker() {
  const script = `${HERE}worker_loader.js`;
  if (new URL(HERE).origin === self.origin) return script;
  const lines = `import(${JSON.stringify(`${HERE}worker.js`)}).then(it => it.default());`;
  return URL.createObjectURL(new Blob([lines], { type: "text/javascript" }));
}

async function read(address, code) {
  try {
    const response = await fetch(address, { credentials: "omit" });
    if (!response.ok) throw new Error(`${response.status} ${address}`);
    return { text: await response.text(), type: response.headers.get("content-type") ?? "" };
  } catch (error) {
    throw new Trouble(code, `${MESSAGES[code]} (${error.message})`, error);
  }
}

// --- One reader.

/** What nobody outside of this file may touch. */
const readers = new WeakMap();

class Reader {
  #element;
  #root;
  #message;
  #fallback;
  #frame;
  #mounted = null;
  #place = null;
  #worker = null;
  #turn = 0;
  #hasDocument = false;
  #look = new IntersectionObserver(
    entries => {
      if (entries.some(it => it.isIntersecting)) this.begin();
    },
    { rootMargin: "200px" },
  );

  constructor(element) {
    this.#element = element;
    this.#root = element.attachShadow({ mode: element.getAttribute("mode") === "open" ? "open" : "closed" });
    this.#message = make("p", "message");
    this.#message.setAttribute("role", "status");
    this.#message.hidden = true;
    this.#fallback = make("slot", "fallback");
    this.#frame = make("div", "frame");
    this.#frame.hidden = true;
    this.#root.append(this.#message, this.#fallback, this.#frame);
    // What is done in the reader is nobody else's business.
    for (const kind of ["click", "dblclick", "auxclick", "keydown", "keyup", "keypress", "input", "change", "beforeinput", "pointerdown", "mousedown"]) {
      this.#frame.addEventListener(kind, event => event.stopPropagation());
      this.#frame.addEventListener(kind, () => (current = this), true);
    }
  }

  get isBegun() {
    return this.#turn > 0;
  }

  /** Waits until the element, or the article that it marks, comes near the window. */
  wait() {
    this.#look.observe(this.#element);
    const article = this.#article();
    if (article) this.#look.observe(article);
  }

  /** Reads what the element says now. */
  async begin() {
    this.end();
    const turn = (this.#turn += 1);
    const isOver = () => turn !== this.#turn || !this.#element.isConnected;
    try {
      if (!("adoptedStyleSheets" in Document.prototype)) throw new Trouble("browser");
      this.#root.adoptedStyleSheets = [(plain ??= styled(MESSAGE))];
      const it = this.#element;
      const attribute = name => it.getAttribute(name);
      const address = name => attribute(name) && new URL(attribute(name), document.baseURI).href;
      const [program, source, analysis] = await Promise.all([
        load(),
        this.#source(address("src")),
        attribute("analysis") ? read(address("analysis"), "analysis").then(it => it.text) : null,
      ]);
      if (isOver()) return;
      this.#root.adoptedStyleSheets = [plain, sheet];
      if (source.target) {
        const hues = Array.from({ length: 11 }, (_, i) => hue(program.styles(), i));
        this.#place = new InPlace(source.target, hues, offset => this.command("hit", offset), () => this.begin());
      }
      const options = {
        text: source.text,
        file: source.file,
        title: attribute("headline"),
        origin: attribute("origin") ?? source.origin,
        lang: attribute("lang") || document.documentElement.lang || "en",
        base: HERE,
        worker: analysis ? "" : (this.#worker = worker()),
        model: attribute("model") && attribute("model") !== "none" ? address("model") : attribute("model"),
        analysis,
        is_in_place: !!source.target,
        panel: ["below", "none"].includes(attribute("panel")) ? attribute("panel") : "side",
      };
      this.set();
      const root = make("div", "root");
      this.#frame.append(root);
      current = this;
      drawn.add(this);
      this.#mounted = program.mount(root, JSON.stringify(options), (name, detail) => this.#hear(turn, name, JSON.parse(detail)));
      this.#frame.hidden = false;
      this.#fallback.hidden = !source.target;
      if (source.target && !isAble()) this.#say(NO_HIGHLIGHTS);
    } catch (error) {
      if (!isOver()) this.fail(troubleOf(error));
    }
  }

  /** Takes the reader away; what stands inside the element is shown again. */
  end() {
    this.#turn += 1;
    this.#look.disconnect();
    drawn.delete(this);
    this.#place?.destroy();
    this.#place = null;
    const mounted = this.#mounted;
    this.#mounted = null;
    this.#hasDocument = false;
    try {
      mounted?.destroy();
    } catch {
      // It stopped before.
    }
    if (this.#worker?.startsWith("blob:")) URL.revokeObjectURL(this.#worker);
    this.#worker = null;
    this.#frame.replaceChildren(); // yew leaves its listeners on the element that it was drawn in
    this.#frame.hidden = true;
    this.#fallback.hidden = false;
    this.#message.hidden = true;
  }

  fail(trouble) {
    this.end();
    this.#say(trouble.message);
    this.tell("error", { code: trouble.code, message: trouble.message });
  }

  tell(name, detail) {
    this.#element.dispatchEvent(new CustomEvent(`standpoint-${name}`, { detail, bubbles: true, composed: true }));
  }

  /** Calls the program; false where there is no reader in it. */
  command(name, ...given) {
    if (!this.#mounted) return false;
    current = this;
    return this.#mounted[name](...given);
  }

  /** What of the element's attributes is a matter of looks. */
  set() {
    const theme = this.#element.getAttribute("theme");
    if (theme) this.#frame.dataset.theme = theme;
    else delete this.#frame.dataset.theme;
  }

  /** The article that the element is for, if there is one. */
  #article() {
    const selector = this.#element.getAttribute("for");
    try {
      return selector ? this.#element.getRootNode().querySelector(selector) : null;
    } catch {
      return null; // no selector
    }
  }

  async #source(address) {
    const it = this.#element;
    // What is to be read may not have come yet.
    if (document.readyState === "loading") {
      await new Promise(go => document.addEventListener("DOMContentLoaded", go, { once: true }));
    }
    if (it.hasAttribute("for")) {
      const target = this.#article();
      const text = target && words(target).text;
      if (!text) throw new Trouble("place");
      return { text, target, origin: location.hostname };
    }
    if (!address) return { text: words(it).text, origin: location.hostname };
    const { text, type } = await read(address, "source");
    const file = new URL(address).pathname.split("/").pop();
    const origin = new URL(address).hostname || location.hostname;
    return type.includes("html") ? { text: wordsOfHtml(text), origin } : { text, file, origin };
  }

  #hear(turn, name, detail) {
    if (turn !== this.#turn) return;
    if (name === "paint") {
      this.#place?.paint(detail);
      return;
    }
    if (name === "analysed") this.#hasDocument = true;
    // Without an analysis the publisher's own words are better than ours with an excuse.
    const isStopped = name === "error" && ["worker", "crash"].includes(detail.code) && !this.#hasDocument;
    if (isStopped) setTimeout(() => turn === this.#turn && this.fail(new Trouble(detail.code)));
    else queueMicrotask(() => this.tell(name, detail)); // whoever hears it may take the reader away
  }

  #say(words) {
    this.#message.textContent = words;
    this.#message.hidden = false;
  }
}

function make(name, part) {
  const it = document.createElement(name);
  it.className = part;
  it.setAttribute("part", part);
  return it;
}

/** A trouble of the program comes as JSON in an error's message. */
function troubleOf(error) {
  if (error instanceof Trouble) return error;
  try {
    const { code, message } = JSON.parse(error.message);
    return new Trouble(code, message, error);
  } catch {
    return new Trouble("program", `${MESSAGES.program} ${error.message}`, error);
  }
}

/** The colour of a hue in our own sheet, for the sheet of the page. */
function hue(styles, number) {
  return styles.match(new RegExp(`--hue-${number}:var\\(--standpoint-hue-${number},(.+?)\\);\n`))?.[1] ?? "gray";
}

// --- The element.

/** An article beside its cast. */
export class StandpointReader extends HTMLElement {
  static version = version;
  static api = api;
  static observedAttributes = ["src", "for", "lang", "panel", "analysis", "model", "theme", "headline", "origin"];

  connectedCallback() {
    if (!readers.has(this)) readers.set(this, new Reader(this));
    readers.get(this).wait();
  }

  disconnectedCallback() {
    // Whoever moves an element takes it out first.
    queueMicrotask(() => {
      if (!this.isConnected) readers.get(this)?.end();
    });
  }

  attributeChangedCallback(name, before, now) {
    const reader = readers.get(this);
    if (before === now || !reader || !this.isConnected) return;
    if (!reader.isBegun) reader.wait();
    else if (name === "theme") reader.set();
    else reader.begin();
  }

  /** Reads the text again, also after a failure. */
  analyse() {
    readers.get(this)?.begin();
  }

  /** Shows an actor, by id or name, or a quote, by id; with nothing the whole cast. */
  select(id) {
    return readers.get(this)?.command("select", id ?? undefined) ?? false;
  }

  /** `json`, `text` or `corrections`; null where there is none yet. */
  export(format = "json") {
    return readers.get(this)?.command("export", format) || null;
  }

  /** Takes the reader away; what stands inside the element is shown again. */
  destroy() {
    readers.get(this)?.end();
  }
}

/** Registers the element; a second time, or where another copy did, nothing happens. */
export function define(name = "standpoint-reader") {
  const other = customElements.get(name);
  if (!other) customElements.define(name, StandpointReader);
  else if (other.version !== version) console.warn(`<${name}> is there already, in version ${other.version}`);
}
