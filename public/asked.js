// Hides list and picture while the page is still in its default state but the address asks for another.
if (/[?&](t|place|claim|known|lang|theme|static)=/.test(location.search)) {
  document.documentElement.dataset.asked = "";
}

// Starts the page's program once the page has been painted, or, in a tab that is not, after a second.
const { program } = document.currentScript.dataset;
if (program !== undefined) {
  let isStarted = false;
  const start = () => {
    if (isStarted) return;
    isStarted = true;
    const script = document.createElement("script");
    script.type = "module";
    script.crossOrigin = "";
    script.src = program;
    document.head.append(script);
  };
  const startWhenParsed = () => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
    else start();
  };
  setTimeout(startWhenParsed, 1000);
  try {
    new PerformanceObserver(startWhenParsed).observe({ type: "paint", buffered: true });
  } catch {
    requestAnimationFrame(() => requestAnimationFrame(startWhenParsed));
  }
}
