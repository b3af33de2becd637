/** The last item that passes a test; `findLast`, which browsers of 2021 lack. */
export function lastWhere<Item>(items: readonly Item[], passes: (item: Item) => boolean): Item | undefined {
  for (let index = items.length - 1; index >= 0; index -= 1) {
    const item = items[index] as Item;
    if (passes(item)) return item;
  }
  return undefined;
}
