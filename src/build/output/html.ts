import { createHash } from "node:crypto";
import { element } from "../../view/embedSnippet.ts";

/**
 * An HTML template with a text in place of each mark `<!--name-->`.
 *
 * @throws Error where a mark has no text, or a text no mark
 */
export function fillTemplate(template: string, texts: Readonly<Record<string, string>>): string {
  const unused = new Set(Object.keys(texts));
  const html = template.replace(/<!--([\w-]+)-->/g, (mark, name: string) => {
    const text = texts[name];
    if (text === undefined) throw new Error(`The template's mark ${mark} has no text.`);
    unused.delete(name);
    return text;
  });
  if (unused.size > 0) throw new Error(`The template has no mark for ${[...unused].join(", ")}.`);
  return html;
}

/** An inline element, with the source by which a content security policy allows exactly it. */
export interface InlineElement {
  readonly html: string;
  readonly source: string;
}

/** A script as an inline element. */
export function inlineScript(code: string): InlineElement {
  return inline("script", code.trim());
}

/** A style sheet as an inline element. */
export function inlineStyle(css: string): InlineElement {
  return inline("style", css.trim());
}

/**
 * An inline element with its hash.
 *
 * @throws Error if the text would end its element early
 */
function inline(tag: "script" | "style", text: string): InlineElement {
  if (/<\/(script|style)|<!--/i.test(text)) throw new Error(`A text for <${tag}> would end its element early.`);
  const hash = createHash("sha256").update(text).digest("base64");
  return { html: element(tag, {}, text), source: `'sha256-${hash}'` };
}

/** A style sheet with its relative addresses, written for its own folder, rewritten for a page one folder up. */
export function rebasedCss(css: string, folder: string): string {
  return css.replace(/url\((["']?)\.\//g, (_, quote: string) => `url(${quote}./${folder}/`);
}
