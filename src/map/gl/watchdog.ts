/** Whether the live map is drawn. `failed` is final unless the context or the worker comes back. */
export type LiveStatus = "loading" | "live" | "failed";

/** How long visible tiles may take to render, and the worker then to answer a ping, before it counts as dead (ms). */
export const WORKER_TIMEOUT_MS = 2000;

/** How long a lost context, or a replaced worker, may take until the map is drawn again (ms). */
export const RECOVERY_TIMEOUT_MS = 4000;

export interface WatchdogOptions {
  readonly onStatus: (status: LiveStatus) => void;
  /** Whether the worker answers in time. */
  readonly pingWorker: (timeoutMs: number) => Promise<boolean>;
  /** Replaces a dead worker; MapLibre then reloads everything through the new one. */
  readonly restartWorker: () => Promise<unknown>;
}

/** Decides whether the live map counts as drawn, and whether its worker is still alive. */
export class Watchdog {
  readonly #options: WatchdogOptions;
  #status: LiveStatus = "loading";
  #hasBeenLive = false;
  #isLandMissing = false;
  #isStopped = false;
  #deadline: ReturnType<typeof setTimeout> | undefined;
  #workerCheckTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(options: WatchdogOptions) {
    this.#options = options;
  }

  /** Whether anything depends on the next rendered frame. */
  get isWaiting(): boolean {
    return this.#isAwaited || this.#workerCheckTimer !== undefined;
  }

  /** Expects the map to be drawn, for the first time or again, within `timeoutMs`. */
  start(timeoutMs: number): void {
    this.#setStatus("loading");
    this.#deadline = setTimeout(() => this.#setStatus("failed"), timeoutMs);
  }

  /** Checks the worker of a map that has been live, unless everything in view is drawn in time. */
  scheduleWorkerCheck(): void {
    if (!this.#hasBeenLive) return;
    this.#workerCheckTimer ??= setTimeout(() => {
      this.#workerCheckTimer = undefined;
      void this.#checkWorker();
    }, WORKER_TIMEOUT_MS);
  }

  /** Fails a map that is not live yet: missing land would be drawn as sea, so the static picture is the better map. */
  reportMissingLand(): void {
    if (this.#status === "live") return;
    this.#isLandMissing = true;
    this.#setStatus("failed");
  }

  /** Land may be there again: another style loads its own tiles. */
  forgetMissingLand(): void {
    this.#isLandMissing = false;
  }

  /**
   * Everything in view is drawn. The map is live once it has rendered land; later views may be of the sea alone.
   *
   * @param isLandRendered asked only until the map has been live
   */
  reportDrawn(isLandRendered: () => boolean): void {
    this.#cancelWorkerCheck();
    if (!this.#isAwaited || (!this.#hasBeenLive && !isLandRendered())) return;
    this.#hasBeenLive = true;
    this.#setStatus("live");
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#deadline);
    this.#cancelWorkerCheck();
  }

  get #isAwaited(): boolean {
    return this.#status !== "live" && !this.#isLandMissing;
  }

  #setStatus(status: LiveStatus): void {
    clearTimeout(this.#deadline);
    if (status === this.#status) return;
    this.#status = status;
    this.#options.onStatus(status);
  }

  /** A killed worker fires no event, so it is pinged and replaced if it does not answer. */
  async #checkWorker(): Promise<void> {
    const { pingWorker, restartWorker } = this.#options;
    if ((await pingWorker(WORKER_TIMEOUT_MS)) || this.#isStopped) return;
    this.start(RECOVERY_TIMEOUT_MS);
    await restartWorker();
  }

  #cancelWorkerCheck(): void {
    clearTimeout(this.#workerCheckTimer);
    this.#workerCheckTimer = undefined;
  }
}
