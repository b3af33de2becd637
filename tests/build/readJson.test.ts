import { describe, expect, test } from "vitest";
import { readJson } from "../../src/build/record/readJson.ts";

const read = (text: string) => readJson("evidence.json", text);

describe(readJson, () => {
  test("decodes JSON, with whatever line ends", () => {
    expect(read('{\r\n  "claims": []\r\n}\r\n')).toMatchObject({ value: { claims: [] }, issues: [] });
  });

  test("names every key that occurs twice, with its path, both lines and the item around it", () => {
    const text = '{\n  "claims": [{\n    "id": "b06",\n    "when": 1,\n    "when": 2\n  }],\n  "claims": []\n}';
    expect(read(text).issues).toEqual([
      {
        file: "evidence.json",
        path: "$.claims[0].when",
        message: expect.stringContaining("line 4"),
        value: "when",
        line: 5,
        id: "b06",
      },
      { file: "evidence.json", path: "$.claims", message: expect.stringContaining("line 2"), value: "claims", line: 7 },
    ]);
  });

  test("takes the same key in two objects", () => {
    expect(read('[{"id": "a"}, {"id": "b", "of": {"id": "c"}}]').issues).toEqual([]);
  });

  test("names a byte order mark", () => {
    expect(read('\ufeff{"claims": []}')).toMatchObject({
      value: { claims: [] },
      issues: [{ path: "$", message: expect.stringContaining("byte order mark"), line: 1 }],
    });
  });

  test.each([
    ["a comment", '{\n  // who said it\n  "claims": []\n}', "no comments", 2],
    ["a trailing comma in an object", '{\n  "claims": [],\n}', "a comma with nothing after it", 3],
    ["a trailing comma in a list", "[\n  1,\n]", "a comma has nothing after it", 3],
    ["a missing comma", '{\n  "a": 1\n  "b": 2\n}', "a comma is missing", 3],
    ["single quotes", "{\n  'a': 1\n}", "double quotes", 2],
    ["an unclosed object", '{\n  "a": 1\n', "not closed", 3],
    ["curly quotation marks", "{\n  “a”: 1\n}", "must be straight", 2],
    ["an unfinished merge", '{\n<<<<<<< HEAD\n  "a": 1\n=======\n  "a": 2\n}', "a merge that was not finished", 2],
    ["a pointer of Git LFS", "version https://git-lfs.github.com/spec/v1\noid sha256:0", "git lfs pull", 1],
    ["a web page", "<!doctype html>\n<title>Not found</title>", "a web page", 1],
    ["a decimal comma", '{\n  "accuracyKm": 0,3\n}', "a point before its decimals", 2],
    ["a zero in front of a month", '{"date-parts": [[2019, 04, 23]]}', "no zero in front", 1],
    ["a quotation mark inside a text", '{"title": "The "royal" train"}', "needs a backslash", 1],
    ["a folder of Windows", '{"note": "C:\\users"}', "for a backslash", 1],
    ["a number that is none", '{"km": NaN}', "write null", 1],
    ["a plus sign", '{"km": +4}', "write 0.5", 1],
    ["a comma of East Asian type", '{"a": 1，"b": 2}', "another script", 1],
    ["a space that never breaks", '{\u00a0"a": 1}', "a plain one", 1],
    ["a word of Python", '{"when": None}', "write null", 1],
    ["a word of Python for yes", '{"schematic": True}', "in lower case", 1],
    ["a minus sign of type", '{"coordinates": [\u2212125.7, 39]}', "write -", 1],
    ["a byte order mark where files were joined", '{\n\ufeff"a": 1}', "as joined files have", 2],
    ["a comment of YAML", '# who said it\n{"a": 1}', "no comments", 1],
    ["a comment of HTML", '<!-- who said it -->\n{"a": 1}', "no comments", 1],
    ["an underscore between digits", '{"km": 1_000}', "nothing between its digits", 1],
    ["a narrow space between digits", '{"km": 1\u202f000}', "nothing between its digits", 1],
    ["words after the end", "{}\n{}", "follows the end", 2],
  ])("says where and how to mend %s", (_, text, message, line) => {
    const { value, issues } = read(text);
    expect(value).toBeUndefined();
    expect(issues).toContainEqual(
      expect.objectContaining({ path: "$", message: expect.stringContaining(message), line }),
    );
  });

  test.each(["", " \n"])("says that %j is empty", (text) => {
    expect(read(text)).toMatchObject({ issues: [{ path: "$", message: "the file is empty" }] });
  });

  test("lists all comments and trailing commas of a file at once", () => {
    expect(read('{\n  /* one */\n  "a": [1,],\n  // two\n  "b": {"c": 1,}\n}').issues.map(({ line }) => line)).toEqual([
      2, 3, 4, 5,
    ]);
  });

  test("finds the line and the id of an issue by its path", () => {
    const text =
      '{\n  "claims": [\n    {"id": "b06"},\n    {\n      "id": "b07",\n      "when": {\n        "latest": "noon"\n      }\n    }\n  ]\n}';
    const issue = { file: "evidence.json", message: "not an instant" } as const;
    const { locate } = read(text);
    expect(locate({ ...issue, path: "$.claims[1].when.latest" })).toMatchObject({ line: 7, id: "b07" });
    expect(locate({ ...issue, path: "$.claims[1].when.earliest" })).toMatchObject({ line: 6, id: "b07" });
    expect(locate({ ...issue, path: '$["no such key"]' })).toMatchObject({ line: 1 });
  });

  test("leaves out the lines, never the issues, of a file nested too deeply to be walked", () => {
    const text = `{"claims": ${"[".repeat(50_000)}${"]".repeat(50_000)}}`;
    expect(read(text).locate({ file: "evidence.json", path: "$.claims", message: "too deep" })).toMatchObject({
      message: "too deep",
    });
  });
});
