import { describe, expect, test } from "vitest";
import { PAGE_SIZE, pageIndexOf, pageOf } from "../../../src/ui/events/page.ts";

const items = Array.from({ length: 2 * PAGE_SIZE + 1 }, (_, index) => index);

describe(pageOf, () => {
  test("gives the items of a page, with the number of the first", () => {
    expect(pageOf(items, 1)).toEqual({
      items: items.slice(PAGE_SIZE, 2 * PAGE_SIZE),
      index: 1,
      first: PAGE_SIZE + 1,
      count: items.length,
    });
    expect(pageOf(items, 2).items).toEqual([2 * PAGE_SIZE]);
  });

  test("gives the nearest page where there is none at the index", () => {
    expect(pageOf(items, 9).index).toBe(2);
    expect(pageOf(items, -1).index).toBe(0);
  });

  test("gives a full list one page, and an empty list an empty one", () => {
    expect(pageOf(items.slice(0, PAGE_SIZE), 1)).toMatchObject({ index: 0, count: PAGE_SIZE });
    expect(pageOf([], 0)).toEqual({ items: [], index: 0, first: 1, count: 0 });
  });
});

describe("pages of items that show claims", () => {
  const shown = [150, 150, 150, 1, 900, 1, 0, 399, 2];
  const page = (index: number) => pageOf(shown, index, (claims) => claims).items;

  test("end before they would show too many, but hold one item at least", () => {
    expect([0, 1, 2, 3, 4].map(page)).toEqual([[150, 150], [150, 1], [900], [1, 0, 399], [2]]);
    expect(page(9)).toEqual([2]);
  });

  test("are found by the index of an item", () => {
    const found = shown.map((_, item) => pageIndexOf(shown, item, (claims) => claims));
    expect(found).toEqual([0, 0, 1, 1, 2, 3, 3, 3, 4]);
  });
});

describe(pageIndexOf, () => {
  test("finds the page that holds an item", () => {
    for (const item of [0, PAGE_SIZE - 1, PAGE_SIZE, items.length - 1]) {
      expect(pageOf(items, pageIndexOf(items, item)).items).toContain(item);
    }
  });
});
