import { claimDetails, sourceDetails, type TripDetails } from "../../trip/model/details.ts";
import type { Claim, Trip } from "../../trip/model/trip.ts";
import type { Instant } from "../../trip/time/instant.ts";

const COLUMNS: readonly (readonly [string, (claim: Claim, details: TripDetails) => string])[] = [
  ["id", ({ id }) => id],
  ["event", ({ event }) => event?.id ?? ""],
  ["event_title", ({ event }) => event?.title.en ?? ""],
  ["places", ({ about }) => about.map(({ id }) => id).join(" ")],
  ["certainty", ({ certainty }) => certainty],
  ["earliest_utc", ({ when }) => isoInstant(when?.earliest ?? null)],
  ["latest_utc", ({ when }) => isoInstant(when?.latest ?? null)],
  ["stated", (claim, details) => claimDetails(details, claim).stated ?? ""],
  ["quote", ({ quote }) => quote?.exact ?? ""],
  ["summary", ({ summary }) => summary?.en ?? ""],
  ["via", ({ via }) => via.map(({ name }) => name.en).join(" > ")],
  ["source", ({ source }) => source.id],
  ["publisher", ({ source }) => source.publisher],
  ["title", ({ source }, details) => sourceDetails(details, source).title],
  ["issued", ({ source }) => source.issued.map((part) => String(part).padStart(2, "0")).join("-")],
  ["url", ({ source }) => source.url],
  ["outcome", ({ outcome }) => outcome?.status ?? ""],
  ["outcome_note", (claim, details) => claimDetails(details, claim).outcome?.en ?? ""],
  ["via_kinds", ({ via }) => via.map(({ kind }) => kind ?? "").join(" > ")],
  ["about_minutes", ({ when }) => (when?.aboutMinutes ? String(when.aboutMinutes) : "")],
  ["archive_url", ({ source }, details) => sourceDetails(details, source).archive ?? ""],
];

/** Without it, spreadsheets that open a file by double click take UTF-8 for the system's code page. */
const BYTE_ORDER_MARK = "\ufeff";

/**
 * All claims as RFC 4180 CSV, one a row, in UTF-8 with a byte order mark. A cell that a spreadsheet would run as a
 * formula is led by an apostrophe.
 */
export function claimsCsv({ claims }: Trip, details: TripDetails): string {
  const rows = [...claims.values()].map((claim) => COLUMNS.map(([, value]) => cell(value(claim, details))).join(","));
  return `${BYTE_ORDER_MARK}${[COLUMNS.map(([name]) => name).join(","), ...rows].join("\r\n")}\r\n`;
}

function cell(text: string): string {
  const safe = /^\s*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function isoInstant(t: Instant | null): string {
  return t === null ? "" : new Date(t).toISOString().replace(".000Z", "Z");
}
