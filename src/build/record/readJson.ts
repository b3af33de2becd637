import { type Node, type ParseError, parseTree, printParseErrorCode, visit } from "jsonc-parser";
import { type Issue, jsonPath } from "../../trip/record/issue.ts";

/** An issue, with the line of the file that it is in, counted from 1, and the id of the record's item around it. */
export interface LocatedIssue extends Issue {
  readonly line?: number;
  readonly id?: string;
}

/** A file of the record as it was read. */
export interface JsonFile {
  /** The decoded JSON; undefined where it cannot be decoded. */
  readonly value?: unknown;
  readonly issues: readonly LocatedIssue[];
  /** Adds the line and the nearest id to an issue of this file. */
  readonly locate: (issue: Issue) => LocatedIssue;
}

/**
 * Decodes a file of the record as strict JSON (RFC 8259). What editors and people add to JSON is named with its line:
 * comments, trailing commas, a byte order mark, and keys that an object holds twice, of which JSON.parse keeps the last.
 */
export function readJson(file: Issue["file"], text: string): JsonFile {
  const isMarked = text.startsWith("\ufeff");
  const mark: LocatedIssue[] = isMarked
    ? [{ file, path: "$", message: BYTE_ORDER_MARK, value: "\ufeff", line: 1 }]
    : [];
  const json = isMarked ? text.slice(1) : text;
  let tree: Node | null | undefined;
  const locate = (issue: Issue) => {
    if (tree === undefined) tree = attempt(() => parseTree(json)) ?? null;
    return tree === null ? issue : located(issue, json, tree);
  };
  if (json.trim() === "") return { issues: [...mark, { file, path: "$", message: "the file is empty" }], locate };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch (error) {
    return { issues: [...mark, ...syntaxIssues(file, json, error)], locate };
  }
  const twice = duplicateKeys(file, json).map((issue) => ({ ...locate(issue), line: issue.line }));
  return { value, issues: [...mark, ...twice], locate };
}

const BYTE_ORDER_MARK = "begins with a byte order mark; save the file as UTF-8 without one, so that it begins with {";

/** What to do about each fault, by the names that jsonc-parser gives them. */
const SYNTAX: Readonly<Record<string, string>> = {
  InvalidCommentToken: 'JSON has no comments; delete it, or put the words into a "note"',
  PropertyNameExpected: 'a comma with nothing after it, or a key without quotes; write {"id": "khasan"}',
  ValueExpected: "a value is missing here, or a comma has nothing after it; write [1, 2]",
  CommaExpected: 'a comma is missing here; write {"id": "khasan", "rank": 1}',
  ColonExpected: 'a colon is missing here; write {"id": "khasan"}',
  CloseBraceExpected: "an object is not closed; write } at its end",
  CloseBracketExpected: "a list is not closed; write ] at its end",
  EndOfFileExpected: "something follows the end of the JSON",
  InvalidSymbol: 'not JSON; texts need double quotes, and only true, false and null stand without: "khasan"',
  InvalidNumberFormat: "not a number of JSON; write 12.5",
  UnexpectedEndOfString: "a text is not closed, or breaks the line; write \\n inside double quotes",
  UnexpectedEndOfNumber: "not a number of JSON; write 12.5",
  InvalidUnicode: "not an escape of JSON; write \\\\ for a backslash, and \\u and four digits for a character: \\u00e9",
  InvalidCharacter: "a character that JSON does not allow here; write \\t or \\n for tabs and new lines",
  InvalidEscapeCharacter: 'not an escape of JSON; write \\\\ for a backslash and \\" for a quotation mark',
};

/** Comments and trailing commas are all listed; after any other fault the rest can no longer be trusted. */
function syntaxIssues(file: Issue["file"], text: string, thrown: unknown): LocatedIssue[] {
  const fallback = { file, path: "$", message: thrown instanceof Error ? thrown.message : "is not JSON" };
  const errors = attempt(() => {
    const found: ParseError[] = [];
    parseTree(text, found, { disallowComments: true, allowTrailingComma: false });
    return found;
  });
  if (errors === null || errors.length === 0) return [fallback];
  const end = errors.findIndex((error) => !isHarmless(error, text));
  const trusted = errors.slice(0, end === -1 ? errors.length : end + 1);
  const byOffset = new Map(trusted.reverse().map((error) => [error.offset, error]));
  return [...byOffset.values()].reverse().map(({ error, offset }) => ({
    file,
    path: "$",
    message: adviceAt(text, offset) ?? SYNTAX[printParseErrorCode(error)] ?? fallback.message,
    value: text.slice(offset, offset + 40).split("\n")[0],
    line: lineAt(text, offset),
  }));
}

/** What programs and people leave in a file, by how it begins, and what to do about it. */
const LEFT_BEHIND: readonly (readonly [RegExp, string])[] = [
  [/^[\u2018-\u201f\u00ab\u00bb\u300c-\u300f]/, 'quotation marks must be straight: "khasan"'],
  [/^(?:<{7}|={7}|>{7})/, "a mark of a merge that was not finished; choose one side and delete the marks"],
  [/^version https:\/\/git-lfs/, "a pointer of Git LFS in place of the file; run git lfs pull"],
  [/^<(?:!doctype|html)/i, "a web page, not JSON; download the file itself"],
  [/^(?:NaN|-?Infinity)\b/, "JSON has no such number; write null if nobody knows it"],
  [/^[\uff0c\uff1a\u3001]/, "a comma or colon of another script; write , or :"],
  [/^[\u00a0\u2000-\u200b\u3000]/, "a space that JSON does not allow; write a plain one"],
  [/^(?:None|undefined|nil|NULL)\b/, "JSON has no such word; write null"],
  [/^(?:True|False|TRUE|FALSE|yes|no)\b/, "JSON writes true and false in lower case"],
  [/^[\u2010-\u2015\u2212]/, "a dash or minus sign of type; write -"],
  [/^\ufeff/, "a byte order mark inside the file, as joined files have; delete it"],
  [/^(?:#|<!--|--)/, 'JSON has no comments; delete it, or put the words into a "note"'],
  [/^[+.]\d/, "a number begins with a digit or a minus sign; write 0.5"],
];

/** What a fault begins with, by the end of what stands right before it, and what to do about it. */
const STRAY: readonly (readonly [before: RegExp, beginning: RegExp, advice: string])[] = [
  [/(?:^|[^\d.])0$/, /^\d/, "a number has no zero in front; write 4"],
  [/\d$/, /^[_'\u2019\u00a0\u2009\u202f]\d/, "a number has nothing between its digits; write 1000"],
  [/\d,$/, /^\d/, "a number has a point before its decimals; write 0.5"],
  [/"$/, /^\p{L}/u, 'a quotation mark inside a text needs a backslash; write "the \\"express\\" train"'],
];

function adviceAt(text: string, offset: number): string | undefined {
  const rest = text.slice(offset, offset + 40);
  const before = text.slice(Math.max(0, offset - 2), offset);
  const stray = STRAY.find(([end, beginning]) => end.test(before) && beginning.test(rest))?.[2];
  return stray ?? LEFT_BEHIND.find(([beginning]) => beginning.test(rest))?.[1];
}

function isHarmless({ error, offset }: ParseError, text: string): boolean {
  const name = printParseErrorCode(error);
  const isClosing = "]}".includes(text.charAt(offset));
  return name === "InvalidCommentToken" || (isClosing && ["PropertyNameExpected", "ValueExpected"].includes(name));
}

/** Every key that occurs twice in one object, with the lines of both. */
function duplicateKeys(file: Issue["file"], text: string): (Issue & { readonly line: number })[] {
  const objects: Map<string, number>[] = [];
  const issues: (Issue & { readonly line: number })[] = [];
  attempt(() =>
    visit(text, {
      onObjectBegin: () => void objects.push(new Map()),
      onObjectEnd: () => void objects.pop(),
      onObjectProperty: (key, _offset, _length, startLine, _character, pathOf) => {
        const line = startLine + 1;
        const keys = objects[objects.length - 1];
        const first = keys?.get(key);
        if (first === undefined) keys?.set(key, line);
        else {
          const path = jsonPath([...pathOf(), key]);
          const message = `the key stands twice in one object, first on line ${first}; keep one of the two`;
          issues.push({ file, path, message, value: key, line });
        }
      },
    }),
  );
  return issues;
}

/** The issue with its line and the id of the innermost item around it, as far as its path can be followed. */
function located(issue: Issue, text: string, tree: Node): LocatedIssue {
  let node = tree;
  let { offset } = tree;
  let id = idOf(tree);
  for (const key of segments(issue.path)) {
    const property = typeof key === "number" ? undefined : propertyOf(node, key);
    const next = typeof key === "number" ? node.children?.[key] : property?.children?.[1];
    if (next === undefined) break;
    offset = (property ?? next).offset;
    node = next;
    id = idOf(node) ?? id;
  }
  return { ...issue, line: lineAt(text, offset), ...(id === undefined ? {} : { id }) };
}

function propertyOf(node: Node, key: string): Node | undefined {
  return node.type === "object" ? node.children?.find(({ children }) => children?.[0]?.value === key) : undefined;
}

function idOf(node: Node): string | undefined {
  const value: unknown = propertyOf(node, "id")?.children?.[1]?.value;
  return typeof value === "string" ? value : undefined;
}

/** The keys of a path as `jsonPath` writes it. */
function segments(path: string): (string | number)[] {
  return [...path.matchAll(/\.([A-Za-z_]\w*)|\[(\d+)\]|\[("(?:[^"\\]|\\.)*")\]/g)].map(([, name, index, quoted]) =>
    index === undefined ? (name ?? String(JSON.parse(quoted ?? '""'))) : Number(index),
  );
}

function lineAt(text: string, offset: number): number {
  return text.slice(0, offset).split("\n").length;
}

/** The result of reading JSON; null where it is nested too deeply to be walked, which the record's own rules refuse. */
function attempt<Value>(read: () => Value): Value | null {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}
