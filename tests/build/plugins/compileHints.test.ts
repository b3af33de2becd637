import { expect, test } from "vitest";
import { compileHints } from "../../../src/build/plugins/compileHints.ts";

test("only the scripts of every start ask to be compiled at once, in their first line", () => {
  const chunk = (facadeModuleId: string | null, ...imports: string[]) => ({
    type: "chunk",
    facadeModuleId,
    imports,
    code: "const a = 1;",
    sourcemapFileName: facadeModuleId === "/src/page.tsx" ? "page.js.map" : null,
  });
  const bundle = {
    "page.js": chunk("/src/page.tsx", "shared.js"),
    "shared.js": chunk(null, "deeper.js"),
    "deeper.js": chunk(null, "page.js", "https://elsewhere"),
    "later.js": chunk("/src/later.tsx", "page.js"),
    "page.css": { type: "asset", code: "" },
    "page.js.map": { type: "asset", code: "", source: '{"version":3,"mappings":"AAAA"}' },
  };
  const { generateBundle } = compileHints(["/src/page.tsx"]);
  if (typeof generateBundle !== "object") throw new Error("It should come after Vite's own.");
  expect(generateBundle.order).toBe("post");
  Reflect.apply(generateBundle.handler, null, [{}, bundle, false]);
  const hinted = Object.entries(bundle).filter(([, { code }]) => code.startsWith("//# allFunctionsCalledOnLoad\n"));
  expect(hinted.map(([name]) => name)).toEqual(["page.js", "shared.js", "deeper.js"]);
  expect(bundle["page.js.map"].source).toBe('{"version":3,"mappings":";AAAA"}');
});
