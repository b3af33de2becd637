import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { POLICIES, policyMeta } from "../../../src/build/output/csp.ts";
import { ROOT } from "../../../src/build/record/readRecord.ts";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");

describe("the policy", () => {
  test("of the page lets it load its own files and nothing else", () => {
    expect(POLICIES.page).toBe(
      "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self' data:; " +
        "font-src 'self'; worker-src 'self'; frame-src 'self'; base-uri 'none'; form-action 'none'",
    );
  });

  test("of the embed adds its worker, which comes out of its script, and its fonts", () => {
    const added = POLICIES.embed.split("; ").filter((directive) => !POLICIES.page.split("; ").includes(directive));
    expect(added).toEqual([
      "script-src 'self' https: http:",
      "style-src 'self' https: http:",
      "connect-src 'self' blob:",
      "font-src 'self' data:",
      "worker-src 'self' blob: data:",
    ]);
  });

  test("runs no script and no style that stands in the page", () => {
    for (const policy of [POLICIES.page, POLICIES.embed]) expect(policy).not.toMatch(/unsafe|nonce|\*/);
    expect(POLICIES.page).not.toMatch(/https?:/);
  });

  test("stands in a page as one element", () => {
    expect(policyMeta("page")).toBe(`<meta http-equiv="Content-Security-Policy" content="${POLICIES.page}">`);
  });
});

describe("the samples for hosts", () => {
  test("give Netlify and Cloudflare the same policies for the same paths", () => {
    expect(headersByPath(read("public/_headers"), "Content-Security-Policy")).toEqual({
      "/": POLICIES.page,
      "/index.html": POLICIES.page,
      "/embed": POLICIES.embed,
      "/embed.html": POLICIES.embed,
      "/picture.svg": POLICIES.picture,
      "/assets/*": POLICIES.page,
    });
    expect(headersByPath(read("public/_headers"), "Cache-Control")).toEqual({
      "/assets/*": "public, max-age=31536000, immutable",
    });
  });

  test("give nginx the same policies", () => {
    const [, map = ""] = /map \$uri \$trip_map_policy \{(.*?)\}/s.exec(read("src/build/hosting/nginx.conf")) ?? [];
    const given = [...map.matchAll(/(\S+)\s+"([^"]*)";/g)].map(([, pattern, policy]) => [pattern, policy]);
    expect(given).toEqual([
      ["default", POLICIES.page],
      ["~/embed\\.html$", POLICIES.embed],
      ["~/picture\\.svg$", POLICIES.picture],
    ]);
  });
});

/** What a `_headers` file says of one header, by path. */
function headersByPath(text: string, header: string): Record<string, string> {
  const found: Record<string, string> = {};
  let path = "";
  for (const line of text.split("\n")) {
    if (line.startsWith("/")) path = line;
    else if (line.trim().startsWith(`${header}: `)) found[path] = line.trim().slice(header.length + 2);
  }
  return found;
}
