import { PARAMETERS, type ParameterName } from "../../src/view/parameters.ts";

/** What a page would show if any of it became markup; it occurs in every address made here. */
export const MARK = "zqx";

/** Values that somebody has tried somewhere. */
const MADE_BY_HAND = [
  "",
  "1",
  "0",
  "null",
  "undefined",
  "NaN",
  "Infinity",
  "-1",
  "1e999",
  "__proto__",
  "constructor",
  "toString",
  `"><img src=x onerror=alert(1)>${MARK}`,
  `<script>alert(1)</script>${MARK}`,
  `javascript:alert(1)//${MARK}`,
  `${MARK}' onload='alert(1)`,
  `\${${MARK}}`,
  `{{${MARK}}}`,
  `../../${MARK}`,
  `//example.org/${MARK}`,
  `\u202e${MARK}`,
  `${MARK}\u0000`,
  `${MARK}\ud800`,
  "%",
  "%00",
  "%E0%A4%A",
  "%25%33%43",
  "+",
  "&",
  "#",
  "?",
  "a".repeat(5000),
  "2023-09-13",
  "2023-02-30",
  "2023-09-13T02:43Z",
  "2023-09-13T24:00Z",
  "2023-09-13T02:43+09:00",
  "2023-09-13T02:43:61Z",
  "0000-01-01",
  "9999-12-31T23:59:59Z",
  "+275760-09-13T00:00Z",
  "2023-9-1",
  "２０２３-09-13",
];

/** Characters of which some values are made at random. */
const CHARACTERS = [
  ..."abcXYZ019-_:;=&?#%+/\\<>\"'`{}[]()$!*|~^@,. \t\n\u0000\u202e\u200d\u00e9é한日я😀",
  "\ud83d",
  "%3C",
  "%u003c",
];

/** A generator of numbers from 0 to 1 that always gives the same ones for a seed (mulberry32). */
function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Queries with hashes, `?…#…`, made at random from a seed; `sound` are values that a page takes, by parameter. */
export function hostileAddresses(
  count: number,
  seed: number,
  sound: Readonly<Partial<Record<ParameterName, readonly string[]>>>,
): readonly string[] {
  const random = seeded(seed);
  const one = <Item>(items: readonly Item[]): Item => items[Math.floor(random() * items.length)] as Item;
  const some = () => Array.from({ length: Math.floor(random() * 24) }, () => one(CHARACTERS)).join("");
  const encode = (text: string) => new URLSearchParams([["", text]]).toString().slice(1);
  const value = (name: ParameterName) => {
    const kind = random();
    if (kind < 0.3) return one(sound[name] ?? ["1"]);
    const text = kind < 0.7 ? one(MADE_BY_HAND) : `${MARK}${some()}`;
    return random() < 0.5 ? encode(text) : text.replaceAll("#", "%23");
  };
  const pair = () => {
    const name = one(PARAMETERS);
    const kind = random();
    const written = kind < 0.85 ? name : kind < 0.9 ? `${name}[]` : kind < 0.95 ? name.toUpperCase() : encode(some());
    return random() < 0.05 ? written : `${written}=${value(name)}`;
  };
  return Array.from({ length: count }, () => {
    const query = Array.from({ length: 1 + Math.floor(random() * 8) }, pair).join(random() < 0.9 ? "&" : "&&");
    const hash = random() < 0.3 ? `#${one([value("place"), "about-title", "?secret=a1B2c3D4e5", some()])}` : "";
    return `?${query}${hash}`;
  });
}
