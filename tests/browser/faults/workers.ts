import type { Frame, Page } from "@playwright/test";

type Keeping = typeof globalThis & { keptWorkers: Worker[] };

/** Starts tracking the workers of a page and its frames. */
export async function keepWorkers(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const keptWorkers: Worker[] = [];
    Object.assign(globalThis, {
      keptWorkers,
      Worker: class extends Worker {
        constructor(...args: ConstructorParameters<typeof Worker>) {
          super(...args);
          keptWorkers.push(this);
        }
      },
    });
  });
}

/** Kills all workers silently, as a browser short of memory does; returns how many were ever started. */
export async function killWorkers(page: Page | Frame): Promise<number> {
  return page.evaluate(() => {
    const { keptWorkers } = globalThis as Keeping;
    for (const worker of keptWorkers) worker.terminate();
    return keptWorkers.length;
  });
}

/** Runs in the page: every worker started later is dead. */
export function killFurtherWorkers(): void {
  globalThis.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      this.terminate();
    }
  };
}
