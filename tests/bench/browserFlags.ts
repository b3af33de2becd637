import { CHROMIUM_FLAGS } from "../browser/drivers/chromium.ts";

/** Whether the benchmark uses the machine's graphics card, as `BENCH_GPU=1` asks. */
export const HAS_GPU = process.env.BENCH_GPU === "1";

const SOFTWARE_GL = /swiftshader/;

/**
 * Flags of the browser that is measured. Without a graphics card, pages are rasterised on the CPU, as in any browser
 * without one; Debian's package uses software GL instead, which takes half a second that no reader waits for.
 * `BENCH_FLAGS` adds what a machine's graphics card needs, such as `--use-angle=vulkan`.
 */
export const BROWSER_FLAGS: string[] = [
  ...(HAS_GPU
    ? [...CHROMIUM_FLAGS.filter((flag) => !SOFTWARE_GL.test(flag)), "--ignore-gpu-blocklist"]
    : [...CHROMIUM_FLAGS, "--disable-gpu-rasterization"]),
  ...(process.env.BENCH_FLAGS ?? "").split(" ").filter((flag) => flag !== ""),
];
