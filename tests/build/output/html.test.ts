import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { fillTemplate, inlineScript, inlineStyle, rebasedCss } from "../../../src/build/output/html.ts";

describe("fillTemplate", () => {
  test("puts each text in place of its mark, character for character", () => {
    expect(fillTemplate("<p><!--a--></p><!--b-->", { a: "$& $1", b: "" })).toBe("<p>$& $1</p>");
  });

  test("refuses a mark without a text, and a text without a mark", () => {
    expect(() => fillTemplate("<!--a--><!--b-->", { a: "" })).toThrow("<!--b-->");
    expect(() => fillTemplate("<!--a-->", { a: "", c: "" })).toThrow("no mark for c");
  });
});

describe("inline elements", () => {
  test("come with the hash of exactly the text between their tags", () => {
    for (const { html, source } of [inlineScript(" let a;\n"), inlineStyle("p{}\n")]) {
      const [, text = ""] = /^<\w+>(.*)<\/\w+>$/s.exec(html) ?? [];
      expect(source).toBe(`'sha256-${createHash("sha256").update(text).digest("base64")}'`);
      expect(text).not.toBe("");
    }
  });

  test.each(["'</script>'", "'</STYLE '", "'<!--'"])("refuse a text that would end them early: %s", (text) => {
    expect(() => inlineScript(text)).toThrow("end its element early");
    expect(() => inlineStyle(text)).toThrow("end its element early");
  });
});

describe("rebasedCss", () => {
  test("makes relative addresses hold one folder up, and leaves all others", () => {
    expect(rebasedCss('a{b:url(./c.woff2)}d{e:url("./f")}g{h:url(data:,x)}', "assets")).toBe(
      'a{b:url(./assets/c.woff2)}d{e:url("./assets/f")}g{h:url(data:,x)}',
    );
  });
});
