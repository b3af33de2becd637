import { spawn } from "node:child_process";
import { createServer } from "node:net";
import {
  clickActions,
  end,
  eventually,
  expressionOf,
  keyActions,
  middleOf,
  type OtherBrowser,
  type Where,
} from "./otherBrowser.ts";
import { openDisplay, programPath } from "./programs.ts";

/** WebKitGTK's MiniBrowser through its WebDriver. */
export async function openWebkit(): Promise<OtherBrowser> {
  const display = await openDisplay();
  const port = await freePort();
  const driver = spawn(programPath("webkit"), [`--port=${port}`], {
    env: display.env,
    stdio: "ignore",
    detached: true,
  });
  const call = async (method: "GET" | "POST" | "DELETE", path: string, body?: object): Promise<unknown> => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const { value } = (await response.json()) as { value: unknown };
    if (!response.ok) throw new Error(`WebDriver ${path}: ${JSON.stringify(value)}`);
    return value;
  };
  await eventually("WebKitWebDriver", () => call("GET", "/status"));
  const { sessionId, capabilities } = (await call("POST", "/session", {
    capabilities: { alwaysMatch: {} },
  })) as { sessionId: string; capabilities: { browserName: string; browserVersion: string } };
  const session = `/session/${sessionId}`;
  const enter = async (where: Where) => {
    await call("POST", `${session}/frame`, { id: null });
    if (where === "frame") await call("POST", `${session}/frame`, { id: 0 });
  };
  const ask: OtherBrowser["ask"] = async (where, question, ...args) => {
    await enter(where);
    const script = `return ${expressionOf(question, args)}`;
    return JSON.parse(String(await call("POST", `${session}/execute/sync`, { script, args: [] })));
  };
  const perform = async (where: Where, actions: readonly object[]) => {
    await enter(where);
    await call("POST", `${session}/actions`, { actions });
  };
  return {
    version: `${capabilities.browserName} ${capabilities.browserVersion}`,
    open: async (url) => {
      await call("POST", `${session}/url`, { url });
    },
    ask,
    press: (where, ...keys) => perform(where, keyActions(keys)),
    click: async (where, selector) => perform(where, clickActions(await ask(where, middleOf, selector))),
    screenshot: async () => String(await call("GET", `${session}/screenshot`)),
    close: async () => {
      await call("DELETE", session);
      await end(driver);
      await end(display.program);
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("There is no free port.");
  return address.port;
}
