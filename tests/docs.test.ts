import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..");

const DOCUMENTS = ["", "docs"].flatMap((folder) =>
  readdirSync(join(ROOT, folder))
    .filter((name) => name.endsWith(".md"))
    .map((name) => join(folder, name)),
);

const { scripts } = JSON.parse(readFileSync(join(ROOT, "package.json"), "utf8"));

function read(path: string): string {
  return readFileSync(join(ROOT, path), "utf8");
}

function withoutCodeBlocks(text: string): string {
  return text.replace(/^```[\s\S]*?^```/gm, "");
}

/** A heading's anchor as GitHub makes it. */
function anchorsOf(text: string): string[] {
  return [...withoutCodeBlocks(text).matchAll(/^#+ (.+)$/gm)].map(([, heading = ""]) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N} _-]/gu, "")
      .replaceAll(" ", "-"),
  );
}

describe.each(DOCUMENTS)("%s", (document) => {
  const text = read(document);

  test("links to files and headings that exist", () => {
    const links = [...withoutCodeBlocks(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, link = ""]) => link);
    const broken = links.filter((link) => {
      if (/^https?:/.test(link)) return false;
      const [path = "", anchor] = link.split("#");
      const target = path === "" ? document : join(dirname(document), path);
      if (!existsSync(join(ROOT, target))) return true;
      return anchor !== undefined && !anchorsOf(read(target)).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  test("names commands that exist", () => {
    const commands = [...text.matchAll(/npm run (?:--\S+ )*([\w:-]+)/g)].map(([, name = ""]) => name);
    expect(commands.filter((name) => !(name in scripts))).toEqual([]);
  });

  test("names files that exist", () => {
    const paths = [...text.matchAll(/`((?:src|tests|docs|public|data\/basemap)\/[\w./-]+)`/g)].map(
      ([, path = ""]) => path,
    );
    expect(paths.filter((path) => !existsSync(join(ROOT, path)))).toEqual([]);
  });
});

describe("the documents", () => {
  test("include those that people look for", () => {
    expect(DOCUMENTS).toEqual(
      expect.arrayContaining(["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "docs/embedding.md", "docs/data.md"]),
    );
  });

  test("name every script of package.json in CONTRIBUTING", () => {
    const contributing = read("CONTRIBUTING.md");
    const names = Object.keys(scripts).map((name) =>
      ["start", "test"].includes(name) ? `npm ${name}` : `npm run ${name}`,
    );
    expect(names.filter((name) => name !== "npm run build" && !contributing.includes(`\`${name}\``))).toEqual([]);
  });

  test("keep README within 600 words", () => {
    expect(read("README.md").split(/\s+/).length).toBeLessThanOrEqual(600);
  });
});
