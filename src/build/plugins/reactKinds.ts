import { parseAst } from "vite";

/** A part of a script that has another text. */
interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

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
  const isLeftOut = (node: Node | null, compared: Node) =>
    (node?.type === "Identifier" && types.includes(String(node.name))) ||
    (node?.type === "Literal" && tags.includes(Number(node.value)) && isTag(compared));
  const edits: Edit[] = [];
  const visit = (node: Node) => {
    if (node.type === "BinaryExpression" && /^[!=]==$/.test(String(node.operator))) {
      const [left, right] = [node.left as Node, node.right as Node];
      if (isLeftOut(left, right) || isLeftOut(right, left)) {
        edits.push({ start: node.start, end: node.end, text: node.operator === "===" ? "!1" : "!0" });
        return;
      }
    }
    if (node.type !== "SwitchStatement") {
      for (const child of childrenOf(node)) visit(child);
      return;
    }
    const discriminant = node.discriminant as Node;
    visit(discriminant);
    const cases = node.cases as readonly Node[];
    const gone = cases.map(({ test }) => isLeftOut(test as Node | null, discriminant));
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
        for (const statement of statements) visit(statement);
        if (statements.some(leaves)) isReached = false;
      }
    });
    const kept = cases.find((_, index) => !gone[index]);
    if (kept === undefined || names.length === 0) return;
    const at = code.indexOf(":", (kept.test as Node | null)?.end ?? kept.start) + 1;
    edits.push({ start: at, end: at, text: ` var ${names.join(", ")};` });
  };
  visit(parseAst(code) as unknown as Node);
  return edited(code, edits);
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
  return edited(code, edits);
}

function edited(code: string, edits: readonly Edit[]): string {
  let end = 0;
  const parts: string[] = [];
  for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(code.slice(end, edit.start), edit.text);
    end = edit.end;
  }
  return parts.join("") + code.slice(end);
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
