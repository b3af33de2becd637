import { shortened } from "../shortened.ts";
import { textWidth } from "./collision.ts";

/** The most room for a line, in font sizes: enough for any usual name, and less where that is too wide. */
const MOST_ROOM = { usual: 26, least: 12 } as const;

/** A long name in two parts, broken at its first space or hyphen that leaves no short part. */
const TWO_PARTS = /^(.{6,}?[ -])(.{5,})$/;

/** A name in lines, in order of preference: with its note, without it, and, for a long name, on two lines or cut once more. */
export function nameLines(name: string, note: string | undefined, size: number): readonly (readonly string[])[] {
  const usual = cut(name, size, MOST_ROOM.usual);
  return [
    ...(note === undefined ? [] : [[usual, cut(note, size, MOST_ROOM.usual)]]),
    [usual],
    ...(usual === name ? onTwoLines(name) : [[cut(name, size, MOST_ROOM.least)]]),
  ];
}

/** A sea of two names has one on each line: "East Sea /" and "Sea of Japan". */
export function seaLines(name: string, size: number): readonly string[] {
  const [first = "", ...rest] = name.split(" / ");
  const lines = rest.length === 0 ? [first] : [`${first} /`, rest.join(" / ")];
  return lines.map((line) => cut(line, size, MOST_ROOM.usual));
}

function onTwoLines(name: string): readonly (readonly string[])[] {
  const [, first, rest] = TWO_PARTS.exec(name) ?? [];
  return first === undefined || rest === undefined ? [] : [[first.trim(), rest]];
}

function cut(line: string, size: number, room: number): string {
  return shortened(line, room * size, (part) => textWidth(part, size));
}
