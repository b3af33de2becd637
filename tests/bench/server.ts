import { readdirSync, readFileSync } from "node:fs";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, relative, sep } from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants } from "node:zlib";

/** A simulated connection: latency before each response, and bandwidth shared by all. */
export interface Line {
  readonly latencyMs: number;
  readonly bytesPerSecond: number;
}

/** Requests since the last count. */
export interface Traffic {
  readonly requests: number;
  /** Compressed bytes of all response bodies. */
  readonly bytes: number;
  readonly paths: readonly string[];
}

export interface StaticServer {
  readonly address: string;
  /** Sets the connection for later responses; null is unlimited. */
  setLine(line: Line | null): void;
  /** Traffic since the last call. */
  takeTraffic(): Traffic;
  close(): Promise<void>;
}

interface StoredFile {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string | number>>;
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".mjs": "text/javascript",
  ".css": "text/css",
  ".json": "application/json",
  ".geojson": "application/geo+json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
  ".pbf": "application/x-protobuf",
};

/** Formats that are already compressed. */
const PACKED = new Set([".woff2", ".png", ".jpg", ".webp"]);
const CHUNK = 4096;

/** Serves folders locally under their names, from memory and precompressed, as a good host would. */
export async function serve(folders: Readonly<Record<string, string>>): Promise<StaticServer> {
  const files = new Map<string, StoredFile>();
  for (const [name, folder] of Object.entries(folders)) {
    for (const [path, file] of await readFolder(folder)) files.set(`/${name}/${path}`, file);
  }
  let line: Line | null = null;
  let paths: string[] = [];
  let bytes = 0;
  const server = createServer((request, response) => {
    const asked = new URL(request.url ?? "/", "http://localhost").pathname;
    const path = asked.endsWith("/") ? `${asked}index.html` : asked;
    const file = files.get(path);
    paths.push(path);
    bytes += file?.body.length ?? 0;
    if (file === undefined) response.writeHead(404).end();
    else if (line === null) response.writeHead(200, { ...file.headers }).end(file.body);
    else slowly(response, file, line);
  });
  const slowly = sharedLine();
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    setLine: (next) => {
      line = next;
    },
    takeTraffic: () => {
      const traffic = { requests: paths.length, bytes, paths };
      paths = [];
      bytes = 0;
      return traffic;
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

/** A folder's files by their paths; source maps are left out. */
function readFolder(folder: string): Promise<[string, StoredFile][]> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  return Promise.all(
    paths
      .filter((path) => extname(path) !== ".map")
      .map(async (path) => [relative(folder, path).split(sep).join("/"), await storedFile(path)]),
  );
}

async function storedFile(path: string): Promise<StoredFile> {
  const extension = extname(path);
  const plain = readFileSync(path);
  const isPacked = PACKED.has(extension) || plain.length === 0;
  const body = isPacked ? plain : await brotli(plain, { params: { [constants.BROTLI_PARAM_SIZE_HINT]: plain.length } });
  const headers = {
    "content-type": TYPES[extension] ?? "application/octet-stream",
    "content-length": body.length,
    "cache-control": extension === ".html" ? "no-cache" : "public, max-age=31536000, immutable",
    ...(isPacked ? {} : { "content-encoding": "br" }),
  };
  return { body, headers };
}

const brotli = promisify(brotliCompress);

/** Sends responses over one connection: each waits for the latency, then all take turns in chunks. */
function sharedLine(): (response: ServerResponse, file: StoredFile, line: Line) => void {
  const waiting: { response: ServerResponse; body: Buffer; sent: number }[] = [];
  let isSending = false;
  let due = 0;

  const send = (line: Line) => {
    const now = performance.now();
    while (waiting.length > 0 && due <= now) {
      const turn = waiting.shift();
      if (turn === undefined) break;
      const chunk = turn.body.subarray(turn.sent, turn.sent + CHUNK);
      turn.sent += chunk.length;
      due += (chunk.length / line.bytesPerSecond) * 1000;
      turn.response.write(chunk);
      if (turn.sent < turn.body.length) waiting.push(turn);
      else turn.response.end();
    }
    isSending = waiting.length > 0;
    if (isSending) setTimeout(() => send(line), Math.max(1, due - performance.now()));
  };

  return (response, { headers, body }, line) => {
    setTimeout(() => {
      response.writeHead(200, { ...headers });
      waiting.push({ response, body, sent: 0 });
      if (isSending) return;
      due = Math.max(due, performance.now());
      send(line);
    }, line.latencyMs);
  };
}
