import { CHROMIUM_FLAGS } from "../browser/drivers/chromium.ts";

/** Whether the benchmark uses the machine's graphics card, as `BENCH_GPU=1` asks. */
export const HAS_GPU = process.env.BENCH_GPU === "1";

const WITHOUT_GPU = /swiftshader|disable-gpu-rasterization/;

/**
 * Flags of the browser that is measured. `BENCH_FLAGS` adds what a machine's graphics card needs, such as
 * `--use-angle=vulkan`.
 */
export const BROWSER_FLAGS: string[] = [
  ...(HAS_GPU
    ? [...CHROMIUM_FLAGS.filter((flag) => !WITHOUT_GPU.test(flag)), "--ignore-gpu-blocklist"]
    : CHROMIUM_FLAGS),
  ...(process.env.BENCH_FLAGS ?? "").split(" ").filter((flag) => flag !== ""),
];
