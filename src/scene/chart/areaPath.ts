import { SHARP_KM } from "../../trip/knowledge/whereabouts.ts";
import { rounded } from "../svgPath.ts";
import type { FoldedPiece } from "./foldArea.ts";
import { type ChartFrame, xAt, yAt } from "./frame.ts";
import { type Corner, sorted, valueAt, valuesAt } from "./piecewise.ts";
import { distanceAt, type RailProfile } from "./railProfile.ts";
import type { AreaPiece } from "./whereaboutsArea.ts";

type Point = readonly [number, number];

/** Points nearer to the last one than this, in pixels, are left out. */
const FINE = 0.3;

/** Pieces and spans narrower than this, in pixels, are not drawn: they are one instant. */
const SHORTEST = 1;

/** The outline of an area as path data, one closed shape a piece. */
export function areaPath(pieces: readonly FoldedPiece[], frame: ChartFrame): string {
  return pieces
    .filter(({ from, to }) => xAt(frame, to) - xAt(frame, from) >= SHORTEST)
    .map(({ low, high }) => `${pathOf([...pointsOf(high, frame), ...pointsOf(low, frame).reverse()])}Z`)
    .join("");
}

/** The spans in which the reports leave the train at one place, as path data of lines. */
export function pinnedPath(pieces: readonly AreaPiece[], profile: RailProfile, frame: ChartFrame): string {
  return pieces
    .flatMap((piece) => pinnedLines(piece, profile))
    .map((corners) => pointsOf(corners, frame))
    .filter((points) => (points[points.length - 1]?.[0] ?? 0) - (points[0]?.[0] ?? 0) >= SHORTEST)
    .map((points) => pathOf(points))
    .join("");
}

function pinnedLines({ near, far }: AreaPiece, profile: RailProfile): Corner[][] {
  const corners = sorted([...near, ...far].map(({ t }) => t));
  const widths = widthsAt(near, far, corners);
  const times = corners.flatMap((t, index) => {
    const [next, before = 0, after = 0] = [corners[index + 1], widths[index], widths[index + 1]];
    const share = (before - SHARP_KM) / (before - after);
    return next !== undefined && share > 0 && share < 1 ? [t, t + share * (next - t)] : [t];
  });
  const middles = times.slice(1).map((end, index) => ((times[index] as number) + end) / 2);
  const lines: number[][] = [];
  widthsAt(near, far, middles).forEach((width, index) => {
    if (width >= SHARP_KM) return;
    const [start, end] = [times[index] as number, times[index + 1] as number];
    const last = lines[lines.length - 1];
    if (last?.[last.length - 1] === start) last.push(end);
    else lines.push([start, end]);
  });
  const middleAt = (t: number) => distanceAt(profile, (valueAt(near, t) + valueAt(far, t)) / 2);
  return lines.map((instants) => instants.map((t) => ({ t, km: middleAt(t) })));
}

function widthsAt(near: readonly Corner[], far: readonly Corner[], times: readonly number[]): number[] {
  const ofNear = valuesAt(near, times);
  return valuesAt(far, times).map((km, index) => km - (ofNear[index] as number));
}

function pointsOf(corners: readonly Corner[], frame: ChartFrame): Point[] {
  return corners.map(({ t, km }): Point => [xAt(frame, t), yAt(frame, km)]);
}

function pathOf(points: readonly Point[]): string {
  let [lastX, lastY] = [Infinity, Infinity];
  return points
    .filter(([x, y], index) => {
      const isEnd = index === points.length - 1;
      if (!isEnd && Math.abs(x - lastX) < FINE && Math.abs(y - lastY) < FINE) return false;
      [lastX, lastY] = [x, y];
      return true;
    })
    .map(([x, y], index) => `${index === 0 ? "M" : "L"}${rounded(x, 1)} ${rounded(y, 1)}`)
    .join("");
}
