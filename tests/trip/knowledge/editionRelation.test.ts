import { describe, expect, test } from "vitest";
import { editionRelation } from "../../../src/trip/knowledge/editionRelation.ts";
import { at, TRIP } from "../../support/record.ts";

const edition = TRIP.editions.get("first-day");
const claim = TRIP.claims.get("elm-review");

describe(editionRelation, () => {
  test("is certain only where the times of publication are", () => {
    if (edition === undefined || claim === undefined) throw new Error("The invented trip has both.");
    const relation = (earliest: string, latest: string) => {
      const published = { earliest: at(earliest), latest: at(latest), by: null };
      return editionRelation({ ...claim, source: { ...claim.source, published } }, edition, TRIP);
    };
    expect(relation("02 00:00", "03 08:59")).toBe("earlier");
    expect(relation("04 00:00", "05 00:00")).toBe("later");
    expect(relation("03 00:00", "03 23:59")).toBe("other");
  });

  test("knows the edition's own claims", () => {
    if (edition === undefined) throw new Error("The invented trip has it.");
    const relations = [...TRIP.claims.values()].map((claim) => editionRelation(claim, edition, TRIP));
    expect(relations.filter((relation) => relation === "edition")).toHaveLength(9);
  });
});
