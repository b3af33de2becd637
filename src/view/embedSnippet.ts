/** What the snippets for editors embed. */
export interface SnippetSubject {
  /** The address of the folder that the page lies in, ending with a slash. */
  readonly folder: string;
  /** The query of the view for the page, `""` for the default one. */
  readonly query: string;
  /** The parts that an embed leaves out. */
  readonly without: readonly EmbedPart[];
  /** Title of the frame, and text of the link to the page. */
  readonly title: string;
  /** CSS pixels; null takes the whole width of the article. */
  readonly width: number | null;
  readonly height: number;
  readonly picture: {
    /** The file that the editor saves and puts on a server. */
    readonly fileName: string;
    /** The picture's alternative text: the moment as sentences. */
    readonly alt: string;
    /** The caption under the picture. */
    readonly caption: string;
  };
}

/** The parts that an embed can leave out, by their address parameters. */
export const EMBED_PARTS = ["headline", "chart"] as const;
export type EmbedPart = (typeof EMBED_PARTS)[number];

/** The three ways into an article, as HTML. */
export interface Snippets {
  /** Works wherever an iframe can be pasted. */
  readonly frame: string;
  /** Sets its own height, and can be controlled by the article. */
  readonly script: string;
  /** Works everywhere; not interactive. */
  readonly picture: string;
}

/** The smallest frame in which every control can be reached, and the height to start with, in CSS pixels. */
export const FRAME_SIZE = { leastWidth: 280, leastHeight: 320, height: 720 } as const;

/** The address of the embed for a view. */
export function embedAddress({
  folder,
  query,
  without = [],
}: Pick<SnippetSubject, "folder" | "query"> & Partial<Pick<SnippetSubject, "without">>): string {
  const parts = without.map((part) => `${part}=0`).join("&");
  return `${folder}embed.html${query}${parts === "" ? "" : `${query === "" ? "?" : "&"}${parts}`}`;
}

/** The snippets for a view. */
export function embedSnippets(subject: SnippetSubject): Snippets {
  const { folder, query, title, width, height, picture } = subject;
  const src = embedAddress(subject);
  const page = `${folder}${query}`;
  const link = element("a", { href: page }, escapeHtml(title));
  return {
    frame: element("iframe", {
      src,
      title,
      width: width === null ? "100%" : String(width),
      height: String(height),
      loading: "lazy",
      style: "border:0",
    }),
    script: [
      element(
        "trip-map",
        { src, title, height: String(height), ...(width === null ? {} : { width: String(width) }) },
        link,
      ),
      element("script", { src: `${folder}embed.v1.js`, async: null }),
    ].join("\n"),
    picture: element(
      "figure",
      {},
      element(
        "a",
        { href: page },
        element("img", {
          src: picture.fileName,
          alt: picture.alt,
          loading: "lazy",
          style: "max-width:100%;height:auto",
        }),
      ) + element("figcaption", {}, `${escapeHtml(picture.caption)} ${link}`),
    ),
  };
}

const VOID = new Set(["img", "link", "meta"]);

/** An HTML element; an attribute whose value is null is written without a value. */
export function element(name: string, attributes: Readonly<Record<string, string | null>>, inside = ""): string {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === null ? ` ${key}` : ` ${key}="${escapeHtml(value)}"`))
    .join("");
  return VOID.has(name) ? `<${name}${written}>` : `<${name}${written}>${inside}</${name}>`;
}

const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text escaped for HTML, between tags or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character);
}
