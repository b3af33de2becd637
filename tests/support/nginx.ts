import { execFileSync, spawn } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT } from "../../src/build/record/readRecord.ts";
import { provideProgram } from "./debian.ts";

/** A running web server, reachable from this computer only. */
export interface Nginx {
  /** Ends with a slash. */
  readonly address: string;
  stop(): Promise<void>;
}

/** Serves a folder with the shipped nginx configuration; only port and folder differ. */
export async function startNginx(folder: string): Promise<Nginx> {
  const program = provideProgram("nginx");
  const home = mkdtempSync(join(tmpdir(), "nginx-"));
  const port = await freePort();
  const shipped = readFileSync(join(ROOT, "src/build/hosting/nginx.conf"), "utf8");
  const site = shipped
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/trip-map;", `root ${folder};`);
  if (!site.includes(`:${port};`) || !site.includes(folder))
    throw new Error("The nginx configuration lacks the expected port or folder.");
  mkdirSync(join(home, "temp"));
  const file = join(home, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${home}/temp/${kind};`,
  );
  // Workers need the same rights to the folder as this process.
  const user = process.getuid?.() === 0 ? "user root;" : "";
  writeFileSync(
    file,
    `${user} worker_processes 2; pid ${home}/nginx.pid; error_log ${home}/error.log; daemon off;
    events { worker_connections 1024; }
    http { ${temporary.join(" ")} access_log off; sendfile on; keepalive_requests 100000; ${site} }`,
  );
  execFileSync(program, ["-t", "-q", "-c", file, "-e", join(home, "error.log")], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const server = spawn(program, ["-c", file, "-e", join(home, "error.log")], { stdio: "ignore" });
  const over = new Promise<void>((resolve) => server.once("exit", () => resolve()));
  const address = `http://127.0.0.1:${port}/`;
  for (let tries = 0; ; tries += 1) {
    const isUp = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isUp) break;
    if (tries > 50) throw new Error(`nginx did not start: ${readFileSync(join(home, "error.log"), "utf8")}`);
    await pause(100);
  }
  return {
    address,
    stop: async () => {
      server.kill("SIGQUIT");
      await Promise.race([over, pause(3000).then(() => server.kill("SIGKILL"))]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
