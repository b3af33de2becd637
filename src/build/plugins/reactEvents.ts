import { parseAst, Visitor } from "vite";

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
  const parts: string[] = [];
  let end = 0;
  for (const { type, start, end: next } of parseAst(code).body) {
    const text = code.slice(start, next);
    const event = REGISTRATION.exec(text)?.[1] ?? LATE_EVENT.exec(text)?.[1]?.replace(/^/, "on");
    const isKept = event === undefined ? !BROWSER_TEST.test(text) : used.includes(event);
    parts.push(code.slice(end, start));
    if (isKept) {
      parts.push(
        type === "VariableDeclaration" ? withListed(text, browserNames).replace(PURE, "= /* @__PURE__ */ ") : text,
      );
    }
    end = next;
  }
  return parts.join("") + code.slice(end);
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
  return `${code.slice(0, inner.start)};${code.slice(inner.end)}`;
}

/** A script whose variables have other values, where they are declared. */
export function withValues(code: string, values: ReadonlyMap<string, string>): string {
  const parts: string[] = [];
  let end = 0;
  for (const statement of parseAst(code).body) {
    if (statement.type !== "VariableDeclaration") continue;
    for (const { id, init } of statement.declarations) {
      const value = id.type === "Identifier" ? values.get(id.name) : undefined;
      if (value === undefined || init === null) continue;
      parts.push(code.slice(end, init.start), value);
      end = init.end;
    }
  }
  return parts.join("") + code.slice(end);
}
