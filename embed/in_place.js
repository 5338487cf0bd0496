// Marks in the publisher's own article: painted by the browser over ranges of its text nodes (CSS Custom Highlights).
// Nothing of the article is changed, moved or wrapped. The registry of highlights belongs to the whole document, so
// the names are ours, each is shared by all readers of the page, and each reader takes away only what it put there.

import { words } from "./text.js";

const PREFIX = "standpoint-";
/** Whether this browser can paint without touching the page. */
export const isAble = () => "highlights" in CSS && typeof Highlight === "function";

let isStyled = false;
/** The rules for our names, in a sheet of their own beside the page's. */
function style(hues) {
  if (isStyled) return;
  isStyled = true;
  const rules = hues.flatMap((hue, i) => [
    `::highlight(${PREFIX}say-${i}){background-color:color-mix(in oklab,${hue} 13%,transparent)}`,
    `::highlight(${PREFIX}name-${i}){text-decoration:underline 2px ${hue}}`,
  ]);
  rules.push(
    `::highlight(${PREFIX}selected){background-color:light-dark(rgb(11 91 211/.18),rgb(138 184 255/.26))}`,
    `::highlight(${PREFIX}lit){background-color:#ffe38f;color:#1a1a18}`,
  );
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules.join("\n"));
  document.adoptedStyleSheets.push(sheet);
}

function highlight(name, priority) {
  const key = PREFIX + name;
  let it = CSS.highlights.get(key);
  if (!it) {
    it = new Highlight();
    it.priority = priority;
    CSS.highlights.set(key, it); // also after somebody cleared the registry
  }
  return it;
}

/** The marks of one reader in one article. */
export class InPlace {
  #root;
  #onHit;
  #onChange;
  #article;
  #painted = [];
  #paint = null;
  #watcher;
  #timer = 0;

  /** `onHit` hears of a click at an offset of the text; `onChange` that the article has other words now. */
  constructor(root, hues, onHit, onChange) {
    this.#root = root;
    this.#onHit = onHit;
    this.#onChange = onChange;
    this.#article = words(root);
    if (isAble()) style(hues);
    root.addEventListener("click", this.#click);
    this.#watcher = new MutationObserver(() => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(this.#look, 100);
    });
    this.#watcher.observe(root, { childList: true, characterData: true, subtree: true });
  }

  get text() {
    return this.#article.text;
  }

  /** Paints lists of `[start, end, hue]`, `{ names, says, selected, lit }`, in the place of what was painted before, and brings newly lit words into sight. */
  paint(paint) {
    const isNew = JSON.stringify(paint.lit) !== JSON.stringify(this.#paint?.lit ?? []);
    this.#paint = paint;
    if (isAble()) {
      this.#clear();
      for (const [start, end, hue] of paint.says) this.#add(`say-${hue}`, 0, start, end);
      for (const [start, end] of paint.selected) this.#add("selected", 1, start, end);
      for (const [start, end, hue] of paint.names) this.#add(`name-${hue}`, 2, start, end);
      for (const [start, end] of paint.lit) this.#add("lit", 3, start, end);
    }
    if (isNew && paint.lit.length) this.#bring(paint.lit[0][0]);
  }

  destroy() {
    clearTimeout(this.#timer);
    this.#watcher.disconnect();
    this.#root.removeEventListener("click", this.#click);
    this.#clear();
  }

  // Their page may have drawn the same words anew, or others.
  #look = () => {
    const before = this.#article.text;
    this.#article = words(this.#root);
    if (this.#article.text !== before) this.#onChange();
    else if (this.#paint) this.paint(this.#paint);
  };

  #clear() {
    for (const [name, range] of this.#painted) CSS.highlights.get(PREFIX + name)?.delete(range);
    this.#painted = [];
  }

  #add(name, priority, start, end) {
    const [from, to] = [this.#at(start, false), this.#at(end, true)];
    if (!from || !to) return;
    const range = new StaticRange({
      startContainer: from.node,
      startOffset: from.offset,
      endContainer: to.node,
      endOffset: to.offset,
    });
    highlight(name, priority).add(range);
    this.#painted.push([name, range]);
  }

  /** The text node at an offset of the text, and the place in it. */
  #at(offset, isEnd) {
    const { pieces } = this.#article;
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start } = pieces[middle];
      if (isEnd ? start < offset : start <= offset) low = middle + 1;
      else high = middle;
    }
    const piece = pieces[low - 1];
    return piece && { node: piece.node, offset: piece.from + Math.min(offset - piece.start, piece.length) };
  }

  #bring(offset) {
    const place = this.#at(offset, false);
    place?.node.parentElement?.scrollIntoView({ block: "center" });
  }

  #click = event => {
    // A link stays a link, and whoever selects words does not click.
    if (event.defaultPrevented || event.target.closest?.("a, button, input, select, textarea, label, summary")) return;
    if (!getSelection()?.isCollapsed) return;
    const caret = document.caretPositionFromPoint?.(event.clientX, event.clientY);
    const range = caret ? null : document.caretRangeFromPoint?.(event.clientX, event.clientY);
    const [node, at] = caret ? [caret.offsetNode, caret.offset] : [range?.startContainer, range?.startOffset];
    const piece = this.#article.pieces.find(it => it.node === node && it.from <= at && at <= it.from + it.length);
    if (piece) this.#onHit(piece.start + Math.min(at - piece.from, piece.length - 1));
  };
}
