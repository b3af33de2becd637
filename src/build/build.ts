import { relative } from "node:path";
import { checkedRecordOrExit } from "./checkedRecord.ts";
import { budgetProblems, measureBudgets, stageLine } from "./output/budgets.ts";
import { claimPartsFolder, writeClaimParts } from "./output/claimParts.ts";
import { buildClient } from "./output/clientBuild.ts";
import { compress } from "./output/compress.ts";
import { writeDownloads } from "./output/downloads.ts";
import { writeEmbed } from "./output/embed.ts";
import { moveHashed } from "./output/hashedFile.ts";
import { writeManifest } from "./output/integrity.ts";
import { keyMapFiles, keyMapPaths, writeKeyMaps } from "./output/keyMaps.ts";
import { writeOembed } from "./output/oembed.ts";
import { writePage } from "./output/page.ts";
import { writePictures } from "./output/pictures.ts";
import { prerender } from "./output/prerender.ts";
import { writeStartupScripts } from "./output/startupHead.ts";
import { moveTiles } from "./output/tiles.ts";
import { basemapSymbols } from "./plugins/basemapSymbols.ts";
import { laterParts } from "./plugins/recordModules.ts";
import { recordNotes } from "./record/notes.ts";
import { outFolder, ROOT } from "./record/readRecord.ts";

process.env.NODE_ENV = "production";
const DIST = outFolder();

const record = checkedRecordOrExit();
const { trip } = record;
const symbols = basemapSymbols(trip);
const { renderPicture, renderKeyMaps } = await prerender<typeof import("./prerender/pictures.tsx")>("pictures.tsx");
const keyMaps = keyMapFiles(symbols, await renderKeyMaps());
const parts = laterParts();
const define = {
  __KEY_MAPS__: JSON.stringify(keyMapPaths(keyMaps)),
  __CLAIM_PARTS__: JSON.stringify(claimPartsFolder(parts)),
};
const manifest = await buildClient(DIST, define);
writeKeyMaps(DIST, keyMaps);
writeClaimParts(DIST, parts);
const { renderPage } = await prerender<typeof import("./prerender/page.tsx")>("page.tsx", define);
const scripts = await writeStartupScripts(DIST);
const icon = moveHashed(DIST, "icon.svg");
moveTiles(DIST);
writePage(DIST, { trip, manifest, scripts, prerendered: renderPage(), icon });
writeDownloads(DIST, record);
writeOembed(DIST, trip);
await writeEmbed(DIST, { trip, scripts, icon, define });
writePictures(DIST, symbols, renderPicture());
const stages = measureBudgets(DIST, { manifest, icon, afterPaint: scripts.afterPaint });
const problems = process.env.TRIP_DATA === undefined ? budgetProblems(stages) : [];
if (problems.length > 0) throw new Error(`Over budget:\n${problems.join("\n")}`);
if (process.env.COMPRESS === "1") compress(DIST);
writeManifest(DIST);
console.log(`Built into ${relative(ROOT, DIST)}: ${record.evidence.claims.length} claims.`);
console.log([...stages.map(stageLine), ...recordNotes(trip, record.details)].join("\n"));
