// Hides list and picture while the page is still in its default state but the address asks for another.
if (/[?&](t|place|claim|known|lang|theme|static)=/.test(location.search)) {
  document.documentElement.dataset.asked = "";
}

// Shows the page as it is and says that something is missing, unless the program has come and says so itself.
const giveUp = () => {
  const { dataset } = document.documentElement;
  if (dataset.missing === "none") return;
  delete dataset.asked;
  dataset.missing = "program";
};
addEventListener("error", ({ target }) => target instanceof HTMLScriptElement && giveUp(), true);
setTimeout(() => {
  // A style sheet that does not come would keep the browser from drawing anything.
  for (const link of document.querySelectorAll("link[rel=stylesheet]")) {
    if (link.sheet === null) link.remove();
  }
  giveUp();
}, 8000);

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
  document.addEventListener("DOMContentLoaded", () => {
    fetchAhead({ rel: "preload", as: "script", crossOrigin: "", href: program, onload: fetchLive });
  });
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

function savesData() {
  try {
    return navigator.connection?.saveData;
  } catch {
    return false;
  }
}
