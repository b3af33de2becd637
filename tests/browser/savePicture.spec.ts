import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import { MINOR, markOf } from "../../src/scene/markShapes.ts";
import { VIEW_BOX } from "../../src/scene/projection.ts";
import { OPACITIES, PALETTES } from "../../src/theme/palette.ts";
import { asKnown, EVERYTHING } from "../../src/trip/knowledge/knownTrip.ts";
import { momentAt } from "../../src/trip/knowledge/moment.ts";
import { en } from "../../src/trip/text/locales/en.ts";
import { ru } from "../../src/trip/text/locales/ru.ts";
import { momentLabel, trainSentence } from "../../src/trip/text/sentences.ts";
import { HOUR, type Instant, MINUTE } from "../../src/trip/time/instant.ts";
import { MAP_CREDIT } from "../../src/view/attribution.ts";
import { type AskedView, expect, type MapPage, RANGE, test } from "./drivers/mapPage.ts";
import { claimsUnder, evidence, placesOf, trip } from "./drivers/record.ts";

const EDITION = evidence.editions[0]?.id ?? "";
const CLAIM = claimsUnder(EDITION).find((claim) => placesOf(claim).length > 0);
const MOMENT = RANGE.start + Math.round((RANGE.end - RANGE.start) / 2 / MINUTE) * MINUTE;

/** The longest possible address, with every parameter. */
const ASKED: AskedView = {
  t: minuteText(MOMENT),
  place: CLAIM === undefined ? "" : (placesOf(CLAIM)[0] ?? ""),
  claim: CLAIM?.id ?? "",
  known: EDITION,
  lang: "ru",
  theme: "dark",
};

/** Pixels per unit of a saved picture, by format. */
const PNG_SCALE = 2;

/** How far letters of a caption reach above its baseline, at most, in the picture's units. */
const ASCENT = 11;

test("a picture saved as SVG captions moment, zone, credit and whole address without cutting any off", async ({
  map,
  newMap,
}) => {
  await map.open(ASKED);
  await map.waitUntilLive();
  await map.page.getByRole("button", { name: ru.ui.zoomIn, exact: true }).click();
  const shapes = map.page.locator(".picture-shapes");
  await expect(shapes).toHaveAttribute("transform", /scale/);
  await map.expectAddress(`?${decodeURIComponent(new URLSearchParams({ ...ASKED }).toString())}`);
  const svg = (await savedBy(map, "SVG")).toString();

  const { page } = await newMap();
  const drawn = await drawnIn(page, svg);
  const caption = drawn.caption.map(({ text }) => text).join("");
  const i18n = { trip, language: "ru", messages: ru } as const;
  const train = trainSentence(momentAt(asKnown(trip, { kind: "edition", id: EDITION }), MOMENT), i18n);
  expect(caption).toBe(`${momentLabel(MOMENT, i18n)}${train}${MAP_CREDIT}${map.page.url()}`);
  expect(drawn.caption.length).toBeGreaterThan(3);
  for (const { text, left, right, top, bottom } of drawn.caption) {
    expect(left, text).toBeGreaterThanOrEqual(0);
    expect(right, text).toBeLessThanOrEqual(drawn.width);
    expect(top, text).toBeGreaterThanOrEqual(VIEW_BOX.height);
    expect(bottom, text).toBeLessThanOrEqual(drawn.height);
  }
  drawn.caption.slice(1).forEach(({ text, baseline }, index) => {
    expect(baseline - (drawn.caption[index]?.baseline ?? 0), text).toBeGreaterThan(10);
  });
  expect(drawn.land, "the colours of the theme are in the picture").toBe(PALETTES.dark.land);
  expect(svg, "every custom property is resolved").not.toContain("var(");
  expect(svg, "the opacities of the theme are in the picture").toContain(`stroke-opacity="${OPACITIES.toCome}"`);
  expect(drawn.isWhole, "the whole trip is in the picture").toBe(true);
  await expect(map.overlay, "the live map is there again").toHaveCount(1);
  await expect(shapes, "as it was").toHaveAttribute("transform", /scale/);
});

test("a picture saved as PNG shows the moment with its whole caption", async ({ map, newMap }) => {
  const asked = { ...ASKED, lang: "en", static: "1" } as const;
  await map.open(asked);
  const { page } = await newMap();
  const { caption, width, height } = await drawnIn(page, (await savedBy(map, "SVG")).toString());
  const captionTop = (Math.min(...caption.map(({ baseline }) => baseline)) - ASCENT) * PNG_SCALE;
  const first = await pixelsOf(page, await savedBy(map, "PNG"), captionTop);
  await map.goWithin({ ...asked, t: minuteText(RANGE.start + HOUR) });
  await map.expectMoment(RANGE.start + HOUR);
  const second = await pixelsOf(page, await savedBy(map, "PNG"), captionTop);

  for (const picture of [first, second]) {
    // A canvas has whole pixels.
    expect(Math.abs(picture.width - width * PNG_SCALE)).toBeLessThanOrEqual(1);
    // Another moment's caption may need other lines.
    if (picture === first) expect(Math.abs(picture.height - height * PNG_SCALE)).toBeLessThanOrEqual(1);
    expect(picture.colours).toBeGreaterThan(50);
  }
  expect(second.map).not.toBe(first.map);
  for (const { text, baseline } of caption) {
    const written = first.inkRows.filter((row) => row < baseline * PNG_SCALE && row > (baseline - ASCENT) * PNG_SCALE);
    expect(written.length, text).toBeGreaterThan(5);
  }
  expect(first.lastInk, "nothing reaches the picture's edge").toBeLessThan((width - 8) * PNG_SCALE);
});

/** How browsers and extensions alter what is read from a canvas of at least so many pixels. */
const SPOILERS = {
  noise: (from: number) => {
    const real = CanvasRenderingContext2D.prototype.getImageData;
    CanvasRenderingContext2D.prototype.getImageData = function (...box: Parameters<typeof real>) {
      const image = real.apply(this, box);
      if (this.canvas.width * this.canvas.height < from) return image;
      image.data.forEach((_, index) => {
        image.data[index] = (index * 37) % 256;
      });
      return image;
    };
  },
  white: (from: number) => {
    const real = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function (...asked: Parameters<typeof real>) {
      if (this.width * this.height < from) return real.apply(this, asked);
      const white = Object.assign(document.createElement("canvas"), { width: this.width, height: this.height });
      const pen = white.getContext("2d");
      if (pen === null) throw new Error("There is no canvas.");
      pen.fillStyle = "#fff";
      pen.fillRect(0, 0, white.width, white.height);
      return real.apply(white, asked);
    };
  },
  nothing: (from: number) => {
    const real = HTMLCanvasElement.prototype.toBlob;
    HTMLCanvasElement.prototype.toBlob = function (...asked: Parameters<typeof real>) {
      if (this.width * this.height < from) return real.apply(this, asked);
      return asked[0](null);
    };
  },
} as const;

/** More pixels than are probed, fewer than a picture has. */
const LARGE = 100_000;

for (const [what, spoil, from, told] of [
  ["pixels that are noise", SPOILERS.noise, 0, en.share.pictureSpoiled],
  ["a PNG that is white", SPOILERS.white, 0, en.share.pictureSpoiled],
  ["a white PNG of a large canvas", SPOILERS.white, LARGE, en.share.pictureSpoiled],
  ["no PNG of a large canvas", SPOILERS.nothing, LARGE, en.share.pictureImpossible],
] as const) {
  test(`a browser that hands out ${what} saves none, says so, and saves the SVG`, async ({ map }) => {
    await map.page.addInitScript(spoil, from);
    await map.open({ ...ASKED, lang: "en", static: "1" });
    const downloads: string[] = [];
    map.page.on("download", (download) => downloads.push(download.suggestedFilename()));
    await map.page.getByRole("button", { name: "PNG", exact: true }).click();
    await expect(map.page.getByText(told)).toBeVisible();
    expect(downloads).toEqual([]);
    expect((await savedBy(map, "SVG")).toString()).toContain("</svg>");
    await expect(map.page.getByText(told)).toBeHidden();
  });
}

test("the built pictures show every mark of the whole trip", async ({ map }) => {
  const { page } = map;
  const known = asKnown(trip, EVERYTHING);
  const marked = known.places.filter(
    ({ id, kind, rank }) => rank < MINOR.rank && markOf(kind, known.certaintyByPlace.get(id) ?? null) !== null,
  );
  const svg = await (await page.request.get("./picture.svg")).text();
  const png = await (await page.request.get("./picture.png")).body();
  const size = { width: png.readUInt32BE(16), height: png.readUInt32BE(20) };
  expect(size).toEqual({ width: 1200, height: 630 });

  const marks = await marksOf(page, svg, png);
  expect(marks.map(({ id }) => id).sort()).toEqual(marked.map(({ id }) => id).sort());
  for (const { id, x, y, isInPng } of marks) {
    expect(x > 0 && x < size.width && y > 0 && y < size.height, `${id} is within the picture`).toBe(true);
    expect(isInPng, `${id} is in the PNG too`).toBe(true);
  }
});

function minuteText(t: Instant): string {
  return `${new Date(t).toISOString().slice(0, 16)}Z`;
}

/** The file that the button for a format saves. */
async function savedBy({ page }: MapPage, kind: "SVG" | "PNG"): Promise<Buffer> {
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: kind, exact: true }).click();
  const saved = await download;
  expect(saved.suggestedFilename()).toMatch(new RegExp(`^${trip.id}-\\d{8}T\\d{4}Z\\.${kind.toLowerCase()}$`));
  return readFileSync(await saved.path());
}

interface Drawn {
  readonly width: number;
  readonly height: number;
  /** The lines under the picture, in its units. */
  readonly caption: readonly {
    readonly text: string;
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly baseline: number;
  }[];
  /** The colour of its land, as `#rrggbb`. */
  readonly land: string;
  /** Whether it shows the whole trip rather than an enlarged part. */
  readonly isWhole: boolean;
}

/** A picture as a browser draws it outside the page. */
async function drawnIn(page: Page, svg: string): Promise<Drawn> {
  await page.setContent(svg);
  return page.evaluate(() => {
    const picture = document.querySelector("svg");
    const land = picture?.querySelector(".picture-land");
    if (!picture || !land) throw new Error("There is no picture with land.");
    const { width, height } = picture.viewBox.baseVal;
    const caption = [...picture.querySelectorAll<SVGTextElement>(":scope > text")].map((text) => {
      const box = text.getBBox();
      return {
        text: text.textContent ?? "",
        left: box.x,
        right: box.x + Math.max(box.width, text.getComputedTextLength()),
        top: box.y,
        bottom: box.y + box.height,
        baseline: Number(text.getAttribute("y")),
      };
    });
    const channels = getComputedStyle(land).fill.match(/\d+/g) ?? [];
    return {
      width,
      height,
      caption,
      land: `#${channels.map((channel) => Number(channel).toString(16).padStart(2, "0")).join("")}`,
      isWhole: picture.querySelector('.picture-shapes[transform*="scale"]') === null,
    };
  });
}

interface DrawnMark {
  readonly id: string;
  /** Its centre, in pixels of the picture. */
  readonly x: number;
  readonly y: number;
  /** Whether the PNG around it resembles the SVG more than one without marks. */
  readonly isInPng: boolean;
}

/** The place marks of an SVG, and whether its PNG shows them. */
async function marksOf(page: Page, svg: string, png: Buffer): Promise<readonly DrawnMark[]> {
  await page.setContent(svg);
  return page.evaluate(
    async ({ svg, pngSource }) => {
      const picture = document.querySelector("svg");
      if (picture === null) throw new Error("There is no picture.");
      const { left, top, width, height } = picture.getBoundingClientRect();
      const raster = async (source: string) => {
        const image = new Image();
        image.src = source;
        await image.decode();
        const pen = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d", {
          willReadFrequently: true,
        });
        if (pen === null) throw new Error("There is no canvas.");
        pen.drawImage(image, 0, 0, width, height);
        return pen;
      };
      const ofSvg = (text: string) => raster(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
      const shown = await raster(pngSource);
      const whole = await ofSvg(svg);
      const bare = await ofSvg(svg.replace("</style>", "[data-place] { display: none }</style>"));
      const unlike = (other: CanvasRenderingContext2D, x: number, y: number) => {
        const [a = [], b = []] = [shown, other].map((pen) => [...pen.getImageData(x - 9, y - 9, 18, 18).data]);
        return a.reduce((sum, value, index) => sum + Math.abs(value - (b[index] ?? 0)), 0);
      };
      return [...picture.querySelectorAll<SVGGElement>("[data-place]")].map((mark) => {
        const { e, f } = mark.getScreenCTM() ?? new DOMMatrix();
        const [x, y] = [e - left, f - top];
        return { id: mark.dataset.place ?? "", x, y, isInPng: unlike(whole, x, y) < unlike(bare, x, y) };
      });
    },
    { svg, pngSource: dataAddress(png) },
  );
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  /** Number of colours, with 16 steps a channel. */
  readonly colours: number;
  /** A checksum of everything above the lines: map and chart. */
  readonly map: number;
  /** The rows that contain text, and the last column. */
  readonly inkRows: readonly number[];
  readonly lastInk: number;
}

/** The contents of a PNG as a browser decodes it. */
async function pixelsOf(page: Page, png: Buffer, captionTop: number): Promise<Pixels> {
  return page.evaluate(
    async ({ source, captionTop }) => {
      const image = new Image();
      image.src = source;
      await image.decode();
      const { width, height } = image;
      const canvas = Object.assign(document.createElement("canvas"), { width, height });
      const pen = canvas.getContext("2d");
      if (pen === null) throw new Error("There is no canvas.");
      pen.drawImage(image, 0, 0);
      const { data } = pen.getImageData(0, 0, width, height);
      const at = (x: number, y: number) => 4 * (Math.round(y) * width + Math.round(x));
      const isDark = (index: number) =>
        Math.min(data[index] ?? 255, data[index + 1] ?? 255, data[index + 2] ?? 255) < 110;
      const colours = new Set<number>();
      let map = 0;
      const inkRows = new Set<number>();
      let lastInk = 0;
      for (let y = 0; y < height; y++)
        for (let x = 0; x < width; x++) {
          const index = at(x, y);
          const [red = 0, green = 0, blue = 0] = data.subarray(index, index + 3);
          colours.add(((red >> 4) << 8) | ((green >> 4) << 4) | (blue >> 4));
          if (y < captionTop) map = (Math.imul(map, 31) + ((red << 16) | (green << 8) | blue)) | 0;
          else if (isDark(index)) {
            inkRows.add(y);
            lastInk = Math.max(lastInk, x);
          }
        }
      return { width, height, colours: colours.size, map, inkRows: [...inkRows], lastInk };
    },
    { source: dataAddress(png), captionTop },
  );
}

function dataAddress(png: Buffer): string {
  return `data:image/png;base64,${png.toString("base64")}`;
}
