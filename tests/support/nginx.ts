import { execFileSync, type SpawnSyncReturns, spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { ROOT } from "../../src/build/record/readRecord.ts";

/** A web server for a folder, on this machine only. */
export interface Nginx {
  /** Its address, ending with a slash. */
  readonly address: string;
  stop(): Promise<void>;
}

/**
 * A program of Debian's, installed if need be.
 *
 * @throws Error that says what to do where it cannot be had
 */
export function provideProgram(name: string): string {
  const found = () => ["/usr/sbin", "/usr/bin", "/usr/local/bin"].map((folder) => join(folder, name)).find(existsSync);
  if (found() === undefined && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const results: SpawnSyncReturns<Buffer>[] = [["update"], ["install", "-y", "--no-install-recommends", name]].map(
      (args) => spawnSync("apt-get", args, { stdio: "ignore", env }),
    );
    if (results.some(({ status }) => status !== 0)) console.log(`${name} could not be installed.`);
  }
  const path = found();
  if (path === undefined)
    throw new Error(`This needs ${name}: on Debian or Ubuntu run "apt-get install ${name}" as root.`);
  return path;
}

/** Serves a folder by nginx with the shipped configuration, of which only port and folder are changed. */
export async function startNginx(folder: string): Promise<Nginx> {
  const program = provideProgram("nginx");
  const home = mkdtempSync(join(tmpdir(), "nginx-"));
  const port = await freePort();
  const shipped = readFileSync(join(ROOT, "src/build/hosting/nginx.conf"), "utf8");
  const site = shipped
    .replace("listen 80;", `listen 127.0.0.1:${port};`)
    .replace("root /srv/trip-map;", `root ${folder};`);
  if (!site.includes(`:${port};`) || !site.includes(folder))
    throw new Error("The configuration has no port or no folder.");
  mkdirSync(join(home, "temp"));
  const file = join(home, "nginx.conf");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${home}/temp/${kind};`,
  );
  // Its workers read the folder as whoever runs this does.
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
