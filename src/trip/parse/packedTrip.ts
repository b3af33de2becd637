import type { PlaceGeometry, Position } from "../model/geometry.ts";
import type { ShippedTrip } from "../record/shipped.ts";

/**
 * A line as a text of whole numbers, see {@link textOf}: how many units make a degree, then longitude and latitude of
 * each position in units, less those of the position before.
 */
type PackedLine = string;

/** A line, or nested lists of lines, as a geometry holds them. */
type Packed = PackedLine | readonly Packed[];
type Unpacked = readonly Position[] | readonly Unpacked[];

type Feature = ShippedTrip["features"][number];

/** The places and legs with their lines as texts, which are sent in fewer bytes. */
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
  return [units, ...whole.map((value, index) => value - (whole[index - 2] ?? 0))].map(textOf).join("");
}

/** Digits of numbers in a packed line: those that others follow, and then as many that end a number. */
const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_!#$%&()*+,./:;=?@[]^{|}~";
const BASE = DIGITS.length / 2;

/** A whole number in digits, lowest first. Small ones take one digit, below and above zero. */
function textOf(value: number): string {
  let rest = value < 0 ? -2 * value - 1 : 2 * value;
  let text = "";
  for (; rest >= BASE; rest = Math.floor(rest / BASE)) text += DIGITS[rest % BASE];
  return text + DIGITS[BASE + rest];
}

/** The numbers that {@link textOf} wrote one after the other. */
function numbersOf(text: PackedLine): readonly number[] {
  const numbers: number[] = [];
  let [value, unit] = [0, 1];
  for (const digit of text) {
    const index = DIGITS.indexOf(digit);
    value += (index % BASE) * unit;
    unit *= BASE;
    if (index < BASE) continue;
    numbers.push(value % 2 === 0 ? value / 2 : -(value + 1) / 2);
    [value, unit] = [0, 1];
  }
  return numbers;
}

function decimals(value: number): number {
  return String(value).split(".")[1]?.length ?? 0;
}

function unpack(lines: Packed): Unpacked {
  return typeof lines === "string" ? unpackLine(lines) : lines.map(unpack);
}

function unpackLine(line: PackedLine): readonly Position[] {
  const [units = 1, ...steps] = numbersOf(line);
  let [x, y] = [0, 0];
  const positions: Position[] = [];
  for (let index = 0; index < steps.length; index += 2) {
    x += steps[index] ?? 0;
    y += steps[index + 1] ?? 0;
    positions.push([x / units, y / units]);
  }
  return positions;
}
