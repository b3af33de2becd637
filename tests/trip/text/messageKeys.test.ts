import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { en } from "../../../src/trip/text/locales/en.ts";

const SRC = join(import.meta.dirname, "..", "..", "..", "src");

/** Tables that are read by a variable key; each key is a word of a closed vocabulary. */
const TABLES = ["certainty", "certaintyMeaning", "outcome", "placeKind"];

/** Keys that name parts of the page, read by the part's name. */
const BY_PART = ["fault.map", "fault.panel", "fault.list", "fault.time"];

const code = readdirSync(SRC, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path) && !path.includes("locales") && !path.endsWith("text/messages.ts"))
  .map((path) => readFileSync(join(SRC, path), "utf8"))
  .join("\n");

/** Whether a key is read: of its group, of all messages, or of a group unpacked under another name. */
function isRead(group: string | null, key: string): boolean {
  return new RegExp(`\\b${group ?? "messages"}\\.${key}\\b|\\bmessages\\.${key}\\b`).test(code);
}

describe("the keys of the messages", () => {
  test("are all read by the interface", () => {
    const unread = Object.entries(en).flatMap(([group, value]) => {
      if (typeof value === "function") return isRead(null, group) ? [] : [group];
      if (TABLES.includes(group)) return new RegExp(`\\b${group}\\[`).test(code) ? [] : [group];
      return Object.keys(value)
        .filter((key) => !isRead(group, key))
        .map((key) => `${group}.${key}`)
        .filter((path) => !BY_PART.includes(path));
    });
    expect(unread).toEqual([]);
  });
});
