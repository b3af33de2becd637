import { unwatchFile, watchFile } from "node:fs";
import { join } from "node:path";
import type { ErrorPayload, Plugin, ViteDevServer } from "vite";
import type { LocatedIssue } from "../record/readJson.ts";
import { issueLine, quoteFolder, readRecord, recordFolder } from "../record/readRecord.ts";
import { LABEL_MODULES } from "./basemapLabels.ts";
import { RECORD_MODULES } from "./recordModules.ts";
import { resolvedId } from "./virtualModule.ts";

/** How often the record's files are looked at, in milliseconds. */
const WATCH_INTERVAL = 100;

/**
 * Makes `npm run dev` follow edits of the record: a sound record reloads the page, a bad one is reported in Vite's
 * overlay, with file, line and id of each issue, until it is mended.
 *
 * The two files are polled. Vite's own watcher drops what happens to a file within 50 ms of an event that it told,
 * and would miss the end of an edit that an editor saves in two steps.
 */
export function recordReload(): Plugin {
  const files = ["trip.geojson", "evidence.json"].map((name) => join(recordFolder(), name));
  let stop = () => {};
  return {
    name: "record-reload",
    apply: "serve",
    configureServer: (server) => {
      const follow = () => reload(server);
      for (const file of files) watchFile(file, { persistent: false, interval: WATCH_INTERVAL }, follow);
      stop = () => {
        for (const file of files) unwatchFile(file, follow);
      };
    },
    buildEnd: () => stop(),
  };
}

function reload(server: ViteDevServer): void {
  const result = readRecord(recordFolder(), quoteFolder());
  if (!result.ok) {
    const err = overlayError(result.issues);
    server.config.logger.error(err.message);
    server.ws.send({ type: "error", err });
    return;
  }
  for (const { moduleGraph } of Object.values(server.environments)) {
    for (const id of [...RECORD_MODULES, ...LABEL_MODULES]) {
      const module = moduleGraph.getModuleById(resolvedId(id));
      if (module !== undefined) moduleGraph.invalidateModule(module);
    }
  }
  server.ws.send({ type: "full-reload" });
}

function overlayError(issues: readonly LocatedIssue[]): ErrorPayload["err"] {
  const [first] = issues;
  const file = join(recordFolder(), first?.file ?? "");
  return {
    message: `The record has ${issues.length === 1 ? "an issue" : `${issues.length} issues`}:\n${issues.map(issueLine).join("\n")}`,
    stack: "",
    plugin: "record-reload",
    id: file,
    loc: { file, line: first?.line ?? 1, column: 0 },
  };
}
