import { readFileSync } from "node:fs";
import type { Plugin } from "vite";
import { withEvents, withoutLabelled, withValues } from "./reactEvents.ts";
import { withHooks, withNames, withoutKinds } from "./reactKinds.ts";
import { IDLE_FUNCTIONS, UNUSED_FUNCTIONS, UNUSED_KINDS } from "./reactUnused.ts";
import { KNOWN_VALUES, USED_ATTRIBUTES, USED_EVENTS, USED_EXPORTS, USED_NAMES } from "./reactUsed.ts";
import { withStatements } from "./scriptEdits.ts";

/** React's files as a browser runs them; in development they are others, which stay as they are. */
const PACKAGE = /\/react(?:-dom)?\/cjs\/react(?:-dom)?\.production\.js$/;
const CLIENT = /\/react-dom\/cjs\/react-dom-client\.production\.js$/;

/** What only events of a pointer that enters an element begin with. */
const ENTERING = '"mouseover" === domEventName';

/** Leaves out what this page never uses of React: 22 kB less before the page responds. */
export function reactClient(): Plugin {
  return {
    name: "react-client",
    enforce: "pre",
    load(id) {
      if (CLIENT.test(id)) {
        return clientOf(readFileSync(id, "utf8"));
      }
      return PACKAGE.test(id) ? withExports(readFileSync(id, "utf8"), USED_EXPORTS) : null;
    },
  };
}

/** React's client with only what this page uses of it. */
export function clientOf(code: string): string {
  const left = withoutFunctions(withAttributes(code, USED_ATTRIBUTES), UNUSED_FUNCTIONS, IDLE_FUNCTIONS);
  const events = withoutLabelled(withEvents(left, USED_EVENTS), ENTERING);
  const responding = withNames(withValues(events, KNOWN_VALUES), USED_NAMES);
  return withHooks(withoutKinds(responding, UNUSED_KINDS), USED_EXPORTS);
}

/** A script that exports only some of what it did. */
export function withExports(code: string, used: readonly string[]): string {
  return withStatements(code, (text) => {
    const name = /^exports\.(\w+) =/.exec(text)?.[1];
    return name === undefined || used.includes(name) ? null : "";
  });
}

/** React's table of attributes that have names of its own, each as a pair in a line. */
const ATTRIBUTES = /^var aliases = new Map\(/;
const ATTRIBUTE = /\["(\w+)", "[\w:-]+"\],?/g;

/** A script with only some of the attributes that have names of React's own. */
export function withAttributes(code: string, used: readonly string[]): string {
  return withStatements(code, (text) =>
    ATTRIBUTES.test(text) ? text.replace(ATTRIBUTE, (pair, name: string) => (used.includes(name) ? pair : "")) : null,
  );
}

/** The attributes that have names of React's own. */
export function attributesOf(code: string): readonly string[] {
  const table = /^var aliases = new Map\([^)]*\)/m.exec(code)?.[0] ?? "";
  return [...table.matchAll(ATTRIBUTE)].map(([, name = ""]) => name);
}

/**
 * A script with other bodies for some of its functions: unused ones throw and name themselves, idle ones return
 * nothing. The methods of an unused class are left out.
 *
 * @throws Error for a name that the script has no function of
 */
export function withoutFunctions(code: string, unused: readonly string[], idle: readonly string[]): string {
  const missing = new Set([...unused, ...idle]);
  const left = withStatements(code, (text) => {
    const owner = /^(\w+)\.prototype\.\w+ = /.exec(text)?.[1];
    if (owner !== undefined && unused.includes(owner)) return "";
    const name = /^function ([\w$]+)/.exec(text)?.[1] ?? "";
    if (!missing.delete(name)) return null;
    return `function ${name}() {${idle.includes(name) ? "" : ` leftOut(${JSON.stringify(name)}); `}}`;
  });
  if (missing.size > 0) throw new Error(`There is no function ${[...missing].join(", ")}.`);
  return left + LEFT_OUT;
}

const LEFT_OUT = `
function leftOut(name) {
  throw new Error(name + " is not in this build of React.");
}
`;
