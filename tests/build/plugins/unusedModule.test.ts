import { describe, expect, test } from "vitest";
import { UNUSED_CODE, unusedModule, unusedPackage } from "../../../src/build/plugins/unusedModule.ts";

/** Runs a module's code. */
async function run(code: string): Promise<Record<string, unknown>> {
  const text = code.replace(/^import .*$/m, UNUSED_CODE.replace("export ", ""));
  return import(`data:text/javascript,${encodeURIComponent(text)}`);
}

const CIRCLES = `
  import { StyleLayer } from "./style_layer.ts";
  export type Radius = number;
  export const BORDER = -3;
  export enum Pitch { flat, upright }
  export class CircleStyleLayer extends StyleLayer { radius: Radius; }
  export const isCircleStyleLayer = (layer: StyleLayer): layer is CircleStyleLayer => layer.type === "circle";
  function draw(radius: Radius): void { console.log(radius); }
  export { draw as drawCircles };
`;

describe("unusedModule", () => {
  test("functions and classes throw, and name themselves", async () => {
    const { CircleStyleLayer, drawCircles } = await run(await unusedModule("circles.ts", CIRCLES));
    expect(() => Reflect.construct(CircleStyleLayer as never, [])).toThrow("CircleStyleLayer is not in this build");
    expect(drawCircles).toThrow("drawCircles is not in this build");
  });

  test("predicates say no, and plain values stay", async () => {
    const { isCircleStyleLayer, BORDER, Pitch } = await run(await unusedModule("circles.ts", CIRCLES));
    expect((isCircleStyleLayer as (layer: object) => boolean)({ type: "circle" })).toBe(false);
    expect(BORDER).toBe(-3);
    expect(Pitch).toMatchObject({ flat: 0, upright: 1 });
  });

  test("has the module's exports and imports nothing else", async () => {
    const code = await unusedModule("circles.ts", CIRCLES);
    expect(Object.keys(await run(code)).sort()).toEqual([
      "BORDER",
      "CircleStyleLayer",
      "Pitch",
      "drawCircles",
      "isCircleStyleLayer",
    ]);
    expect(code).not.toContain("style_layer.ts");
  });

  test("refuses a value that has to be calculated", async () => {
    await expect(unusedModule("circles.ts", "export const size = measure();")).rejects.toThrow(
      "circles.ts exports size",
    );
  });
});

test("unusedPackage gives a default function that throws", async () => {
  expect((await run(unusedPackage("murmurhash-js"))).default).toThrow("murmurhash-js is not in this build");
});
