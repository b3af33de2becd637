import { describe, expect, test, vi } from "vitest";
import { memoizeByObject } from "../../../src/trip/model/memoize.ts";

describe(memoizeByObject, () => {
  test("derives once per object, by identity", () => {
    const derive = vi.fn(({ name }: { readonly name: string }) => [name]);
    const memoized = memoizeByObject(derive);
    const key = { name: "Khasan" };
    expect(memoized(key)).toBe(memoized(key));
    expect(memoized({ name: "Khasan" })).not.toBe(memoized(key));
    expect(derive).toHaveBeenCalledTimes(2);
  });

  test("caches undefined too", () => {
    const derive = vi.fn(() => undefined);
    const memoized = memoizeByObject(derive);
    const key = {};
    memoized(key);
    memoized(key);
    expect(derive).toHaveBeenCalledTimes(1);
  });
});
