import { basename, join } from "node:path";
import { pathToFileURL } from "node:url";
import { build } from "vite";
import { ROOT } from "../record/readRecord.ts";

/** Bundles a module of `src/build/prerender` for Node, with the virtual modules in it, and runs it. */
export async function prerender<Module>(name: string, define: Readonly<Record<string, string>> = {}): Promise<Module> {
  const outDir = join(ROOT, "node_modules/.cache/prerender", basename(name, ".tsx"));
  await build({
    root: ROOT,
    logLevel: "warn",
    publicDir: false,
    define,
    build: { ssr: join(ROOT, "src/build/prerender", name), outDir, emptyOutDir: true },
  });
  return (await import(pathToFileURL(join(outDir, name.replace(/\.tsx$/, ".js"))).href)) as Module;
}
