import type { Issue } from "../../record/issue.ts";
import { strayCopies } from "./copies.ts";
import { legDirections, legLengths, pointsInZones, stopsOnLegs } from "./geography.ts";
import type { Rule } from "./json.ts";
import { repeatedIds } from "./references.ts";
import { chainRules, contradictionRules, outcomeRules, plausibleTimes } from "./reports.ts";
import { labelRules, statedRules, summaryRules } from "./stated.ts";

const RULES: readonly Rule[] = [
  repeatedIds,
  chainRules,
  plausibleTimes,
  contradictionRules,
  outcomeRules,
  stopsOnLegs,
  legDirections,
  legLengths,
  pointsInZones,
  statedRules,
  summaryRules,
  labelRules,
  strayCopies,
];

/**
 * What an editor should mend before a record is published: claims that say more than their fields, or than can be. A
 * record with such faults can still be built.
 */
export function editorialIssues(trip: unknown, evidence: unknown): Issue[] {
  return RULES.flatMap((rule) => [...rule({ trip, evidence, visits: null })]);
}
