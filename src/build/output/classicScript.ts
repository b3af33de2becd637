import { resolve } from "node:path";
import { build, type Rolldown } from "vite";
import { ROOT } from "../record/readRecord.ts";

/** A script that needs no modules, with its style sheet. */
export interface ClassicBundle {
  readonly script: string;
  readonly style: string;
}

/** Bundles an entry as a classic script; its exports become the global `name`. */
export async function bundleClassic(
  entry: string,
  name: string,
  define: Record<string, string> = {},
): Promise<ClassicBundle> {
  const result = await build({
    root: ROOT,
    logLevel: "warn",
    // A classic script has no address of its own.
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
        checks: { emptyImportMeta: false, pluginTimings: false },
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
