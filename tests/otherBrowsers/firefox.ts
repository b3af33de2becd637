import { spawn } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { WebSocket } from "undici";
import {
  clickActions,
  end,
  expressionOf,
  keyActions,
  middleOf,
  type OtherBrowser,
  type Where,
} from "./otherBrowser.ts";
import { openDisplay, programPath } from "./programs.ts";

/** Preferences that stop Firefox's background requests and prompts. */
const QUIET = {
  "app.update.enabled": false,
  "browser.shell.checkDefaultBrowser": false,
  "browser.startup.homepage_override.mstone": "ignore",
  "browser.aboutwelcome.enabled": false,
  "browser.safebrowsing.downloads.remote.enabled": false,
  "datareporting.policy.dataSubmissionEnabled": false,
  "extensions.update.enabled": false,
  "network.captive-portal-service.enabled": false,
  "network.connectivity-service.enabled": false,
  "services.settings.server": "data:,",
  "toolkit.telemetry.enabled": false,
};

/** Firefox through WebDriver BiDi, with software WebGL or without WebGL, and with preferences that a reader may have. */
export async function openFirefox(
  webgl: boolean,
  chosen: Readonly<Record<string, boolean>> = {},
): Promise<OtherBrowser> {
  const display = await openDisplay();
  const profile = mkdtempSync(join(tmpdir(), "firefox-"));
  const preferences = Object.entries({ ...QUIET, "webgl.force-enabled": webgl, "webgl.disabled": !webgl, ...chosen });
  writeFileSync(
    join(profile, "user.js"),
    preferences.map((preference) => `user_pref(${preference.map((part) => JSON.stringify(part))});\n`).join(""),
  );
  const program = spawn(
    programPath("firefox"),
    ["--no-remote", "--remote-debugging-port=0", "--profile", profile, "about:blank"],
    { env: { ...display.env, MOZ_CRASHREPORTER_DISABLE: "1" }, stdio: ["ignore", "ignore", "pipe"], detached: true },
  );
  const address = await new Promise<string>((resolve, reject) => {
    let said = "";
    program.stderr.on("data", (text: Buffer) => {
      said += text;
      const listening = /WebDriver BiDi listening on (ws:\S+)/.exec(said)?.[1];
      if (listening !== undefined) resolve(listening);
    });
    program.once("exit", () => reject(new Error(`Firefox ended: ${said}`)));
  });
  const send = await connect(`${address}/session`);
  const { capabilities } = (await send("session.new", { capabilities: {} })) as {
    capabilities: { browserName: string; browserVersion: string };
  };
  // Firefox's first tab never gets the keyboard focus: it stays in the address bar.
  const { context: page } = (await send("browsingContext.create", { type: "tab" })) as Context;
  const context = async (where: Where): Promise<string> => {
    if (where === "page") return page;
    const { contexts } = (await send("browsingContext.getTree", { root: page })) as { contexts: readonly Context[] };
    const frame = contexts[0]?.children[0];
    if (frame === undefined) throw new Error("There is no frame in the page.");
    return frame.context;
  };
  const ask: OtherBrowser["ask"] = async (where, question, ...args) => {
    const expression = expressionOf(question, args);
    const target = { context: await context(where) };
    const answer = (await send("script.evaluate", { expression, target, awaitPromise: false })) as Evaluated;
    if (answer.type === "exception") throw new Error(answer.exceptionDetails.text);
    return JSON.parse(answer.result.value);
  };
  const perform = async (where: Where, actions: readonly object[]) => {
    await send("input.performActions", { context: await context(where), actions });
  };
  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    open: async (url) => {
      await send("browsingContext.navigate", { context: page, url, wait: "complete" });
    },
    ask,
    press: (where, ...keys) => perform(where, keyActions(keys)),
    click: async (where, selector) => perform(where, clickActions(await ask(where, middleOf, selector))),
    screenshot: async () => {
      const { data } = (await send("browsingContext.captureScreenshot", { context: page })) as {
        data: string;
      };
      return data;
    },
    close: async () => {
      await end(program);
      await end(display.program);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

interface Context {
  readonly context: string;
  readonly children: readonly Context[];
}

type Evaluated =
  | { readonly type: "success"; readonly result: { readonly value: string } }
  | { readonly type: "exception"; readonly exceptionDetails: { readonly text: string } };

type Send = (method: string, params: object) => Promise<unknown>;

/** Sends numbered commands and returns their answers. */
async function connect(address: string): Promise<Send> {
  const socket = new WebSocket(address);
  const waiting = new Map<number, { resolve: (result: unknown) => void; reject: (error: Error) => void }>();
  let last = 0;
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  socket.addEventListener("message", ({ data }) => {
    const { id, type, result, error, message } = JSON.parse(String(data));
    const asked = waiting.get(id);
    waiting.delete(id);
    if (type === "success") asked?.resolve(result);
    else asked?.reject(new Error(`${error}: ${message}`));
  });
  socket.addEventListener("close", () => {
    for (const { reject } of waiting.values()) reject(new Error("Firefox is gone."));
  });
  return (method, params) =>
    new Promise((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      socket.send(JSON.stringify({ id: last, method, params }));
    });
}
