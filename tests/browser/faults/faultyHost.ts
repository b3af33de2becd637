import { readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import sirv from "sirv";

/** What a host may do instead of sending a file. */
export type Fault =
  /** Closes the connection. */
  | { readonly kind: "refuse" }
  /** Accepts the request and never answers. */
  | { readonly kind: "stall" }
  /** Announces the full length, sends the beginning, and closes the connection. */
  | { readonly kind: "truncate"; readonly bytes: number }
  /** Sends the file in pieces with pauses; each cut is a byte offset or the text that follows it. */
  | { readonly kind: "pieces"; readonly cuts: readonly (number | string)[]; readonly pauseMs: number }
  /** Answers with an error status and an HTML page, as many hosts do. */
  | { readonly kind: "error"; readonly status: number }
  /** Sends an empty file of the right type. */
  | { readonly kind: "empty" }
  /** Sends the file with a wrong content type. */
  | { readonly kind: "type"; readonly type: string };

/** A local host for a folder that can be told to fail for some paths. */
export interface FaultyHost {
  /** Ends with a slash. */
  readonly address: string;
  /** The requested paths, in order. */
  readonly asked: readonly string[];
  /** Makes later responses for matching paths fail; the last match counts. */
  fail(pattern: RegExp, fault: Fault): void;
  /** Makes everything work again. */
  mend(): void;
  close(): void;
}

const ERROR_PAGE = "<!doctype html><title>Error</title><h1>Something went wrong</h1><script>document.x = 1</script>";

export async function faultyHost(folder: string): Promise<FaultyHost> {
  const files = sirv(folder, { dev: true, etag: true });
  const asked: string[] = [];
  let faults: (readonly [RegExp, Fault])[] = [];
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? "/", "http://localhost").pathname;
    asked.push(path);
    const serve = () =>
      files(request, response, () => {
        response.statusCode = 404;
        response.end("Not found");
      });
    const fault = faults.findLast(([pattern]) => pattern.test(path))?.[1];
    if (fault === undefined) serve();
    else answerBadly(fault, join(folder, path.endsWith("/") ? `${path}index.html` : path), response, serve);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    asked,
    fail: (pattern, fault) => faults.push([pattern, fault]),
    mend: () => {
      faults = [];
    },
    close: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

function answerBadly(fault: Fault, file: string, response: ServerResponse, serve: () => void): void {
  switch (fault.kind) {
    case "refuse":
      response.destroy();
      return;
    case "stall":
      return;
    case "truncate": {
      const whole = readFileSync(file);
      response.writeHead(200, { "content-type": typeOf(file), "content-length": whole.length });
      response.write(whole.subarray(0, fault.bytes), () => response.destroy());
      return;
    }
    case "pieces":
      void sendPieces(readFileSync(file), fault, file, response);
      return;
    case "error":
      response.writeHead(fault.status, { "content-type": "text/html; charset=utf-8" }).end(ERROR_PAGE);
      return;
    case "empty":
      response.writeHead(200, { "content-type": typeOf(file), "content-length": 0 }).end();
      return;
    case "type": {
      const setHeader = response.writeHead.bind(response);
      response.writeHead = ((status: number, headers: Record<string, unknown>) =>
        setHeader(status, { ...headers, "Content-Type": fault.type } as never)) as typeof response.writeHead;
      serve();
      return;
    }
  }
}

async function sendPieces(
  whole: Buffer,
  { cuts, pauseMs }: Extract<Fault, { kind: "pieces" }>,
  file: string,
  response: ServerResponse,
): Promise<void> {
  const offsets = cuts.map((cut) => (typeof cut === "number" ? cut : whole.indexOf(cut))).sort((a, b) => a - b);
  if (offsets.some((offset) => offset < 0)) throw new Error(`${file} does not hold all of ${cuts.join(", ")}.`);
  response.writeHead(200, { "content-type": typeOf(file) });
  let start = 0;
  for (const offset of offsets) {
    response.write(whole.subarray(start, offset));
    start = offset;
    await pause(pauseMs);
    if (response.destroyed) return;
  }
  response.end(whole.subarray(start));
}

const TYPES: Readonly<Record<string, string>> = {
  html: "text/html; charset=utf-8",
  js: "text/javascript",
  css: "text/css",
  svg: "image/svg+xml",
  woff2: "font/woff2",
};

function typeOf(file: string): string {
  return TYPES[file.slice(file.lastIndexOf(".") + 1)] ?? "application/octet-stream";
}
