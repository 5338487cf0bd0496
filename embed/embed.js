// One line in a page: finds every <standpoint-reader> and loads the rest once one of them comes into sight.
// A classic script, so that it knows its own address without the page's help; as a module, see element.js.
(() => {
  const NAME = "standpoint-reader";
  const { currentScript } = document;
  if (customElements.get(NAME) || window[Symbol.for(NAME)]) return; // another copy is at work
  window[Symbol.for(NAME)] = true;
  if (!currentScript || !("IntersectionObserver" in window)) return;
  const element = new URL("element.js", currentScript.src).href;

  const start = () => {
    seen.disconnect();
    added.disconnect();
    import(element).then(
      ({ define }) => define(NAME),
      () => {
        // What stands inside of the elements stays; nobody has been told of them yet.
        const detail = { code: "program", message: `The reader could not be loaded from ${element}.` };
        for (const it of document.querySelectorAll(NAME)) {
          it.dispatchEvent(new CustomEvent("standpoint-error", { detail, bubbles: true, composed: true }));
        }
        console.error(detail.message);
      },
    );
  };
  const seen = new IntersectionObserver(entries => entries.some(it => it.isIntersecting) && start(), { rootMargin: "200px" });
  const find = () => {
    for (const it of document.querySelectorAll(NAME)) {
      seen.observe(it);
      try {
        // The article that it marks may be long, and the element below it.
        const selector = it.getAttribute("for");
        const article = selector && document.querySelector(selector);
        if (article) seen.observe(article);
      } catch {
        // No selector; the element says so.
      }
    }
  };
  const added = new MutationObserver(find);
  added.observe(document.documentElement, { childList: true, subtree: true });
  find();
})();
