import { comparePages } from "./compare.ts";
import { traceThisMap } from "./trace/run.ts";

await (process.argv.includes("--trace") ? traceThisMap() : comparePages());
