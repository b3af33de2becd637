import { describe, expect, test } from "vitest";
import { compilerTargets, supportedBrowsers } from "../../src/build/browsers.ts";

describe(compilerTargets, () => {
  test("names the oldest browsers as the compilers do", () => {
    expect(compilerTargets(["chrome >= 96", "ios_saf >= 15.4"])).toEqual(["chrome96", "ios15.4"]);
  });

  test("has one for every line of package.json", () => {
    expect(compilerTargets()).toHaveLength(supportedBrowsers().length);
    expect(supportedBrowsers().length).toBeGreaterThanOrEqual(5);
  });

  test.each(["defaults", "chrome 96", "opera >= 80", "last 2 versions"])("refuses %s, which it cannot read", (line) => {
    expect(() => compilerTargets([line])).toThrow(line);
  });
});
