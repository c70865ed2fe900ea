// Lets frames of Dateline grow with what they show. It listens for one number from each frame and does nothing else.
(() => {
  if (window.datelineEmbeds) return;
  window.datelineEmbeds = true;
  window.addEventListener("message", (event) => {
    const data = event.data;
    if (data?.type !== "dateline:height" || !Number.isFinite(data.height)) return;
    for (const frame of document.querySelectorAll("iframe")) {
      if (frame.contentWindow !== event.source) continue;
      if (new URL(frame.src, location.href).origin !== event.origin) continue;
      frame.style.height = `${Math.min(20000, Math.max(80, Math.ceil(data.height)))}px`;
    }
  });
})();
