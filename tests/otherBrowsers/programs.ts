import { type ChildProcess, spawn } from "node:child_process";
import type { Readable } from "node:stream";
import { findProgram, installFromDebian } from "../support/debian.ts";
import { DISPLAY_SIZE } from "./otherBrowser.ts";

/** Programs that these tests need: their names and Debian packages. */
const PROGRAMS = {
  display: { names: ["Xvfb"], from: "xvfb" },
  webkit: { names: ["WebKitWebDriver"], from: "webkit2gtk-driver" },
  firefox: { names: ["firefox-esr", "firefox"], from: "firefox-esr" },
} as const;

type Program = keyof typeof PROGRAMS;

const ALL = Object.values(PROGRAMS);

/**
 * Makes sure that every program is installed.
 *
 * @throws Error that says what to install
 */
export function providePrograms(): void {
  const missing = () => ALL.filter(({ names }) => findProgram(...names) === null);
  const packages = missing().map(({ from }) => from);
  if (packages.length === 0) return;
  installFromDebian(packages);
  const still = missing();
  if (still.length === 0) return;
  throw new Error(
    `The tests in other browsers need ${still.map(({ names }) => names.join(" or ")).join(", ")}. ` +
      `On Debian run \`apt-get update && apt-get install -y ${packages.join(" ")}\` as root; ` +
      "elsewhere install WebKitGTK with its WebDriver, Firefox and Xvfb, and put them on the PATH.",
  );
}

export function programPath(program: Program): string {
  const path = findProgram(...PROGRAMS[program].names);
  if (path === null) throw new Error(`${PROGRAMS[program].names[0]} is not installed.`);
  return path;
}

/** A virtual display. */
export interface Display {
  readonly program: ChildProcess;
  /** The environment of a program on this display, with software GL. */
  readonly env: Readonly<Record<string, string | undefined>>;
}

export async function openDisplay(): Promise<Display> {
  const { width, height } = DISPLAY_SIZE;
  const args = ["-displayfd", "3", "-screen", "0", `${width}x${height}x24`, "-nolisten", "tcp"];
  const program = spawn(programPath("display"), args, {
    stdio: ["ignore", "ignore", "ignore", "pipe"],
    detached: true,
  });
  const number = await new Promise<string>((resolve, reject) => {
    (program.stdio[3] as Readable).once("data", (text: Buffer) => resolve(String(text).trim()));
    program.once("exit", () => reject(new Error("Xvfb ended before it gave a display.")));
  });
  return { program, env: { ...process.env, DISPLAY: `:${number}`, GDK_BACKEND: "x11", LIBGL_ALWAYS_SOFTWARE: "1" } };
}
