import { readFileSync } from "node:fs";
import { type Plugin, parseAst } from "vite";
import { IDLE_FUNCTIONS, UNUSED_FUNCTIONS } from "./reactUnused.ts";

/** React's client as a browser runs it; in development it is another file, which stays as it is. */
const CLIENT = /\/react-dom\/cjs\/react-dom-client\.production\.js$/;

/** Leaves out what this page never uses of React's client: 10 kB less before the page responds. */
export function reactClient(): Plugin {
  return {
    name: "react-client",
    enforce: "pre",
    load: (id) =>
      CLIENT.test(id) ? withoutFunctions(readFileSync(id, "utf8"), UNUSED_FUNCTIONS, IDLE_FUNCTIONS) : null,
  };
}

/**
 * A script with other bodies for some of its functions: unused ones throw and name themselves, idle ones return
 * nothing. The methods of an unused class are left out.
 *
 * @throws Error for a name that the script has no function of
 */
export function withoutFunctions(code: string, unused: readonly string[], idle: readonly string[]): string {
  const missing = new Set([...unused, ...idle]);
  const kept: string[] = [];
  let end = 0;
  const replace = (statement: { readonly start: number; readonly end: number }, by: string) => {
    kept.push(code.slice(end, statement.start), by);
    end = statement.end;
  };
  for (const statement of parseAst(code).body) {
    if (statement.type === "FunctionDeclaration") {
      const name = statement.id?.name ?? "";
      if (!missing.delete(name)) continue;
      replace(statement, `function ${name}() {${idle.includes(name) ? "" : ` leftOut(${JSON.stringify(name)}); `}}`);
    } else {
      const owner = /^(\w+)\.prototype\.\w+ = /.exec(code.slice(statement.start, statement.end))?.[1];
      if (owner !== undefined && unused.includes(owner)) replace(statement, "");
    }
  }
  if (missing.size > 0) throw new Error(`There is no function ${[...missing].join(", ")}.`);
  return [...kept, code.slice(end), LEFT_OUT].join("");
}

const LEFT_OUT = `
function leftOut(name) {
  throw new Error(name + " is not in this build of React.");
}
`;
