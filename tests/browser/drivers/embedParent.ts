import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { test as base, expect, type FrameLocator, type Locator, type Page } from "@playwright/test";
import sirv from "sirv";

export { expect };

const DIST = join(import.meta.dirname, "../../../dist");

/** The build's folder on its own host, not at the root. */
const FOLDER = "/maps/trip/";

export interface FrameOptions {
  readonly query?: string;
  readonly sandbox?: string | null;
  readonly width?: number;
  readonly height?: number;
}

/** Sandboxes of frames: none, and those that WordPress and others use. */
export const SANDBOXES = [null, "allow-scripts", "allow-scripts allow-same-origin", "allow-scripts allow-popups"];

/** A sandbox as named in test titles. */
export function sandboxName(sandbox: string | null): string {
  return sandbox === null ? "no sandbox" : `sandbox="${sandbox}"`;
}

/** The body of an article with one map, whose messages it collects in `told`. */
export function articleWithFrame(
  folder: string,
  { query = "", sandbox = null, width = 640, height = 600 }: FrameOptions = {},
): string {
  return `<h1>Article</h1><button>Before</button>
      <script>
        var told = [];
        addEventListener("message", ({ source, data }) => {
          if (source === document.querySelector("iframe")?.contentWindow) told.push(data);
        });
      </script>
      <iframe src="${folder}embed.html${query}" title="Map" width="${width}" height="${height}" style="border:0"
        ${sandbox === null ? "" : `sandbox="${sandbox}"`}></iframe>`;
}

/** An article of another origin with an embedded map and the messages it received. */
export class Article {
  readonly page: Page;
  readonly complaints: string[] = [];
  readonly #host: Host;

  constructor(page: Page, host: Host) {
    this.page = page;
    this.#host = host;
    page.on("console", (message) => {
      if (["error", "warning"].includes(message.type())) this.complaints.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.complaints.push(`thrown: ${error.message}`));
    page.on("request", (request) => {
      const isOwn = [host.build, host.article].some((origin) => request.url().startsWith(origin));
      if (!isOwn && !/^(data|blob):/.test(request.url())) this.complaints.push(`asked for ${request.url()}`);
    });
  }

  /** The address of the build's folder. */
  get folder(): string {
    return this.#host.folder;
  }

  /** Opens an article with the given body. */
  async open(body: string): Promise<void> {
    this.#host.body = body;
    await this.page.goto(this.#host.article);
  }

  /** Opens a whole page as the article. */
  async openPage(html: string): Promise<void> {
    this.#host.page = html;
    await this.page.goto(this.#host.article);
    this.#host.page = null;
  }

  async openFrame(options: FrameOptions = {}): Promise<void> {
    await this.open(articleWithFrame(this.folder, options));
  }

  get frame(): FrameLocator {
    return this.page.frameLocator("iframe");
  }

  get html(): Locator {
    return this.frame.locator("html");
  }

  get slider(): Locator {
    return this.frame.getByRole("slider", { name: "Time", exact: true });
  }

  get placePanel(): Locator {
    return this.frame.getByRole("dialog");
  }

  async expectMode(mode: "static" | "live" | "failed"): Promise<void> {
    await expect(this.html).toHaveAttribute("data-map", mode, { timeout: 30_000 });
  }

  /** The map's own messages of one type. */
  async told(type: string): Promise<readonly Record<string, unknown>[]> {
    const all: unknown[] = await this.page.evaluate("told");
    return (all as Record<string, unknown>[]).filter(
      (message) => message?.["ns"] === "trip-map" && message["type"] === type,
    );
  }

  async everythingTold(): Promise<readonly unknown[]> {
    return this.page.evaluate("told");
  }

  async expectTold(type: string, part: Record<string, unknown>): Promise<void> {
    await expect.poll(() => this.told(type)).toContainEqual(expect.objectContaining(part));
  }

  /** All `view` messages once the frame has answered an empty `go`, and so has read every earlier message. */
  async viewsAfterMessages(): Promise<readonly Record<string, unknown>[]> {
    const before = (await this.told("view")).length;
    await this.go({});
    await expect.poll(async () => (await this.told("view")).length).toBeGreaterThan(before);
    return this.told("view");
  }

  /** The last reported height, once it no longer changes. */
  async restingHeight(): Promise<unknown> {
    let last: unknown;
    const hasRested = async () => {
      const previous = last;
      last = (await this.told("height")).at(-1)?.["height"];
      return last !== undefined && last === previous;
    };
    await expect.poll(hasRested, { intervals: [300] }).toBe(true);
    return last;
  }

  async tell(data: unknown): Promise<void> {
    await this.page.evaluate((message) => {
      document.querySelector("iframe")?.contentWindow?.postMessage(message, "*");
    }, data);
  }

  async go(fields: Record<string, unknown>): Promise<void> {
    await this.tell({ ns: "trip-map", v: 1, type: "go", ...fields });
  }

  /** Expects the focus in the article. */
  async expectFocusInArticle(): Promise<void> {
    expect(await this.page.evaluate(() => document.activeElement?.tagName)).not.toBe("IFRAME");
  }
}

export interface Host {
  readonly build: string;
  /** The address of the build's folder. */
  readonly folder: string;
  readonly article: string;
  body: string;
  /** The whole article; null to use `body`. */
  page: string | null;
}

async function listening(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** Tests of a map in an article of another origin, on a host without CORS headers. */
export const test = base.extend<{ readonly article: Article }, { readonly host: Host }>({
  host: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the pattern
    async ({}, use) => {
      const files = sirv(DIST, { etag: true });
      const build = createServer((request, response) => {
        const url = request.url ?? "/";
        request.url = url.startsWith(FOLDER) ? url.slice(FOLDER.length - 1) : "/nothing";
        files(request, response, () => {
          response.statusCode = 404;
          response.end();
        });
      });
      const origin = await listening(build);
      const host = { build: origin, folder: `${origin}${FOLDER}`, article: "", body: "", page: null as string | null };
      const articles = createServer((_request, response) => {
        response.setHeader("content-type", "text/html; charset=utf-8");
        response.end(
          host.page ??
            `<!doctype html><html lang="en"><link rel="icon" href="data:,"><title>Article</title><body>${host.body}</body></html>`,
        );
      });
      host.article = `${await listening(articles)}/`;
      await use(host);
      for (const server of [build, articles]) {
        server.closeAllConnections();
        server.close();
      }
    },
    { scope: "worker" },
  ],
  article: async ({ page, host }, use) => {
    const article = new Article(page, host);
    await use(article);
    expect(article.complaints).toEqual([]);
  },
});
