import type { PlaceGeometry, Position } from "../model/geometry.ts";
import type { ShippedTrip } from "../record/shipped.ts";

/**
 * A line as whole numbers: how many units make a degree, then longitude and latitude of each position in units, less
 * those of the position before.
 */
type PackedLine = readonly number[];

/** A line, or nested lists of lines, as a geometry holds them. */
type Packed = PackedLine | readonly Packed[];
type Unpacked = readonly Position[] | readonly Unpacked[];

type Feature = ShippedTrip["features"][number];

/** The places and legs with their lines in whole numbers, which are sent in fewer bytes. */
export interface PackedTrip extends Omit<ShippedTrip, "features"> {
  readonly features: readonly (Omit<Feature, "geometry"> & {
    readonly geometry: Pick<PlaceGeometry, "type"> & { readonly coordinates: Position | Packed };
  })[];
}

/** Packs the lines and outlines of a trip; points stay as they are. */
export function packTrip(file: ShippedTrip): PackedTrip {
  return withGeometries(file, pack) as PackedTrip;
}

/** The trip that was packed, with exactly the same numbers. */
export function unpackTrip(file: PackedTrip): ShippedTrip {
  return withGeometries(file, unpack) as ShippedTrip;
}

function withGeometries<From, To>(
  { features, ...file }: { readonly features: readonly { geometry: { type: string; coordinates: unknown } }[] },
  change: (coordinates: From) => To,
): object {
  const changed = features.map(({ geometry, ...feature }) => {
    const { type, coordinates } = geometry;
    return type === "Point"
      ? { ...feature, geometry }
      : { ...feature, geometry: { type, coordinates: change(coordinates as From) } };
  });
  return { ...file, features: changed };
}

function pack(lines: Unpacked): Packed {
  return isLine(lines) ? packLine(lines) : lines.map(pack);
}

function isLine(lines: Unpacked): lines is readonly Position[] {
  return typeof lines[0]?.[0] === "number";
}

function packLine(line: readonly Position[]): PackedLine {
  const units = 10 ** Math.max(...line.flat().map(decimals));
  const whole = line.flat().map((degrees) => Math.round(degrees * units));
  return [units, ...whole.map((value, index) => value - (whole[index - 2] ?? 0))];
}

function decimals(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

function unpack(lines: Packed): Unpacked {
  return typeof lines[0] === "number" ? unpackLine(lines as PackedLine) : (lines as readonly Packed[]).map(unpack);
}

function unpackLine([units = 1, ...steps]: PackedLine): readonly Position[] {
  let [x, y] = [0, 0];
  const line: Position[] = [];
  for (let index = 0; index < steps.length; index += 2) {
    x += steps[index] ?? 0;
    y += steps[index + 1] ?? 0;
    line.push([x / units, y / units]);
  }
  return line;
}
