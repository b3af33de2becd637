import { editorialIssues } from "../trip/parse/rules/editorial.ts";
import { refuse } from "./checkedRecord.ts";
import { recordNotes } from "./record/notes.ts";
import { quoteFolder, readRecord, recordFolder } from "./record/readRecord.ts";

const quotes = quoteFolder();
const result = readRecord(recordFolder(), quotes, editorialIssues);
if (!result.ok) refuse(result.issues);
const { claims, events, sources } = result.evidence;
const quoted = claims.filter(({ quote }) => quote !== null).length;
console.log(
  `The record is sound: ${claims.length} claims of ${sources.length} sources on ${events.length} events; ` +
    `${quoted} quotations checked against ${quotes === null ? "their hashes (the articles are not at hand)" : "the articles"}.`,
);
for (const note of recordNotes(result.trip, result.details)) console.log(note);
