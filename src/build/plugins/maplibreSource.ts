import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type Plugin, transformWithOxc } from "vite";
import { UNUSED_MODULES, UNUSED_PACKAGES, UNUSED_SHADERS } from "./maplibreUnused.ts";
import { UNUSED_CODE, UNUSED_MODULE, unusedModule, unusedPackage } from "./unusedModule.ts";
import { resolvedId } from "./virtualModule.ts";

const PACKAGE_JSON = createRequire(import.meta.url).resolve("maplibre-gl/package.json");
const SOURCE = join(dirname(PACKAGE_JSON), "src");
const STYLE_VALIDATOR = "maplibre-gl-style-spec/dist/validate_style.min.mjs";

/** The worker's address, as `liveMapModule` imports it. */
const WORKER_URL = "maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url";

const MODULES = new Set(UNUSED_MODULES.map((path) => join(SOURCE, path)));
const PACKAGES: ReadonlySet<string> = new Set(UNUSED_PACKAGES.map(resolvedId));
const SHADERS = new Set(
  UNUSED_SHADERS.flatMap((name) =>
    ["fragment", "vertex"].map((stage) => join(SOURCE, `shaders/glsl/${name}.${stage}.glsl.g.ts`)),
  ),
);

/**
 * Builds the page's MapLibre from the source in its package. Its published files hold most of the code twice, once for
 * the worker; built together, map and worker share it. Modules that this map never uses become ones that throw, and
 * the style is not validated in the browser: a test does that.
 *
 * In development, and in the embed's classic script, MapLibre is the published one.
 */
export function maplibreSource(): Plugin {
  let worker = "";
  const unread = new Set<string>();
  return {
    name: "maplibre-source",
    enforce: "pre",
    buildStart() {
      for (const path of [...MODULES, ...SHADERS]) unread.add(path);
      worker = this.emitFile({ type: "chunk", id: join(SOURCE, "source/worker.ts"), name: "maplibre-worker" });
    },
    resolveId: (source) => {
      if (source === "maplibre-gl") return join(SOURCE, "index.ts");
      if (PACKAGES.has(resolvedId(source))) return resolvedId(source);
      return source === WORKER_URL || source === UNUSED_MODULE ? resolvedId(source) : null;
    },
    async load(id) {
      unread.delete(id);
      if (id === resolvedId(WORKER_URL)) return `export default import.meta.ROLLUP_FILE_URL_${worker};`;
      if (id === resolvedId(UNUSED_MODULE)) return UNUSED_CODE;
      if (PACKAGES.has(id)) return unusedPackage(id.slice(1));
      if (id === PACKAGE_JSON) return JSON.stringify({ version: JSON.parse(readFileSync(id, "utf8")).version });
      if (id.endsWith(STYLE_VALIDATOR)) return VALID;
      if (SHADERS.has(id)) return 'export default "";';
      if (!id.startsWith(SOURCE)) return null;
      const text = readFileSync(id, "utf8");
      if (MODULES.has(id)) return unusedModule(id, text);
      return { ...(await transformWithOxc(text, id, CLASSES)), moduleType: "js" };
    },
    buildEnd(error) {
      if (error === undefined && unread.size > 0)
        throw new Error(`MapLibre does not import ${[...unread].join(", ")}.`);
    },
  };
}

/** MapLibre is written for classes whose fields exist only once they are assigned. */
const CLASSES = { typescript: { removeClassFieldsWithoutInitializer: true } };

/** A validator that finds no fault. */
const VALID = "export const validateStyleMin = new Proxy(() => [], { get: () => () => [] });";
