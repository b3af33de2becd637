/** One route and eight points, in the region of the trip. */
export const STOPS: readonly (readonly [number, number])[] = [
  [125.75, 39.03],
  [129.75, 41.78],
  [130.64, 42.41],
  [131.95, 43.79],
  [131.88, 43.11],
  [135.07, 48.48],
  [128.33, 51.88],
  [137.01, 50.55],
];

const PIECES = 24;

/** The route through all stops, in short segments. */
export const ROUTE: readonly (readonly [number, number])[] = STOPS.flatMap((stop, index) => {
  const next = STOPS[index + 1];
  if (next === undefined) return [stop];
  return Array.from({ length: PIECES }, (_, piece): readonly [number, number] => [
    stop[0] + ((next[0] - stop[0]) * piece) / PIECES,
    stop[1] + ((next[1] - stop[1]) * piece) / PIECES,
  ]);
});

export const CENTRE: [number, number] = [131.4, 45.5];
export const ZOOM = 4;
/** Steps of the range input. */
export const STEPS = 1000;

/** The part of the route travelled at a step; at least two positions. */
export function travelled(step: number): readonly (readonly [number, number])[] {
  return ROUTE.slice(0, Math.max(2, Math.round((step / STEPS) * ROUTE.length)));
}
