export interface Size {
  readonly width: number;
  readonly height: number;
}

/** The windows in which every state of the page is shown: laptop, desktop, tablet, phone. */
export const WINDOWS: readonly Size[] = [
  { width: 1366, height: 657 },
  { width: 1280, height: 800 },
  { width: 800, height: 600 },
  { width: 390, height: 664 },
];

export interface GalleryState {
  readonly name: string;
  readonly document: "index.html" | "embed.html";
  /** As in the address, without the question mark. */
  readonly query: string;
  /** `WINDOWS` by default. */
  readonly sizes?: readonly Size[];
  readonly media?: "dark" | "forced colours" | "print";
  /** Wait for the live map; states are static otherwise. */
  readonly isLive?: boolean;
}

/** 12:43 in Vladivostok: the missile launch, with the train at Vostochny. */
const LAUNCH = "t=2023-09-13T02:43Z";

function page(name: string, query: string, rest: Partial<GalleryState> = {}): GalleryState {
  return { name, document: "index.html", query, ...rest };
}

function embed(name: string, query: string, width: number, height: number): GalleryState {
  return { name, document: "embed.html", query, sizes: [{ width, height }] };
}

/** A4 at 96 dots an inch. */
const PAPER: Size = { width: 794, height: 1123 };

export const STATES: readonly GalleryState[] = [
  page("start", ""),
  page("live", LAUNCH, { isLive: true }),

  page("train unreported", "t=2023-09-12T00:00Z&known=2023-09-10"),
  page("train at a place", "t=2023-09-13T05:00Z"),
  page("train between places", "t=2023-09-12T14:00Z"),
  page("train open", "t=2023-09-13T04:00Z&known=articles"),

  page("confirmed", `${LAUNCH}&place=khasan`),
  page("reported", `${LAUNCH}&place=ussuriysk`),
  page("expected", `${LAUNCH}&known=articles&place=komsomolsk-on-amur`),
  page("speculated", `${LAUNCH}&known=articles&place=vostochny`),
  page("a claim", `${LAUNCH}&place=khasan&claim=b06`),
  page("sea area and ranges", `${LAUNCH}&place=east-sea`),

  page("the articles", `${LAUNCH}&known=articles`),
  page("known until an instant", "t=2023-09-12T14:00Z&known=2023-09-12T14:00Z"),

  page("Korean", `${LAUNCH}&place=khasan&lang=ko`),
  page("Russian", `${LAUNCH}&place=khasan&lang=ru`),
  page("Japanese", `${LAUNCH}&place=khasan&lang=ja`),

  page("dark theme", `${LAUNCH}&theme=dark`),
  page("dark system", `${LAUNCH}&place=khasan`, { media: "dark" }),
  page("forced colours", `${LAUNCH}&place=khasan`, { media: "forced colours" }),
  page("print", LAUNCH, { media: "print", sizes: [PAPER] }),

  embed("embed, column", LAUNCH, 680, 720),
  embed("embed, wide", LAUNCH, 1100, 500),
  embed("embed, small", LAUNCH, 340, 600),
  embed("embed, smallest", LAUNCH, 280, 320),
  embed("embed, place open", `${LAUNCH}&place=khasan`, 340, 600),
  embed("embed, smallest, place open", `${LAUNCH}&place=khasan`, 280, 320),
  embed("embed, articles", `${LAUNCH}&known=articles`, 680, 720),
  embed("embed, Korean", `${LAUNCH}&lang=ko`, 340, 600),
  embed("embed, dark", `${LAUNCH}&theme=dark`, 680, 720),
];
