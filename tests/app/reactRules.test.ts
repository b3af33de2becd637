import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseAst, Visitor } from "vite";
import { describe, expect, test } from "vitest";
import { USED_EVENTS, USED_EXPORTS, USED_PROPERTIES, USED_TAGS } from "../../src/build/plugins/reactUsed.ts";
import { CLIENT } from "../build/plugins/installedReact.ts";

const ROOT = join(import.meta.dirname, "../../src");
const MOST_EFFECTS = 12;

const files = readdirSync(ROOT, { recursive: true, encoding: "utf8" })
  .filter((path) => /\.tsx?$/.test(path))
  .map((path) => ({ path, code: readFileSync(join(ROOT, path), "utf8").replace(/\/\*[\s\S]*?\*\/|\/\/[^\n]*/g, "") }));

/** Every effect of a file; a hook that wraps one counts where it is defined. */
function effectsOf({ path, code }: { readonly path: string; readonly code: string }): string[] {
  return [...code.matchAll(/\buse(?:Layout|Insertion)?Effect\(/g)].map(([call]) => `${path}: ${call})`);
}

/**
 * The refs that a component or hook writes while it renders: assignments to `.current` directly in the body of a
 * function that calls a hook, not in a function inside it.
 */
function refsWrittenInRender(code: string): string[] {
  const written: string[] = [];
  const open: { isFunction: boolean; callsHook: boolean; writes: string[] }[] = [];
  const token = /[{}]|\buse[A-Z]\w*\(|([\w.]+)\.current\s*(?:[-+*/|&?]{0,2}=)(?!=|>)/g;
  for (const match of code.matchAll(token)) {
    const [text, ref] = match;
    if (text === "{") open.push({ isFunction: isBodyAt(code, match.index), callsHook: false, writes: [] });
    else if (text === "}") {
      const closed = open.pop();
      if (closed?.isFunction && closed.callsHook) written.push(...closed.writes);
      else if (closed !== undefined && !closed.isFunction) open.at(-1)?.writes.push(...closed.writes);
    } else if (ref === undefined) {
      const body = open.findLast(({ isFunction }) => isFunction);
      if (body !== undefined) body.callsHook = true;
    } else open.at(-1)?.writes.push(ref);
  }
  return written;
}

/** Whether a brace opens the body of a function, not an object, a pattern or a block of a statement. */
function isBodyAt(code: string, index: number): boolean {
  const before = code.slice(0, index).trimEnd();
  if (before.endsWith("=>")) return true;
  const end = /\)(?:\s*:[^(){};=]+)?$/.exec(before)?.index ?? -1;
  let depth = 0;
  for (let at = end; at >= 0; at -= 1) {
    if (code[at] === ")") depth += 1;
    if (code[at] === "(") depth -= 1;
    if (depth === 0) return /\bfunction\s*\w*\s*(?:<[^()]*>)?\s*$/.test(code.slice(0, at));
  }
  return false;
}

describe("effects", () => {
  test(`are at most ${MOST_EFFECTS} in the whole client`, () => {
    expect(files.length).toBeGreaterThan(50);
    expect(files.flatMap(effectsOf).length).toBeLessThanOrEqual(MOST_EFFECTS);
  });

  test("of the shells start and stop controllers, nothing else", () => {
    const effects = files.filter(({ path }) => path.startsWith("app")).flatMap(effectsOf);
    expect(effects).toEqual([
      "app/EmbedApp.tsx: useEffect()",
      "app/EmbedApp.tsx: useEffect()",
      "app/PageApp.tsx: useEffect()",
    ]);
  });
});

describe("refs", () => {
  test.each([
    ["function Map(props: Props) {\n const latest = useRef(props);\n latest.current = props;\n}", ["latest"]],
    ["const Map = memo(function Map({ a }: Props) {\n const b = useRef(a);\n if (a) { b.current ??= a; }\n});", ["b"]],
    ["function useLatest({ t }: Props): void {\n const now = useRef(t);\n now.current = t;\n}", ["now"]],
    ["function Map({ a }: { a: A; b: B }) {\n const now = useRef(a);\n now.current = a;\n}", ["now"]],
    ["function Map() {\n const r = useRef(0);\n useEffect(() => {\n r.current = 1;\n }, []);\n}", []],
    ["function Map() {\n const r = useRef(0);\n const onClick = () => {\n r.current = 1;\n };\n}", []],
    ["function Map() {\n const r = useRef(0);\n return r.current === 1;\n}", []],
  ])("are found where they are written during render: %j", (code, refs) => {
    expect(refsWrittenInRender(code)).toEqual(refs);
  });

  test("are never written during render", () => {
    const written = files.map(({ path, code }) => ({ path, refs: refsWrittenInRender(code) }));
    expect(written.filter(({ refs }) => refs.length > 0)).toEqual([]);
  });
});

/** What a file uses of React that the build may have left out: names it imports, elements and attributes it renders. */
function leftOutOf(code: string): string[] {
  const used: readonly string[] = USED_EXPORTS;
  const imports = [...code.matchAll(/import \{([^}]*)\} from "react(?:-dom)?(?:\/client)?"/g)];
  const names = imports.flatMap(([, list = ""]) => list.split(",").map((name) => name.trim()));
  const values = names.filter((name) => name !== "" && !name.startsWith("type "));
  const rendered = [
    ...code.matchAll(/<(?:style|link|meta|script|base|html|head|body|[a-z]+-[a-z-]+)[\s>]|<Fragment\b[^>]*\sref=/g),
    ...code.matchAll(
      /\b(?:action|formAction|precedence|itemProp|xlink\w+|on(?:Mouse|Pointer)(?:Enter|Leave)|on(?:Select|BeforeInput|Composition\w+))=\{/g,
    ),
  ];
  return [...values.filter((name) => !used.includes(name)), ...rendered.map(([text]) => text.trim())];
}

describe("the build's React", () => {
  test.each([
    ['import { type ReactNode, memo } from "react";', []],
    ['import { createPortal } from "react-dom";', ["createPortal"]],
    ["return <form action={save}><trip-map /></form>;", ["<trip-map", "action={"]],
    ["return <Fragment key={id} ref={box}>text</Fragment>;", ["<Fragment key={id} ref="]],
  ])("lacks what is found in %j", (code, found) => {
    expect(leftOutOf(code)).toEqual(found);
  });

  test("has all that the program uses", () => {
    const programs = files.filter(({ path }) => /\.tsx?$/.test(path) && !path.startsWith("build"));
    const left = programs.map(({ path, code }) => ({ path, found: leftOutOf(code) }));
    expect(left.filter(({ found }) => found.length > 0)).toEqual([]);
  });

  const programs = files.filter(({ path }) => !path.startsWith("build"));
  const rendered = programs.filter(({ path }) => path.endsWith(".tsx")).map(({ path }) => renderedIn(path));

  test("treats in their own way the elements and attributes that need it and the program has, and no others", () => {
    const tags = rendered.flatMap((each) => each.tags);
    const attributes = rendered.flatMap((each) => each.attributes);
    expect(casesOf("setInitialProperties", "updateProperties").filter((name) => tags.includes(name))).toEqual(
      USED_TAGS,
    );
    expect(["children", ...casesOf("setProp").filter((name) => attributes.includes(name))].sort()).toEqual(
      USED_PROPERTIES,
    );
  });

  test("tells of the events that the program listens to, and of no others", () => {
    const attributes = rendered.flatMap((each) => each.attributes);
    const ofPointers = /\bon(?:Pointer|Mouse|Touch|Wheel|Drag|Got|Lost|Animation|Transition|Composition)\w*/g;
    const passed = programs.flatMap(({ code }) => code.match(ofPointers) ?? []);
    const listened = [...attributes.filter((name) => /^on[A-Z]/.test(name)), ...passed];
    expect([...new Set(listened)].sort()).toEqual(USED_EVENTS);
  });

  test("is given attributes from elsewhere only where the tests above see them or need not", () => {
    const known = /^(?:labelled|swipe|pointer|VIEW_BOX|UNSTYLED(?:_BASEMAP)?[.[].*|rectOf\(.*)$/;
    expect(rendered.flatMap(({ spread }) => spread).filter((text) => !known.test(text))).toEqual([]);
  });
});

/** The elements that a file renders itself, their attributes, and what gives them further attributes. */
function renderedIn(path: string): { tags: string[]; attributes: string[]; spread: string[] } {
  const code = readFileSync(join(ROOT, path), "utf8");
  const found = { tags: [] as string[], attributes: [] as string[], spread: [] as string[] };
  new Visitor({
    JSXOpeningElement: ({ name, attributes }) => {
      if (name.type !== "JSXIdentifier" || !/^[a-z]/.test(name.name)) return;
      found.tags.push(name.name);
      for (const attribute of attributes) {
        if (attribute.type === "JSXSpreadAttribute") {
          found.spread.push(code.slice(attribute.argument.start, attribute.argument.end));
        } else if (attribute.name.type === "JSXIdentifier") found.attributes.push(attribute.name.name);
      }
    },
  }).visit(parseAst(code, { lang: "tsx" }));
  return found;
}

/** The names that functions of the installed React's client have cases for, without those of elements like any other. */
function casesOf(...functions: readonly string[]): string[] {
  const bodies = functions.map((name) => new RegExp(`^function ${name}\\([\\s\\S]*?^}`, "m").exec(CLIENT)?.[0] ?? "");
  const special = bodies.map((body) => body.replace(/case "div":(?:\s*case "\w+":)*\s*break;/, "")).join("");
  return [...new Set([...special.matchAll(/\bcase "(\w+)":/g)].map(([, name = ""]) => name))].sort();
}
