import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { documentPolicy, POLICIES, policyMeta } from "../../../src/build/output/csp.ts";
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

  test("allows no inline script or style but by its hash", () => {
    for (const policy of [POLICIES.page, POLICIES.embed]) expect(policy).not.toMatch(/unsafe|nonce|sha256|\*/);
    expect(POLICIES.page).not.toMatch(/https?:/);
  });

  test("of a document adds the hashes of its inline elements to their directives, and nothing else", () => {
    const inline = { "script-src": ["'sha256-a='"], "style-src": ["'sha256-b='"] };
    for (const document of ["page", "embed"] as const) {
      const added = documentPolicy(document, inline).split("; ");
      expect(added.map((directive) => directive.replace(/ 'sha256-\w='/, ""))).toEqual(POLICIES[document].split("; "));
      expect(added.filter((directive) => directive.includes("sha256"))).toEqual([
        expect.stringMatching(/^script-src .*'sha256-a='$/),
        expect.stringMatching(/^style-src .*'sha256-b='$/),
      ]);
    }
  });

  test("is one element of a document", () => {
    const none = { "script-src": [], "style-src": [] };
    expect(policyMeta("page", none)).toBe(`<meta http-equiv="Content-Security-Policy" content="${POLICIES.page}">`);
  });
});

describe("the samples for hosts", () => {
  test("give Netlify and Cloudflare the policies of all but the documents, which carry their own", () => {
    expect(headersByPath(read("public/_headers"), "Content-Security-Policy")).toEqual({
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
      ["~/(index|embed)\\.html$", ""],
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
