import fc from "fast-check";

/** The same examples at each run, so that how a commit fares depends on the commit alone; `SEED=7` makes others. */
fc.configureGlobal({ seed: Number(process.env.SEED ?? 20_230_913) });
