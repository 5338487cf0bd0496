// For the page around an iframe: gives each iframe of ours the height that it asks for. A classic script.
(() => {
  addEventListener("message", ({ source, data }) => {
    if (data?.standpoint !== 1 || data.type !== "height" || !(data.height >= 0)) return;
    for (const frame of document.querySelectorAll("iframe[src*='frame.html']")) {
      // Only the window that asks, whatever it says of itself.
      if (frame.contentWindow === source) frame.style.height = `${Math.min(data.height, 20000)}px`;
    }
  });
})();
