import { join, resolve } from "node:path";
import type { ErrorPayload, Plugin, ViteDevServer } from "vite";
import type { LocatedIssue } from "../record/readJson.ts";
import { issueLine, quoteFolder, readRecord, recordFolder } from "../record/readRecord.ts";
import { LABEL_MODULES } from "./basemapLabels.ts";
import { RECORD_MODULES } from "./recordModules.ts";
import { resolvedId } from "./virtualModule.ts";

/**
 * Makes `npm run dev` follow edits of the record: a sound record reloads the page, a bad one is reported in Vite's
 * overlay, with file, line and id of each issue, until it is mended.
 */
export function recordReload(): Plugin {
  const files = ["trip.geojson", "evidence.json"].map((name) => join(recordFolder(), name));
  return {
    name: "record-reload",
    apply: "serve",
    configureServer: (server) => {
      server.watcher.add(files);
      const follow = (path: string) => {
        if (files.includes(resolve(path))) reload(server);
      };
      for (const event of ["add", "change", "unlink"] as const) server.watcher.on(event, follow);
    },
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
