/** A place in a JSON text: its line, counted from 1, and the id of the innermost object with one that holds it. */
export interface JsonLocation {
  readonly line: number;
  readonly id: string | null;
}

type Key = string | number;

/** What encloses the token that is read: an object or a list, and how far it has been read. */
interface Container {
  readonly isList: boolean;
  key: Key | null;
  isValueNext: boolean;
}

const TOKEN = /"(?:[^"\\]|\\.)*"|[{}[\]:,]|[^\s{}[\]:,"]+/g;

/**
 * Finds a JSON path such as `$.claims[3].quote.exact`. Where the text has no such member, the innermost that it has
 * stands for it: an absent field is reported at the object that lacks it.
 *
 * @param text well-formed JSON
 */
export function locateJson(text: string, path: string): JsonLocation {
  const wanted = keysOf(path);
  const offset = offsetOf(text, wanted);
  return { line: text.slice(0, offset).split("\n").length, id: idAlong(JSON.parse(text), wanted) };
}

function keysOf(path: string): readonly Key[] {
  return [...path.matchAll(/\.([^.[\]]+)|\[(\d+)\]|\["([^"]*)"\]/g)].map(
    ([, name, index, quoted]) => name ?? quoted ?? Number(index),
  );
}

function offsetOf(text: string, wanted: readonly Key[]): number {
  const containers: Container[] = [];
  let found = { depth: 0, offset: 0 };
  for (const { 0: token, index } of text.matchAll(TOKEN)) {
    const inner = containers.at(-1);
    if (token === "}" || token === "]") containers.pop();
    else if (token === ",") moveOn(inner);
    else if (token === ":" && inner !== undefined) inner.isValueNext = true;
    else if (inner !== undefined && !inner.isValueNext) inner.key = JSON.parse(token) as string;
    else {
      const depth = containers.length;
      if (depth > found.depth && containers.every(({ key }, at) => key === wanted[at]))
        found = { depth, offset: index };
      if (token === "{") containers.push({ isList: false, key: null, isValueNext: false });
      if (token === "[") containers.push({ isList: true, key: 0, isValueNext: true });
    }
  }
  return found.offset;
}

function moveOn(container: Container | undefined): void {
  if (container?.isList && typeof container.key === "number") container.key += 1;
  else if (container !== undefined) container.isValueNext = false;
}

function idAlong(root: unknown, keys: readonly Key[]): string | null {
  let value = root;
  let id: string | null = null;
  for (const key of [...keys, null]) {
    if (typeof value !== "object" || value === null) break;
    if ("id" in value && typeof value.id === "string") id = value.id;
    if (key !== null) value = (value as Record<Key, unknown>)[key];
  }
  return id;
}
