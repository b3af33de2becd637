import { formatInstant, MINUTE } from "../trip/time/instant.ts";
import { PARAMETERS } from "./parameters.ts";

const OWN_IN_FRAGMENT = new RegExp(`[#?&;](?:${PARAMETERS.join("|")})=`, "i");

/** The name of a part of the page that parameters follow. */
const PART_OF_PAGE = /^#[a-z][\w-]*(?=\?)/i;

/** The secret that WordPress adds to the address of a frame, with what joins it to the fragment. */
export const WORDPRESS_SECRET = /(?:[#?&]|%(?:25)*23)+secret=([a-zA-Z0-9]{1,64})(?![^#&])/;

/**
 * A fragment without the secret of WordPress, from each `#` on: each `&#038;` that stands for `&` begins another piece.
 */
function piecesOf(hash: string): readonly string[] {
  return hash.replace(WORDPRESS_SECRET, "").split(/(?=#)|%(?:25)*23/);
}

/** The query of an address, including the map's own parameters that ended up in its fragment. */
export function queryOf({ search, hash }: Pick<Location, "search" | "hash">): string {
  const own = piecesOf(hash).filter((piece) => OWN_IN_FRAGMENT.test(piece));
  return search + own.map((piece) => `&${piece.replace(PART_OF_PAGE, "#").slice(1)}`).join("");
}

/** What of a fragment is none of the map's parameters: a part of the page, or what belongs to the article around it. */
export function fragmentOf(hash: string): string {
  if (!OWN_IN_FRAGMENT.test(hash)) return hash;
  const others = piecesOf(hash).map((piece) =>
    OWN_IN_FRAGMENT.test(piece) ? (PART_OF_PAGE.exec(piece)?.[0] ?? "") : piece,
  );
  const secret = WORDPRESS_SECRET.exec(hash)?.[1];
  return others.filter((piece) => piece.startsWith("#")).join("") + (secret === undefined ? "" : `#?secret=${secret}`);
}

/**
 * A query as it was meant: links out of HTML source join parameters by `&amp;`, programs by a second `?`, or by `;`. A
 * query without any `=` was escaped as a whole.
 */
function plainQuery(search: string): string {
  const query = search.includes("=")
    ? search
    : search.replace(/%(?:25)*(3d|26)/gi, (_, code) => (code === "26" ? "&" : "="));
  return query.replace(/[?&;](?:amp;|[?&;])*/gi, "&").replace("&", "?");
}

/**
 * The parameters of a query. Names are in lower case, without the remains of an escaped ampersand. The value of one of
 * the map's own parameters ends at an escaped ampersand or question mark; what follows is read as further parameters.
 */
export function plainParameters(search: string): (readonly [name: string, value: string])[] {
  return [...new URLSearchParams(plainQuery(search))].flatMap(([key, value]) => {
    const name = key.replace(/^.*;/, "").trim().toLowerCase();
    const decoded = decodedFully(value);
    const end = decoded.search(/[?&]/);
    const isJoined = end !== -1 && PARAMETERS.some((own) => own === name);
    return isJoined ? [[name, decoded.slice(0, end)], ...plainParameters(decoded.slice(end))] : [[name, value]];
  });
}

/** Quotation marks and brackets around a value, and what is left of `=` in the source of a mail. */
const LEADING = /^(?:3D|[\s"'([{<«“‘「=`])+/;

/** What messengers, mail programs, servers, sentences and HTML source leave at the end of a link. */
const TRAILING = /(?:<\/\w+|[\s.,;:!?)\]}>"'»”’*_…。、）」/\\|=`~])+$/u;

/** Hyphens and minus signs that word processors put in place of `-`. */
const DASHES = /[\u2010-\u2015\u2212]/g;

/**
 * A value without what people and programs add to it: outer white space and punctuation, characters that show nothing,
 * typographic dashes and digits, escapes too many.
 */
function plainValue(text: string): string {
  const decoded = decodedFully(text).trim();
  // Nobody types a control character: such a value is not plainly meant.
  if (/\p{Cc}/u.test(decoded)) return text;
  const seen = decoded.replace(/\p{Cf}/gu, "").normalize("NFKC");
  return seen.replace(LEADING, "").replace(TRAILING, "").replace(DASHES, "-");
}

/** An id or a word, in whatever case it was written and however its parts are joined; as it is with a line break. */
export function plainKey(text: string): string {
  if (/\p{Cc}/u.test(text)) return text;
  return plainValue(text)
    .toLowerCase()
    .replace(/[\s_]+/g, "-");
}

/** A text with its percent escapes decoded; each program that passed the link on may have added a layer. */
function decodedFully(text: string, layers = 3): string {
  if (layers === 0 || !/%[0-9a-f]{2}/i.test(text)) return text;
  try {
    return decodedFully(decodeURIComponent(text), layers - 1);
  } catch {
    return text;
  }
}

const DATE = /^(\d{4})(?:([-/.])(\d\d?)\2(\d\d?)|(\d\d)(\d\d))$/;
const DATE_TIME = /^([\d/.-]{8,10})[tT _]([0-2]?\d):?([0-5]\d)(?::?([0-5]\d)(?:[.,]\d{1,9})?)?(.*)$/;
const OFFSET = /^ ?(?:utc|gmt)?([-+ ])(\d\d?):?([0-5]\d)?$/i;

/** The name of a zone or calendar after an offset, as programs write it (RFC 9557, ECMAScript). */
const SUFFIX = /(?:\s*[[(][^\])]*[\])]?)+$/;

/** A date as programs turn it into text: `Wed, 13 Sep 2023 02:43:00 GMT`, `Wed Sep 13 2023 11:43:00 GMT+0900`. */
const PROGRAM_DATE = /^[A-Z][a-z]{2},? .+ GMT/;

/** Dates of Korea, China and Japan: `2023년 9월 13일`, `2023. 9. 13.` */
const EAST_ASIAN_DATE = /^(\d{4}) ?[년年.] ?(\d\d?) ?[월月.] ?(\d\d?)(?: ?[일日]|$)/;

/**
 * A date or instant in the form of the contract, from any form that can be meant in one way only: the year first, the
 * zone as `Z`, `z`, `UTC` or an offset, whose `+` a query turns into a space. Anything else is returned unchanged.
 */
export function plainTime(value: string): string {
  const text = plainValue(value).replace(SUFFIX, "").replace(EAST_ASIAN_DATE, "$1-$2-$3");
  const date = plainDate(text);
  if (date !== null) return date;
  const printed = PROGRAM_DATE.test(text) ? Date.parse(text.replace("GMT ", "GMT+")) : Number.NaN;
  if (!Number.isNaN(printed)) return formatInstant(printed);
  const [, day = "", hour = "", minute = "", second = "00", zone = ""] = DATE_TIME.exec(text) ?? [];
  const civil = plainDate(day);
  const offset = offsetOf(zone);
  if (civil === null || offset === null) return text;
  const local = Date.parse(`${civil}T${hour.padStart(2, "0")}:${minute}:${second}Z`);
  // Date.parse turns 30 February into 2 March; a day that does not exist is not plainly meant. 24:00 ends its own day.
  if (Number.isNaN(local) || !new Date(local - (hour === "24" ? 1 : 0)).toISOString().startsWith(civil)) return text;
  return formatInstant(local - offset);
}

function plainDate(text: string): string | null {
  const [, year, , month, day, basicMonth = month, basicDay = day] = DATE.exec(text) ?? [];
  return year === undefined ? null : [year, basicMonth?.padStart(2, "0"), basicDay?.padStart(2, "0")].join("-");
}

/** How far a zone's clocks are ahead of UTC, in milliseconds; null where the text names no zone. */
function offsetOf(zone: string): number | null {
  if (/^ ?(?:z|utc|gmt)$/i.test(zone)) return 0;
  const [, sign, hours, minutes = "0"] = OFFSET.exec(zone) ?? [];
  if (hours === undefined || Number(hours) > 14) return null;
  return (Number(hours) * 60 + Number(minutes)) * MINUTE * (sign === "-" ? -1 : 1);
}

/** A language tag without its region or script: `ko` for `ko-KR`, `ko_KR` and `KO`. */
export function plainLanguage(value: string): string {
  return (plainKey(value).split(/[-_]/)[0] ?? "").trim();
}
