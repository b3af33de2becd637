import { parseAst, Visitor } from "vite";
import { withEdits, withStatements } from "./scriptEdits.ts";

/** Calls that tell React of an event, with the name of its listeners, and tests of what browsers have. */
const REGISTRATION = /^register(?:Simple|TwoPhase|Direct)Event\((?:\s*[\w"]+, )?\s*"(on\w+)"/;
const BROWSER_TEST = /^(?:if \(canUseDOM\)|canUseDOM &&)/;
const LATE_EVENT = /^simpleEventPluginEvents\.push\("(\w+)"\)/;
/** A list of names, as React's client writes one. */
const LIST = /"(\w+(?: \w+)+)"\.split\(\s*" "\s*\)/g;
/** Calls that give what only an event needs. */
const PURE = /= (?=(?:assign|createSyntheticEvent|getVendorPrefixedEventName|makePrefixMap)\()/g;

/**
 * React's client with only some of the events, by the names of their listeners, and without tests of what its browsers
 * have. The minifier then leaves out what only the others need.
 */
export function withEvents(code: string, used: readonly string[]): string {
  const browserNames = new Set(used.map((name) => name.slice(2).toLowerCase()));
  return withStatements(code, (text, type) => {
    const event = REGISTRATION.exec(text)?.[1] ?? LATE_EVENT.exec(text)?.[1]?.replace(/^/, "on");
    if (event === undefined ? BROWSER_TEST.test(text) : !used.includes(event)) return "";
    if (type !== "VariableDeclaration") return null;
    return withListed(text, browserNames).replace(PURE, "= /* @__PURE__ */ ");
  });
}

/** A declaration whose lists of names have only some of them. */
function withListed(text: string, names: ReadonlySet<string>): string {
  return text.replace(LIST, (_, list: string) => {
    const left = list.split(" ").filter((name) => names.has(name.toLowerCase()));
    return `${JSON.stringify(left.join(" "))}.split(" ")`;
  });
}

/**
 * A script without the labelled statement that a text stands in.
 *
 * @throws Error where there is none
 */
export function withoutLabelled(code: string, mention: string): string {
  const at = code.indexOf(mention);
  const parts: { start: number; end: number }[] = [];
  new Visitor({
    LabeledStatement: ({ start, end }) => {
      if (start < at && at < end) parts.push({ start, end });
    },
  }).visit(parseAst(code));
  const inner = parts.at(-1);
  if (inner === undefined) throw new Error(`No labelled statement says ${mention}.`);
  return withEdits(code, [{ ...inner, text: ";" }]);
}

/** A script whose variables have other values, where they are declared. */
export function withValues(code: string, values: ReadonlyMap<string, string>): string {
  const edits = parseAst(code).body.flatMap((statement) => {
    if (statement.type !== "VariableDeclaration") return [];
    return statement.declarations.flatMap(({ id, init }) => {
      const text = id.type === "Identifier" ? values.get(id.name) : undefined;
      return text === undefined || init === null ? [] : [{ start: init.start, end: init.end, text }];
    });
  });
  return withEdits(code, edits);
}
