// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embedAddress, embedSnippets, escapeHtml, type SnippetSubject } from "../../src/view/embedSnippet.ts";

const SUBJECT: SnippetSubject = {
  folder: "https://example.org/maps/trip/",
  query: "?t=2023-09-13T02:43Z&known=articles&lang=ko",
  title: 'The trip, "as told"',
  without: [],
  width: null,
  height: 600,
  picture: { fileName: "trip-20230913T0243Z.png", alt: 'Noon. The train is at "A".', caption: "Noon. More:" },
};

describe(embedSnippets, () => {
  test("gives a frame that needs nothing else", () => {
    expect(embedSnippets(SUBJECT).frame).toBe(
      '<iframe src="https://example.org/maps/trip/embed.html?t=2023-09-13T02:43Z&amp;known=articles&amp;lang=ko" ' +
        'title="The trip, &quot;as told&quot;" width="100%" height="600" loading="lazy" style="border:0"></iframe>',
    );
    expect(embedSnippets({ ...SUBJECT, width: 480 }).frame).toContain(' width="480" ');
  });

  test("gives an element with its script, and a link where the script does not run", () => {
    const { script } = embedSnippets(SUBJECT);
    expect(script).toMatch(/^<trip-map [^>]*><a href="https:\/\/example\.org\/maps\/trip\/\?t=/);
    expect(script).toContain('<script src="https://example.org/maps/trip/embed.v1.js" async></script>');
  });

  test("leaves parts out only of the embed, never of the page that it links to", () => {
    const { frame, script } = embedSnippets({ ...SUBJECT, without: ["headline", "chart"] });
    expect(frame).toContain("&amp;lang=ko&amp;headline=0&amp;chart=0");
    expect(script).toMatch(/ src="[^"]+headline=0[^"]*"[^>]*><a href="[^"]+lang=ko">/);
    expect(embedAddress({ folder: "https://example.org/", query: "", without: ["chart"] })).toBe(
      "https://example.org/embed.html?chart=0",
    );
  });

  test("gives the picture that the editor saves, with the moment as its text and a link to the view", () => {
    const holder = document.createElement("div");
    holder.innerHTML = embedSnippets(SUBJECT).picture;
    const image = holder.querySelector("figure > a > img");
    expect(image?.getAttribute("src")).toBe(SUBJECT.picture.fileName);
    expect(image?.getAttribute("alt")).toBe(SUBJECT.picture.alt);
    expect(holder.querySelector("figcaption")?.textContent).toBe(`Noon. More: ${SUBJECT.title}`);
    expect(holder.querySelector("figcaption a")?.getAttribute("href")).toBe(`${SUBJECT.folder}${SUBJECT.query}`);
  });

  test("is the same address when read as HTML, whatever it contains", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (title, text) => {
        const query = `?t=${encodeURIComponent(text)}&lang=ko`;
        const holder = document.createElement("div");
        holder.innerHTML = embedSnippets({ ...SUBJECT, title, query }).frame;
        expect(holder.children).toHaveLength(1);
        const frame = holder.querySelector("iframe");
        expect(frame?.getAttribute("src")).toBe(embedAddress({ folder: SUBJECT.folder, query }));
        expect(frame?.getAttribute("title")?.replace(/\r\n?/g, "\n")).toBe(
          title.replace(/\r\n?/g, "\n").replace(/\0/g, "\uFFFD"),
        );
      }),
    );
  });
});

describe(escapeHtml, () => {
  test("leaves no character that HTML would read", () => {
    expect(escapeHtml(`<a href="x">&</a>`)).toBe("&lt;a href=&quot;x&quot;&gt;&amp;&lt;/a&gt;");
  });
});
