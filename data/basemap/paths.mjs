/**
 * Dijkstra's shortest path over numbered nodes.
 * @param {{ from: number, isGoal: (node: number) => boolean,
 *   edges: (node: number) => Iterable<[node: number, cost: number]> }} problem
 * @returns {number[]} nodes from `from` to the goal, empty where there is no way
 */
export function shortestPath({ from, isGoal, edges }) {
  const costs = new Map([[from, 0]]);
  /** @type {Map<number, number>} */
  const previous = new Map();
  const queue = new Heap();
  queue.push(0, from);
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [cost, node] = next;
    if (cost > /** @type {number} */ (costs.get(node))) continue;
    if (isGoal(node)) return traceBack(previous, node);
    for (const [neighbour, step] of edges(node)) {
      const total = cost + step;
      if (total >= (costs.get(neighbour) ?? Infinity)) continue;
      costs.set(neighbour, total);
      previous.set(neighbour, node);
      queue.push(total, neighbour);
    }
  }
  return [];
}

/** @param {Map<number, number>} previous @param {number} goal */
function traceBack(previous, goal) {
  const path = [goal];
  for (let node = previous.get(goal); node !== undefined; node = previous.get(node)) path.push(node);
  return path.reverse();
}

/** A binary heap of (cost, node), the least cost first. */
class Heap {
  /** @type {[number, number][]} */
  #items = [];

  /** @param {number} cost @param {number} node */
  push(cost, node) {
    const items = this.#items;
    let i = items.push([cost, node]) - 1;
    while (i > 0) {
      const parent = (i - 1) >> 1;
      if (items[parent][0] <= items[i][0]) break;
      [items[parent], items[i]] = [items[i], items[parent]];
      i = parent;
    }
  }

  /** @returns {[number, number] | undefined} */
  pop() {
    const items = this.#items;
    const top = items[0];
    const last = items.pop();
    if (!last || items.length === 0) return top;
    items[0] = last;
    for (let i = 0; ;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) {
        if (child < items.length && items[child][0] < items[least][0]) least = child;
      }
      if (least === i) return top;
      [items[least], items[i]] = [items[i], items[least]];
      i = least;
    }
  }
}
