/** The two files of a record, by the names that messages use. */
export type RecordFileName = "trip.geojson" | "evidence.json";

/** One thing wrong with a record. `path` is a JSON path such as `$.claims[3].when.earliest`. */
export interface Issue {
  readonly file: RecordFileName;
  readonly path: string;
  readonly message: string;
  /** The offending value, shortened; undefined where it is absent. */
  readonly value?: unknown;
}

/** How much of a value an issue shows. */
const SHOWN = { characters: 120, parts: 4, depth: 2 } as const;

/** An issue with only as much of its value as can be read. */
export function shortened(issue: Issue): Issue {
  return issue.value === undefined ? issue : { ...issue, value: shortValue(issue.value, 0) };
}

/** As much of a value as can be read, from a depth of nesting on. */
export function shortValue(value: unknown, depth: number): unknown {
  if (typeof value === "string")
    return value.length > SHOWN.characters ? `${value.slice(0, SHOWN.characters)}…` : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) {
    if (depth === SHOWN.depth) return `[… ${value.length}]`;
    const shown = value.slice(0, SHOWN.parts).map((part) => shortValue(part, depth + 1));
    return value.length > SHOWN.parts ? [...shown, `… ${value.length}`] : shown;
  }
  const entries = Object.entries(value);
  if (depth === SHOWN.depth) return `{… ${entries.length}}`;
  const shown = entries.slice(0, SHOWN.parts).map(([key, part]) => [shortKey(key), shortValue(part, depth + 1)]);
  return Object.fromEntries(entries.length > SHOWN.parts ? [...shown, ["…", entries.length]] : shown);
}

function shortKey(key: string): string {
  return key.length > SHOWN.characters ? `${key.slice(0, SHOWN.characters)}…` : key;
}

/** A path into decoded JSON as people write it: `$.features[2].properties.name`. */
export function jsonPath(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === "number") return `${text}[${key}]`;
    const name = shortKey(String(key));
    return /^[A-Za-z_]\w*$/.test(name) ? `${text}.${name}` : `${text}[${JSON.stringify(name)}]`;
  }, "$");
}
