import { parseAst } from "vite";
import { type Edit, withEdits } from "./scriptEdits.ts";

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<Record<string, unknown>>;

/** Kinds of elements and of their fibers, by the names and the numbers that React's client has for them. */
export interface Kinds {
  readonly types: readonly string[];
  readonly tags: readonly number[];
}

/**
 * A script without what it does for some kinds of elements: their cases go, and comparisons with them are false. An
 * element of such a kind is then to React no element at all, which is an error that React names.
 */
export function withoutKinds(code: string, { types, tags }: Kinds): string {
  return withoutCases(
    code,
    (node, compared) =>
      (node.type === "Identifier" && types.includes(String(node.name))) ||
      (node.type === "Literal" && tags.includes(Number(node.value)) && isTag(compared)),
  );
}

/** A variable of a function of React's client that holds one of some names, and the names that the program uses. */
export interface Names {
  readonly functions: readonly string[];
  readonly variable: string;
  readonly used: readonly string[];
}

/** A script whose functions have only the cases of names that are used; comparisons with other names are false. */
export function withNames(code: string, lists: readonly Names[]): string {
  return withoutCases(code, (node, compared, owner) =>
    lists.some(
      ({ functions, variable, used }) =>
        functions.includes(owner) &&
        compared.name === variable &&
        typeof node.value === "string" &&
        !used.includes(node.value),
    ),
  );
}

/**
 * A script without the cases and comparisons of some values.
 *
 * @param isLeftOut whether a value is, from what it is compared with and the function that does so
 */
function withoutCases(code: string, isLeftOut: (value: Node, compared: Node, owner: string) => boolean): string {
  const edits: Edit[] = [];
  const visit = (node: Node, owner: string) => {
    if (node.type === "BinaryExpression" && /^[!=]==$/.test(String(node.operator))) {
      const [left, right] = [node.left as Node, node.right as Node];
      if (isLeftOut(left, right, owner) || isLeftOut(right, left, owner)) {
        edits.push({ start: node.start, end: node.end, text: node.operator === "===" ? "!1" : "!0" });
        return;
      }
    }
    if (node.type !== "SwitchStatement") {
      const inside = node.type === "FunctionDeclaration" ? String((node.id as Node).name) : owner;
      for (const child of childrenOf(node)) visit(child, inside);
      return;
    }
    const discriminant = node.discriminant as Node;
    visit(discriminant, owner);
    const cases = node.cases as readonly Node[];
    const gone = cases.map(({ test }) => test !== null && isLeftOut(test as Node, discriminant, owner));
    let isReached = false;
    const names: string[] = [];
    cases.forEach((each, index) => {
      const statements = each.consequent as readonly Node[];
      const first = statements[0];
      if (!gone[index]) isReached = true;
      if (gone[index] && !isReached) {
        edits.push({ start: each.start, end: each.end, text: "" });
        names.push(...variablesOf(each));
      } else {
        if (gone[index]) edits.push({ start: each.start, end: first?.start ?? each.end, text: "" });
        for (const statement of statements) visit(statement, owner);
        if (statements.some(leaves)) isReached = false;
      }
    });
    if (names.length === 0) return;
    const kept = cases.find((_, index) => !gone[index]);
    if (kept === undefined) {
      edits.push({ start: node.end - 1, end: node.end - 1, text: `default: var ${names.join(", ")};` });
      return;
    }
    const at = code.indexOf(":", (kept.test as Node | null)?.end ?? kept.start) + 1;
    edits.push({ start: at, end: at, text: ` var ${names.join(", ")};` });
  };
  visit(parseAst(code) as unknown as Node, "");
  return withEdits(code, edits);
}

/** A script whose dispatchers, the tables of React's hooks, have only some of the hooks. */
export function withHooks(code: string, used: readonly string[]): string {
  const edits: Edit[] = [];
  const visit = (node: Node) => {
    const properties = node.type === "ObjectExpression" ? (node.properties as readonly Node[]) : [];
    const names = properties.map(({ key }) => String((key as Node | undefined)?.name));
    const isDispatcher = names.includes("readContext");
    properties.forEach(({ start, end }, index) => {
      const name = names[index] ?? "";
      if (!isDispatcher || !name.startsWith("use") || used.includes(name)) return;
      edits.push({ start, end: properties[index + 1]?.start ?? end, text: "" });
    });
    childrenOf(node).forEach(visit);
  };
  visit(parseAst(code) as unknown as Node);
  return withEdits(code, edits);
}

/** Whether a value is a fiber's tag, and not an update's. */
function isTag(node: Node): boolean {
  if (node.type === "Identifier") return /^(tag|\w+Tag)$/.test(String(node.name));
  const { object, property } = node as { object?: Node; property?: Node };
  return node.type === "MemberExpression" && property?.name === "tag" && object?.name !== "update";
}

/** Whether what follows a statement is never run. */
function leaves({ type, body, consequent, alternate }: Node): boolean {
  if (/^(Break|Continue|Return|Throw)Statement$/.test(type)) return true;
  if (type === "BlockStatement") return (body as readonly Node[]).some(leaves);
  return type === "IfStatement" && !!alternate && leaves(consequent as Node) && leaves(alternate as Node);
}

/** The variables that are declared with `var` within a part of a function. */
function variablesOf(node: Node): readonly string[] {
  if (/Function/.test(node.type)) return [];
  const own = node.type === "VariableDeclarator" ? [String((node.id as Node).name)] : [];
  return [...own, ...childrenOf(node).flatMap(variablesOf)];
}

function childrenOf(node: Node): readonly Node[] {
  return Object.values(node)
    .flat()
    .filter((value): value is Node => typeof value === "object" && value !== null && "type" in value);
}
