import { parseAst } from "vite";

/** A part of a script that has another text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A script with other texts for some of its parts, which do not overlap. */
export function withEdits(code: string, edits: readonly Edit[]): string {
  let end = 0;
  const parts: string[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(code.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  return parts.join("") + code.slice(end);
}

/** A script with other texts for some of its statements; those stay for which the edit gives null. */
export function withStatements(code: string, edit: (statement: string, type: string) => string | null): string {
  const edits = parseAst(code).body.flatMap(({ type, start, end }) => {
    const text = edit(code.slice(start, end), type);
    return text === null ? [] : [{ start, end, text }];
  });
  return withEdits(code, edits);
}
