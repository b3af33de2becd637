import { createServer } from "node:http";
import sirv from "sirv";
import { outFolder } from "./record/readRecord.ts";

const DEFAULT_PORT = 4173;

/** Serves the build on this machine only, on that port or, where it is taken, on a free one. */
function listen(port: number): void {
  const files = sirv(outFolder(), { dev: true, etag: true });
  const server = createServer((request, response) => {
    files(request, response, () => {
      response.statusCode = 404;
      response.end("Not found");
    });
  });
  server.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EADDRINUSE" && port !== 0 && process.env.STRICT_PORT === undefined) listen(0);
    else throw error;
  });
  server.listen(port, "127.0.0.1", () => {
    const address = server.address();
    if (typeof address === "object" && address !== null)
      console.log(`The map is at http://127.0.0.1:${address.port}/ (Ctrl+C to stop)`);
  });
}

/** The port that `PORT` names; 0 stands for any free one. */
function portAsked(text = process.env.PORT ?? ""): number {
  const port = text.trim() === "" ? DEFAULT_PORT : Number(text);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  console.error(`PORT must be a whole number from 0 to 65535, and is ${JSON.stringify(text)}.`);
  process.exit(2);
}

listen(portAsked());
