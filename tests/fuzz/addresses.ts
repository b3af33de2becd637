import fc from "fast-check";
import { MINUTE } from "../../src/trip/time/instant.ts";
import { RANGE } from "../support/appStore.ts";

/** An address as people and programs write it, with the moment and language that it plainly means. */
export interface MeantAddress {
  readonly search: string;
  readonly t: number;
  readonly lang: "en" | "ko" | "ru" | "ja";
}

const OFFSETS = [0, 9 * 60, 10 * 60, -3.5 * 60, 5.75 * 60];

const two = (value: number) => String(Math.abs(value)).padStart(2, "0");

function offsetText(minutes: number): string {
  return `${minutes < 0 ? "-" : "+"}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
}

/** The moment on clocks this many minutes ahead of UTC, without a zone. */
function civil(t: number, minutes: number, seconds: string): string {
  return `${new Date(t + minutes * MINUTE).toISOString().slice(0, 16)}${seconds}`;
}

const minutesOfTrip = Math.floor((RANGE.end - RANGE.start) / MINUTE);

/** Addresses by the grammar of their parts: a form of the moment, a tag of the language, what a messenger adds. */
export const meantAddress: fc.Arbitrary<MeantAddress> = fc
  .record({
    minute: fc.integer({ min: 0, max: minutesOfTrip }),
    seconds: fc.constantFrom("", ":00", ":00.000"),
    offset: fc.constantFrom(...OFFSETS),
    zone: fc.constantFrom("Z", "z", "offset"),
    plus: fc.constantFrom("%2B", "+", "%2b"),
    lang: fc.constantFrom("en", "ko", "ru", "ja"),
    tag: fc.constantFrom(
      (tag: string) => tag,
      (tag: string) => `${tag}-XX`,
      (tag: string) => tag.toUpperCase(),
    ),
    and: fc.constantFrom("&", "&amp;", "&#038;", "%26"),
    isTimeFirst: fc.boolean(),
    tail: fc.constantFrom("", "", ".", ")", ","),
  })
  .map(({ minute, seconds, offset, zone, plus, lang, tag, and, isTimeFirst, tail }) => {
    const t = RANGE.start + minute * MINUTE;
    const time =
      zone === "offset"
        ? `${civil(t, offset, seconds)}${offsetText(offset).replace("+", plus)}`
        : `${civil(t, 0, seconds)}${zone}`;
    const parts = [`t=${time}`, `lang=${tag(lang)}`];
    return {
      search: `?${(isTimeFirst ? parts : parts.reverse()).join(and)}${tail}`,
      t,
      lang: lang as MeantAddress["lang"],
    };
  });
