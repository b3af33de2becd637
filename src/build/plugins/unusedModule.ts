import { parseAst, transformWithOxc } from "vite";

/** The module, and its code, that makes functions which throw, and say so where MapLibre would swallow it. */
export const UNUSED_MODULE = "virtual:unused";
export const UNUSED_CODE = `export const unused = (name) => function () {
  const error = new Error(name + " is not in this build of MapLibre.");
  console.error(error);
  throw error;
};`;

const IMPORT = `import { unused } from "${UNUSED_MODULE}";`;

/**
 * A module in place of one that is never used, with the same exports: functions and classes throw when they are called,
 * predicates (`is…`) say no, and plain values stay.
 *
 * @throws Error for an export that is none of these
 */
export async function unusedModule(id: string, source: string): Promise<string> {
  const { code } = await transformWithOxc(source, id);
  const exports = [...exportsOf(code)].map(([name, value]) => {
    if (value === null) return `export const ${name} = ${/^is[A-Z]/.test(name) ? "() => false" : unused(name)};`;
    if (PLAIN_VALUE.test(value)) return `export var ${name} = ${value};`;
    throw new Error(`${id} exports ${name}, which is neither code nor a plain value.`);
  });
  return [IMPORT, ...exports].join("\n");
}

/** A module in place of a package of which only a default function is imported. */
export function unusedPackage(name: string): string {
  return `${IMPORT}\nexport default ${unused(name)};`;
}

/** A string, a number, an object, or an enumeration as it is compiled. */
const PLAIN_VALUE = /^(["'\d{-]|function\(\w+\) \{)/;

function unused(name: string): string {
  return `/* @__PURE__ */ unused(${JSON.stringify(name)})`;
}

/** A module's exports by name: null for functions and classes, the text of its initial value for a variable. */
function exportsOf(code: string): ReadonlyMap<string, string | null> {
  const declared = new Map<string, string | null>();
  const exported: [string, string][] = [];
  for (const statement of parseAst(code).body) {
    const isExport = statement.type === "ExportNamedDeclaration";
    const declaration = isExport ? statement.declaration : statement;
    const names: string[] = [];
    if (declaration?.type === "FunctionDeclaration" || declaration?.type === "ClassDeclaration") {
      if (declaration.id !== null) names.push(declaration.id.name);
      for (const name of names) declared.set(name, null);
    } else if (declaration?.type === "VariableDeclaration") {
      for (const { id, init } of declaration.declarations) {
        if (id.type !== "Identifier" || init === null) continue;
        names.push(id.name);
        declared.set(id.name, /Function|Class/.test(init.type) ? null : code.slice(init.start, init.end));
      }
    }
    if (!isExport) continue;
    for (const name of names) exported.push([name, name]);
    for (const { exported: to, local: from } of statement.specifiers) {
      if (to.type === "Identifier" && from.type === "Identifier") exported.push([to.name, from.name]);
    }
  }
  return new Map(exported.map(([name, local]) => [name, declared.get(local) ?? null]));
}
