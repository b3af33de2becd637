import type { Page } from "@playwright/test";
import { outFolder } from "../../../src/build/record/readRecord.ts";
import { en } from "../../../src/trip/text/locales/en.ts";
import { expect } from "../drivers/mapPage.ts";
import { evidence } from "../drivers/record.ts";
import { type Fault, faultyHost } from "./faultyHost.ts";

/** What a host does to a file, by name. A picture is a type that no browser takes for a script or a style sheet. */
const FAULTS = {
  refused: { kind: "refuse" },
  "404": { kind: "error", status: 404 },
  "500 with HTML": { kind: "error", status: 500 },
  truncated: { kind: "truncate", bytes: 100 },
  stalled: { kind: "stall" },
  "of a wrong type": { kind: "type", type: "image/png" },
  empty: { kind: "empty" },
} as const satisfies Record<string, Fault>;
export type FaultName = keyof typeof FAULTS;

/** What may happen to every kind of file; a kind may name more. */
const USUAL_FAULTS = (Object.keys(FAULTS) as FaultName[]).filter((name) => name !== "empty");

/**
 * What is done to files of a kind, each in turn. For scripts and style sheets browsers treat every status of an error
 * alike; the map's library reads the status of what it fetches itself.
 */
export function faultsOf({ files, without, also = [] }: FileKind): readonly FaultName[] {
  const isFetched = !/js|css/.test(files.source);
  const usual = USUAL_FAULTS.filter((name) => isFetched || name !== "500 with HTML");
  return [...usual.filter((name) => !without?.includes(name)), ...also];
}

/** The document that asks for a file. */
export type Asker = "page" | "embed";

/** What a reader is left with: which map, and the sentence that says what is missing. */
export interface Left {
  readonly map: "static" | "live" | "failed";
  readonly sentence: string | null;
}

/** Files of one kind, and what a reader is left with where they are bad; each fault may leave another. */
export interface FileKind {
  readonly name: string;
  readonly asker: Asker;
  readonly files: RegExp;
  readonly query: string;
  readonly left: Left;
  readonly leftBy?: Partial<Readonly<Record<FaultName, Left>>>;
  readonly without?: readonly FaultName[];
  readonly also?: readonly FaultName[];
  /** The name of the button that asks for the file. */
  readonly button?: string;
  /** What the button is for, as a selector: it must be seen wherever no sentence says that it is missing. */
  readonly part?: string;
}

const { ui, embed } = en;
const WHOLE: Left = { map: "live", sentence: null };
const NO_PROGRAM: Left = { map: "static", sentence: ui.pageMissing };
const NO_MAP: Left = { map: "failed", sentence: ui.mapFailed };
const NO_PART: Left = { map: "static", sentence: ui.partMissing };
const PLAIN: Left = { map: "static", sentence: null };
const STARTER = /afterPaint-[0-9a-f]{10}\.js$/;
const ASKED = "?t=2023-09-13T02:43Z&known=articles&lang=en";

export const FILE_KINDS: readonly FileKind[] = [
  { name: "program", asker: "page", files: /\/page-[^/]*\.js$/, query: ASKED, left: NO_PROGRAM },
  { name: "program", asker: "embed", files: /embed-[0-9a-f]{10}\.js$/, query: ASKED, left: NO_PROGRAM },
  { name: "live map's program", asker: "page", files: /liveMapModule-[^/]*\.js$/, query: "", left: NO_MAP },
  { name: "live map's library", asker: "page", files: /maplibre-(?!worker)[^/]*\.js$/, query: "", left: NO_MAP },
  { name: "live map's program", asker: "embed", files: /embed-live-[^/]*\.js$/, query: "", left: NO_MAP },
  {
    name: "live map's style",
    asker: "page",
    files: /liveMapModule-[^/]*\.css$/,
    query: "",
    left: NO_MAP,
    also: ["empty"],
  },
  {
    name: "live map's style",
    asker: "embed",
    files: /embed-live-[^/]*\.css$/,
    query: "",
    left: NO_MAP,
    also: ["empty"],
  },
  { name: "worker", asker: "page", files: /worker-[^/]*\.js$/, query: "", left: NO_MAP },
  { name: "tile", asker: "page", files: /\.pbf$/, query: "", left: NO_MAP, leftBy: { "of a wrong type": WHOLE } },
  {
    name: "font",
    asker: "page",
    files: /\.woff2$/,
    query: "",
    left: WHOLE,
    also: ["empty"],
  },
  { name: "icon", asker: "page", files: /icon-[^/]*\.svg$/, query: "", left: WHOLE },
  { name: "icon", asker: "embed", files: /icon-[^/]*\.svg$/, query: "", left: WHOLE },
  {
    name: "language",
    asker: "page",
    files: /(record-ko|\/ko)-[^/]*\.js$/,
    query: "?lang=ko&static=1",
    left: { map: "static", sentence: ui.languageMissing },
  },
  {
    name: "part for articles",
    asker: "page",
    files: /EmbedCode-[^/]*\.js$/,
    query: "?static=1",
    left: NO_PART,
    button: embed.title,
  },
  {
    name: "style of the part for articles",
    asker: "page",
    files: /EmbedCode-[^/]*\.css$/,
    query: "?static=1",
    left: NO_PART,
    // A sheet that the browser takes for one without a rule in it leaves the part as plain as HTML is, and all there.
    leftBy: { "of a wrong type": PLAIN, empty: PLAIN },
    also: ["empty"],
    button: embed.title,
    part: ".embedding-code textarea",
  },
  {
    name: "claims of a place",
    asker: "page",
    files: /(placePart|recordDetails)-[^/]*\.js$/,
    query: `?static=1&place=${evidence.events[0]?.feature ?? ""}`,
    left: NO_PART,
  },
  {
    name: "part that saves",
    asker: "page",
    files: /exportPicture-[^/]*\.js$/,
    query: "?static=1",
    left: NO_PART,
    button: "PNG",
  },
  { name: "script that starts the program", asker: "page", files: STARTER, query: "", left: NO_PROGRAM },
  { name: "script that starts the program", asker: "embed", files: STARTER, query: "", left: WHOLE },
];

/** So much is time moved on where a file does not come: more than anything is waited for, in milliseconds. */
const PATIENCE_MS = 9000;

/** Waits in the page until the browser has drawn anything of it. */
function drawn(): Promise<void> {
  return new Promise((resolve) => {
    new PerformanceObserver(() => resolve()).observe({ type: "paint", buffered: true });
  });
}

/** Opens page or embed on a host where files of a kind are bad, and claims that what is left can be read and says so. */
export async function expectReadable(page: Page, kind: FileKind, fault: FaultName): Promise<void> {
  const { map, sentence } = kind.leftBy?.[fault] ?? kind.left;
  const host = await faultyHost(outFolder());
  const thrown: string[] = [];
  page.on("pageerror", ({ message }) => thrown.push(message));
  try {
    host.fail(kind.files, FAULTS[fault]);
    await page.clock.install();
    const document = kind.asker === "page" ? "" : "embed.html";
    await page.goto(`${host.address}${document}${kind.query}`, { waitUntil: "commit" });
    if (kind.button !== undefined) await page.getByRole("button", { name: kind.button, exact: true }).click();
    const html = page.locator("html");
    await expect.poll(() => host.asked.some((path) => kind.files.test(path))).toBe(true);
    const waited = async () => {
      if (map !== "live") await page.clock.fastForward(PATIENCE_MS);
      return html.getAttribute("data-map");
    };
    await expect.poll(waited, { timeout: 30_000, intervals: [300] }).toBe(map);
    await expect(html).not.toHaveAttribute("data-asked");
    await page.evaluate(drawn);
    const region = page.getByRole("region", { name: "Map", exact: true });
    const shown = region.locator(map === "live" ? "canvas" : "svg.picture");
    await expect(shown).toBeVisible();
    const box = await shown.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThan(100);
    const events = page.getByRole("button", { name: ui.events, exact: true });
    const opensList = kind.asker === "embed" && kind.name !== "program";
    if (opensList) await events.click();
    const folded = page.locator('.event-fold[aria-expanded="false"]').first();
    if (await folded.isVisible()) await folded.click();
    const claims = page.locator(".events").locator("blockquote, .claim-summary");
    await expect(claims.filter({ visible: true }).first()).toBeVisible();
    if (opensList) await page.keyboard.press("Escape");
    if (kind.part !== undefined && sentence === null) await expect(page.locator(kind.part).first()).toBeVisible();
    const missing = [ui.pageMissing, ui.mapFailed, ui.languageMissing, ui.partMissing].map((text) =>
      page.getByText(text).filter({ visible: true }).and(page.locator(":not(.visually-hidden)")),
    );
    const said = () => Promise.all(missing.map((each) => each.count()));
    const wanted = [ui.pageMissing, ui.mapFailed, ui.languageMissing, ui.partMissing].map((text) =>
      text === sentence ? 1 : 0,
    );
    await expect.poll(said).toEqual(wanted);
    expect(thrown).toEqual([]);
  } finally {
    host.close();
  }
}
