import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { ROOT } from "../../src/build/record/readRecord.ts";
import { vulnerablePackages } from "./audit.ts";

const readJson = (path: string) => JSON.parse(readFileSync(join(ROOT, path), "utf8"));
const lock: { readonly packages: Record<string, { version: string; integrity?: string; link?: boolean }> } =
  readJson("package-lock.json");

/** The first version of MapLibre without CVE-2026-85061. */
const SAFE_MAPLIBRE = [6, 11, 1] as const;

function isAtLeast(version: string, least: readonly number[]): boolean {
  const parts = version.split(".").map(Number);
  const index = least.findIndex((part, at) => part !== parts[at]);
  return index === -1 || (parts[index] ?? 0) > (least[index] ?? 0);
}

describe("packages", () => {
  test("include a MapLibre without CVE-2026-85061, installed and locked", () => {
    for (const version of [
      readJson("node_modules/maplibre-gl/package.json").version,
      lock.packages["node_modules/maplibre-gl"]?.version ?? "0",
    ]) {
      expect(isAtLeast(version, SAFE_MAPLIBRE)).toBe(true);
    }
    expect(isAtLeast("6.11.0", SAFE_MAPLIBRE)).toBe(false);
    expect(isAtLeast("6.11.1", SAFE_MAPLIBRE)).toBe(true);
    expect(isAtLeast("7.0.0", SAFE_MAPLIBRE)).toBe(true);
  });

  test("are all locked to one version and its hash", () => {
    const locked = Object.entries(lock.packages).filter(([path]) => path !== "");
    expect(locked.length).toBeGreaterThan(50);
    expect(locked.filter(([, { version }]) => !/^\d+\.\d+\.\d+/.test(version)).map(([path]) => path)).toEqual([]);
    expect(locked.filter(([, { integrity }]) => !integrity?.startsWith("sha512-")).map(([path]) => path)).toEqual([]);
  });
});

describe(vulnerablePackages, () => {
  test("reads the count", () => {
    expect(vulnerablePackages('{"metadata":{"vulnerabilities":{"low":1,"high":1,"total":2}}}')).toBe(2);
    expect(vulnerablePackages('{"metadata":{"vulnerabilities":{"total":0}}}')).toBe(0);
  });

  test("does not take a missing answer for a clean one", () => {
    expect(vulnerablePackages('{"message":"405 Method Not Allowed","error":{"summary":"","detail":""}}')).toBeNull();
    expect(vulnerablePackages("")).toBeNull();
  });
});
