import {
  articleWithFrame,
  expect,
  type FrameOptions,
  type Host,
  test as withHost,
} from "../browser/drivers/embedParent.ts";
import { openFirefox } from "./firefox.ts";
import type { OtherBrowser } from "./otherBrowser.ts";
import { providePrograms } from "./programs.ts";
import { openWebkit } from "./webkit.ts";

export { expect };

const BROWSERS = {
  webkit: openWebkit,
  firefox: () => openFirefox(true),
  "firefox without WebGL": () => openFirefox(false),
  // On by default in Tor Browser, LibreWolf and Mullvad Browser.
  "firefox against fingerprinting": () => openFirefox(true, { "privacy.resistFingerprinting": true }),
} as const;

export interface OtherBrowserOptions {
  /** The browser the tests run in. */
  readonly kind: keyof typeof BROWSERS;
}

/** A reader with a browser other than Chromium, on the page or in an article of another origin. */
export class Visitor {
  readonly browser: OtherBrowser;
  readonly host: Host;

  constructor(browser: OtherBrowser, host: Host) {
    this.browser = browser;
    this.host = host;
  }

  /** Opens the map's own page. */
  async openPage(query: string): Promise<void> {
    await this.browser.open(`${this.host.folder}index.html${query}`);
    await expect.poll(() => this.browser.ask("page", isSettled)).toBe(true);
  }

  async openArticle(body: string): Promise<void> {
    this.host.body = body;
    await this.browser.open(this.host.article);
    await expect.poll(() => this.browser.ask("frame", isSettled)).toBe(true);
  }

  async openFrame(options: FrameOptions): Promise<void> {
    await this.openArticle(articleWithFrame(this.host.folder, options));
  }

  /** The frame's `data-map`. */
  mode(): Promise<string | undefined> {
    return this.browser.ask("frame", () => document.documentElement.dataset.map);
  }

  /** The modes that the frame reported, in order. */
  modesTold(): Promise<readonly string[]> {
    return this.browser.ask("page", () => {
      const { told } = globalThis as unknown as { told: readonly { ns?: string; type?: string; mode?: string }[] };
      return told.filter(({ ns, type }) => ns === "trip-map" && type === "ready").map(({ mode }) => mode ?? "");
    });
  }

  /** Number of roughly distinct colours in the window. */
  async coloursSeen(): Promise<number> {
    const png = await this.browser.screenshot();
    await this.browser.ask(
      "page",
      (data) => {
        const image = new Image();
        image.onload = () => {
          const { width, height } = image;
          const context = Object.assign(document.createElement("canvas"), { width, height }).getContext("2d");
          context?.drawImage(image, 0, 0);
          const pixels = context?.getImageData(0, 0, width, height).data ?? [];
          const counts = new Map<number, number>();
          for (let at = 0; at < pixels.length; at += 4) {
            const colour =
              ((pixels[at] ?? 0) >> 3) * 1024 + ((pixels[at + 1] ?? 0) >> 3) * 32 + ((pixels[at + 2] ?? 0) >> 3);
            counts.set(colour, (counts.get(colour) ?? 0) + 1);
          }
          document.body.dataset.colours = String([...counts.values()].filter((count) => count > 200).length);
        };
        image.src = `data:image/png;base64,${data}`;
      },
      png,
    );
    const counted = () => this.browser.ask("page", () => Number(document.body.dataset.colours ?? 0));
    await expect.poll(counted).toBeGreaterThan(0);
    return counted();
  }
}

/** Tests of the map in the browser named by `kind`. */
export const test = withHost.extend<
  { readonly visitor: Visitor },
  OtherBrowserOptions & { readonly other: OtherBrowser }
>({
  kind: ["webkit", { option: true, scope: "worker" }],
  other: [
    async ({ kind }, use) => {
      providePrograms();
      const browser = await BROWSERS[kind]();
      await use(browser);
      await browser.close();
    },
    { scope: "worker", timeout: 300_000 },
  ],
  visitor: async ({ other, host }, use) => {
    const visitor = new Visitor(other, host);
    await use(visitor);
    const info = test.info();
    if (info.status !== info.expectedStatus) {
      await info.attach("window", { body: Buffer.from(await other.screenshot(), "base64"), contentType: "image/png" });
    }
  },
});

/** Whether the view of the address is shown. */
function isSettled(): boolean {
  const { documentElement } = document;
  const settled = documentElement.dataset.missing === "none" && documentElement.dataset.asked === undefined;
  return settled && document.querySelector("input[type=range]") !== null;
}
