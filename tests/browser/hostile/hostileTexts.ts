import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { recordFolder } from "../../../src/build/record/readRecord.ts";
import { TEXTS_FOR_READERS } from "../../support/freeTexts.ts";

const ADDRESS_FIELDS = new Set(["URL", "url", "contact"]);

/** Reverses the direction of the text after it, up to the end of its isolate. Allowed in quotations only. */
export const OVERRIDE = "\u202e";

/** The end of a quotation: an unclosed override and the words it reverses. */
const OVERRIDE_TAIL = `${OVERRIDE} turned`;

/** A text of the record that was replaced by a hostile one. */
export interface HostileText {
  readonly text: string;
  /** Its path, with `*` for places in lists and for zones. */
  readonly kind: string;
  /** The id of its feature, event, claim or source; null for the trip's own. */
  readonly owner: string | null;
}

export interface HostileRecord {
  readonly trip: unknown;
  readonly evidence: unknown;
  readonly texts: readonly HostileText[];
}

/**
 * The record with every text replaced by numbered executable markup. Quotations also end with
 * a direction override.
 */
export function hostileRecord(): HostileRecord {
  const texts: HostileText[] = [];
  const hostile = (kind: string, owner: string | null) => {
    const number = texts.length;
    const text = `T${number}T"'><img src=x onerror=alert(${number})><script>alert(${number})</script>&lt;\${x}${kind.endsWith(".exact") ? OVERRIDE_TAIL : ""}`;
    texts.push({ text, kind, owner });
    return text;
  };
  const walk = (value: unknown, path: readonly string[], owner: string | null = null): unknown => {
    if (typeof value === "string") {
      if (TEXTS_FOR_READERS.includes(nameOf(path))) return hostile(path.join("."), owner);
      if (ADDRESS_FIELDS.has(path.at(-1) ?? ""))
        return `https://example.org/"><img src=x onerror=alert(1)>?${path.length}`;
      return value;
    }
    if (Array.isArray(value)) return value.map((part) => walk(part, [...path, "*"], owner));
    if (typeof value !== "object" || value === null) return value;
    const own = path.length === 3 && "id" in value ? String(value.id) : owner;
    const entries = Object.entries(value).map(([key, part]) => [
      key,
      walk(part, [...path, key.includes("/") ? "*" : key], own),
    ]);
    return requoted(Object.fromEntries(entries));
  };
  const read = (file: string) => JSON.parse(readFileSync(join(recordFolder(), file), "utf8"));
  return { trip: walk(read("trip.geojson"), ["trip"]), evidence: walk(read("evidence.json"), ["evidence"]), texts };
}

/** The last key of a path that is a field: no list index, zone or language. */
function nameOf(path: readonly string[]): string {
  return path.findLast((key) => !/^(\*|en|ko|ru|ja)$/.test(key)) ?? "";
}

/** Renews a quotation's hash and length; removes a source's reference to its checked text. */
function requoted(value: Record<string, unknown>): Record<string, unknown> {
  if (typeof value.exact === "string" && typeof value.start === "number") {
    const sha256 = createHash("sha256").update(value.exact).digest("hex");
    return { ...value, end: value.start + [...value.exact].length, sha256 };
  }
  if ("published" in value && "file" in value) {
    const { file: _file, sha256: _sha256, ...source } = value;
    return source;
  }
  return value;
}
