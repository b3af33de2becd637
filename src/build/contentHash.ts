import { createHash } from "node:crypto";

/** The first ten hex digits of a SHA-256 hash, for file names. */
export function contentHash(content: string | Buffer): string {
  return createHash("sha256").update(content).digest("hex").slice(0, 10);
}
