import { resolve } from "node:path";
import { build, type Plugin, type Rolldown } from "vite";
import { ROOT } from "../record/readRecord.ts";

/** A script that needs no modules, with the style sheet that belongs to it. */
export interface Bundle {
  readonly script: string;
  readonly style: string;
}

/** Bundles a script so that it runs without modules; what it exports becomes the global `name`. */
export async function bundle(
  entry: string,
  name: string,
  plugins: Plugin[] = [],
  define: Record<string, string> = {},
): Promise<Bundle> {
  const result = await build({
    root: ROOT,
    logLevel: "warn",
    plugins,
    // There is no address of a module where there are none.
    define: { "import.meta.url": '""', ...define },
    publicDir: false,
    build: {
      write: false,
      emptyOutDir: false,
      cssCodeSplit: false,
      modulePreload: false,
      rolldownOptions: {
        input: resolve(ROOT, entry),
        output: { format: "iife", name, codeSplitting: false },
        preserveEntrySignatures: "strict",
        checks: { emptyImportMeta: false },
      },
    },
  });
  const outputs = [result].flat() as Rolldown.RolldownOutput[];
  const files = outputs.flatMap(({ output }) => output);
  const script = files.find((file) => file.type === "chunk")?.code;
  if (script === undefined) throw new Error(`Bundling ${entry} gave no script.`);
  const style = files.find((file) => file.type === "asset" && file.fileName.endsWith(".css"));
  return { script, style: style?.type === "asset" ? String(style.source) : "" };
}
