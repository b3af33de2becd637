import type { Line } from "./server.ts";

/** The computer and connection that a page is measured on. */
export interface Profile {
  readonly name: "plain" | "slow phone";
  readonly viewport: { readonly width: number; readonly height: number };
  readonly pixelRatio: number;
  /** Slowdown factor of the main thread. */
  readonly cpuSlowdown: number;
  readonly line: Line | null;
}

const PLAIN: Profile = {
  name: "plain",
  viewport: { width: 1280, height: 800 },
  pixelRatio: 1,
  cpuSlowdown: 1,
  line: null,
};

const SLOW_PHONE: Profile = {
  name: "slow phone",
  viewport: { width: 390, height: 844 },
  pixelRatio: 2,
  cpuSlowdown: 4,
  line: { latencyMs: 150, bytesPerSecond: 1_600_000 / 8 },
};

export const PROFILES: readonly Profile[] = [PLAIN, SLOW_PHONE];
