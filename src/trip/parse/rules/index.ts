import type { Issue } from "../../record/issue.ts";
import { copyRules } from "./copies.ts";
import { claimRules, eventRules, highlightRules } from "./evidence.ts";
import type { RawRecord, Rule } from "./json.ts";
import { legRules, pathRules, zoneNameRules } from "./places.ts";
import { positionRules } from "./positions.ts";
import { references, uniqueIds } from "./references.ts";
import { aboutRules, windowRules } from "./windows.ts";

const RULES: readonly Rule[] = [
  uniqueIds,
  references,
  pathRules,
  legRules,
  positionRules,
  zoneNameRules,
  windowRules,
  aboutRules,
  eventRules,
  claimRules,
  highlightRules,
  copyRules,
];

/** Everything wrong with a record that joins several of its parts, which a schema cannot see. */
export function recordRules(record: RawRecord): Issue[] {
  return RULES.flatMap((rule) => [...rule(record)]);
}
