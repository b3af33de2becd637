// The browser draws nothing until the script that reads the address is there: one that does not come is done without.
setTimeout(() => document.querySelector("script[blocking]")?.remove(), 8000);

// Starts the page's program once the page has been painted, or, in a tab that is not, after a second.
const { program, live = "" } = document.currentScript.dataset;
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
  const fetchAhead = (properties) => {
    const link = document.createElement("link");
    Object.assign(link, properties);
    document.head.append(link);
  };
  // The live map's files come next, so that the line is never idle; not where none will be drawn.
  const fetchLive = () => {
    if (document.hidden || /[?&]static=1/.test(location.search) || savesData()) return;
    const [module, worker] = live.split(" ");
    fetchAhead({ rel: "modulepreload", crossOrigin: "", href: module });
    fetchAhead({ rel: "prefetch", href: worker });
  };
  const whenParsed = (callback) => {
    if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", callback);
    else callback();
  };
  // Not before all has come that the first picture waits for, so that it shares the line with nothing.
  const fetchProgram = () =>
    fetchAhead({ rel: "preload", as: "script", crossOrigin: "", href: program, onload: fetchLive });
  if (document.readyState === "complete") fetchProgram();
  else addEventListener("load", fetchProgram);
  setTimeout(() => whenParsed(start), 1000);
  try {
    new PerformanceObserver(() => whenParsed(start)).observe({ type: "paint", buffered: true });
  } catch {
    requestAnimationFrame(() => requestAnimationFrame(() => whenParsed(start)));
  }
}

function savesData() {
  try {
    return navigator.connection?.saveData;
  } catch {
    return false;
  }
}
