import { singleGeometry } from "../record/singleGeometry.ts";
import { field, list } from "./rules/json.ts";

/** An issue before it is held against its file. */
export interface FlatIssue {
  readonly path: readonly PropertyKey[];
  readonly message: string;
}

interface Form {
  /** How many lists lie around a number: one in a position, two in a line. */
  readonly depth: number;
  readonly example: string;
}

const FORMS: ReadonlyMap<unknown, Form> = new Map([
  ["Point", { depth: 1, example: "[131.92, 43.11]" }],
  ["LineString", { depth: 2, example: "[[130.64, 42.43], [131.93, 43.63]]" }],
  ["Polygon", { depth: 3, example: "[[[130, 42], [131, 42], [131, 43], [130, 42]]]" }],
  ["MultiPolygon", { depth: 4, example: "[[[[130, 42], [131, 42], [131, 43], [130, 42]]]]" }],
]);

const LEG_TYPE =
  'a leg is one unbroken line; write {"type": "LineString", "coordinates": [[130.64, 42.43], [131.93, 43.63]]}';
const PLACE_TYPE =
  'a geometry here is a Point, LineString, Polygon or MultiPolygon; write {"type": "Point", "coordinates": [131.92, 43.11]}';

/**
 * The issues of `trip.geojson` with those of each geometry made plain: only the type where that is wrong, only the
 * nesting where that is, else the first of many alike, with their number.
 */
export function withPlainGeometries(found: readonly FlatIssue[], trip: unknown): readonly FlatIssue[] {
  const features = list(trip, "features");
  const byFeature = grouped(found, ({ path }) => (path[2] === "geometry" ? path[1] : null));
  return [...byFeature].flatMap(([index, issues]) =>
    typeof index === "number" ? ofGeometry(issues, features[index]) : issues,
  );
}

function ofGeometry(issues: readonly FlatIssue[], feature: unknown): FlatIssue[] {
  const written = field(feature, "geometry");
  const geometry = singleGeometry(written);
  const base = issues[0]?.path.slice(0, 3) ?? [];
  if (typeof geometry !== "object" || geometry === null) return [...issues];
  const type = field(geometry, "type");
  const isLeg = field(feature, "properties", "kind") === "leg";
  const form = FORMS.get(type);
  if (form === undefined || (isLeg && type !== "LineString"))
    return [{ path: [...base, "type"], message: isLeg ? LEG_TYPE : PLACE_TYPE }];
  const coordinates = field(geometry, "coordinates");
  const depth = depthOf(coordinates);
  const isNested = depth === null || depth === form.depth;
  const inCoordinates = ({ path }: FlatIssue) => path[3] === "coordinates";
  const plain = isNested
    ? firstOfEach(outermost(issues.map((issue) => ofWholePosition(issue, geometry, form))))
    : [
        ...issues.filter((issue) => !inCoordinates(issue)),
        { path: [...base, "coordinates"], message: `not the coordinates of a ${String(type)}; write ${form.example}` },
      ];
  if (geometry === written) return plain;
  return plain.map((issue) =>
    inCoordinates(issue) ? { ...issue, path: [...base, "coordinates", 0, ...issue.path.slice(4)] } : issue,
  );
}

/** How many lists lie around the first number; null where a list on the way is empty, or there is none. */
function depthOf(coordinates: unknown): number | null {
  let depth = 0;
  let inner = coordinates;
  while (Array.isArray(inner)) {
    if (inner.length === 0) return null;
    inner = inner[0];
    depth += 1;
  }
  return depth === 0 ? null : depth;
}

/** An issue of a number; where a list stands in the number's place, it is one of the position around it. */
function ofWholePosition(issue: FlatIssue, geometry: unknown, { depth }: Form): FlatIssue {
  const inGeometry = issue.path.slice(3);
  const isNumber = inGeometry.length === 1 + depth;
  if (!isNumber || !Array.isArray(field(geometry, ...inGeometry.map(String)))) return issue;
  return { ...issue, path: issue.path.slice(0, -1) };
}

/** The issues that do not repeat what another says of the same value, or of one around it. */
function outermost(issues: readonly FlatIssue[]): FlatIssue[] {
  const keyOf = ({ message }: FlatIssue, path: readonly PropertyKey[]) => `${path.map(String).join(".")} ${message}`;
  const byKey = new Map(issues.map((issue) => [keyOf(issue, issue.path), issue]));
  return [...byKey.values()].filter((issue) =>
    issue.path.every((_, length) => !byKey.has(keyOf(issue, issue.path.slice(0, length)))),
  );
}

function firstOfEach(issues: readonly FlatIssue[]): FlatIssue[] {
  return [...grouped(issues, ({ message }) => message).values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const more = others.length === 0 ? "" : ` (and ${others.length} more in this geometry)`;
    return [{ ...first, message: `${first.message}${more}` }];
  });
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
