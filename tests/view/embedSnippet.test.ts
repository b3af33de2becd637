// @vitest-environment jsdom
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { embedAddress, embedSnippets, escapeHtml, type SnippetSubject } from "../../src/view/embedSnippet.ts";

const SUBJECT: SnippetSubject = {
  folder: "https://example.org/maps/trip/",
  query: "?t=2023-09-13T02:43Z&known=articles&lang=ko",
  title: 'The trip, "as told"',
  caption: "The trip. Credit.",
  width: null,
  height: 600,
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

  test("gives the picture with its caption and a link to the view", () => {
    const { picture } = embedSnippets(SUBJECT);
    expect(picture).toMatch(/^<figure>.*<img src="https:\/\/example\.org\/maps\/trip\/picture\.svg" alt="The trip, /);
    expect(picture).toContain("<figcaption>The trip. Credit. <a href=");
  });

  test("is the same address when read as HTML, whatever stands in it", () => {
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
