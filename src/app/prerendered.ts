/** Copies of what the server sent, taken before React changes it: what stays readable if rendering fails. */
let keptApp: readonly Node[] = [];
let keptUnstartedList: Element | null = null;

const LIST = ".events";
const UNSTARTED_LIST_ID = "unstarted-list";

/** Keeps a copy of the prerendered app, and removes the embed's list for readers without scripts. */
export function keepPrerendered(root: HTMLElement): void {
  keptApp = [...root.childNodes].map((node) => node.cloneNode(true));
  keptUnstartedList = document.getElementById(UNSTARTED_LIST_ID);
  keptUnstartedList?.remove();
}

/** The prerendered list of events; empty where nothing was prerendered. */
export function keptList(): readonly Node[] {
  const elements = [...keptApp, keptUnstartedList].filter((node) => node instanceof Element);
  const list = elements
    .map((element) => (element.matches(LIST) ? element : element.querySelector(LIST)))
    .find((found) => found !== null);
  return list === undefined ? [] : [list.cloneNode(true)];
}

/** Puts the page back as the server sent it, visible, with the sentence that says what is missing. */
export function restorePrerendered(): void {
  const root = document.getElementById("app");
  if (keptApp.length > 0) root?.replaceChildren(...keptApp.map((node) => node.cloneNode(true)));
  if (keptUnstartedList !== null && !keptUnstartedList.isConnected) root?.after(keptUnstartedList);
  const { dataset } = document.documentElement;
  delete dataset.asked;
  dataset.map = "static";
  dataset.missing = "program";
  document.querySelector(".page-missing")?.removeAttribute("hidden");
}
