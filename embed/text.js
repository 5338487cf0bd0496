// The words of a part of a page, as an article is read: paragraphs a blank line apart, white space as it is shown. Each
// piece of the text knows the text node that it is from, so that what is found can be shown where it stands.

const BLOCKS = new Set(
  ("ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY DD DIV DL DT FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV " +
    "OL P PRE SECTION TABLE TD TH TR UL").split(" "),
);
const LEFT_OUT =
  "script, style, noscript, template, svg, nav, button, form, audio, video, iframe, standpoint-reader, [hidden], [aria-hidden=true]";

/** The words of `root`, and where each piece of them stands: `{ text, pieces: [{ start, node, from, length }] }`. */
export function words(root) {
  const out = [];
  const pieces = [];
  let length = 0;
  let gap = ""; // what separates the next word from the last
  const put = (string, node, from) => {
    if (length) {
      out.push(gap);
      length += gap.length;
    }
    gap = "";
    pieces.push({ start: length, node, from, length: string.length });
    out.push(string);
    length += string.length;
  };
  const widen = wanted => {
    if (gap.length < wanted.length || (gap === " " && wanted !== " ")) gap = wanted;
  };
  const walk = node => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) {
        for (const part of child.data.matchAll(/[^ \t\r\n\f]+|[ \t\r\n\f]+/g)) {
          if (/[ \t\r\n\f]/.test(part[0][0])) widen(" ");
          else put(part[0], child, part.index);
        }
      } else if (child.nodeType === Node.ELEMENT_NODE) {
        if (child.matches(LEFT_OUT)) continue;
        const isBlock = BLOCKS.has(child.nodeName.toUpperCase());
        if (isBlock) widen("\n\n");
        if (child.nodeName.toUpperCase() === "BR") widen("\n");
        walk(child);
        if (isBlock) widen("\n\n");
      }
    }
  };
  walk(root);
  return { text: out.join(""), pieces };
}

/** The words of an HTML document: those of its article, or else of all of it. */
export function wordsOfHtml(html) {
  const page = new DOMParser().parseFromString(html, "text/html");
  return words(page.querySelector("article") ?? page.querySelector("main") ?? page.body).text;
}
