// Before the first picture: hides list and picture where the address asks for another state than the default one, and
// gives the page the theme that it asks for.
const { dataset } = document.documentElement;
dataset.read = "";
if (/[?&](t|place|claim|known|lang|theme|static)=/.test(location.search)) dataset.asked = "";
const [, theme] = /[?&]theme=(dark|light)\b/.exec(location.search) ?? [];
if (theme !== undefined) dataset.theme = theme;

// Shows the page as it is and says that something is missing, unless the program has come and says so itself.
const giveUp = () => {
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
