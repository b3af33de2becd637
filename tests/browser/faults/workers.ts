import type { Frame, Page } from "@playwright/test";

type Keeping = typeof globalThis & { keptWorkers: Worker[] };

/** Keeps from now on each worker that a page and its frames start. */
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

/** Kills all workers, as a browser does that is short of memory: nobody is told. How many were ever started. */
export async function killWorkers(page: Page | Frame): Promise<number> {
  return page.evaluate(() => {
    const { keptWorkers } = globalThis as Keeping;
    for (const worker of keptWorkers) worker.terminate();
    return keptWorkers.length;
  });
}

/** Lets each worker that the page starts from now on be dead; to be run in the page. */
export function killFurtherWorkers(): void {
  globalThis.Worker = class extends Worker {
    constructor(...args: ConstructorParameters<typeof Worker>) {
      super(...args);
      this.terminate();
    }
  };
}
