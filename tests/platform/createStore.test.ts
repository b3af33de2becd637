import { describe, expect, test, vi } from "vitest";
import { createStore, stopAll, watch } from "../../src/platform/createStore.ts";

describe(createStore, () => {
  test("merges an update into a new state and keeps the initial one", () => {
    const initial = { count: 0, name: "a" };
    const store = createStore(initial);
    store.setState({ count: 1 });
    store.setState(({ count }) => ({ count: count + 1 }));
    expect(store.getState()).toEqual({ count: 2, name: "a" });
    expect(store.getInitialState()).toBe(initial);
  });

  test("notifies subscribers of a change until they unsubscribe, and never of an update that changes nothing", () => {
    const store = createStore({ count: 0 });
    const listener = vi.fn();
    const unsubscribe = store.subscribe(listener);
    store.setState((state) => state);
    expect(listener).not.toHaveBeenCalled();
    store.setState({ count: 1 });
    unsubscribe();
    store.setState({ count: 2 });
    expect(listener).toHaveBeenCalledTimes(1);
  });
});

describe(watch, () => {
  test("calls with the value now and when it changes, and cleans up in between and at the end", () => {
    const store = createStore({ count: 0, other: 0 });
    const calls: string[] = [];
    const stop = watch(
      store,
      ({ count }) => count,
      (count) => {
        calls.push(`start ${count}`);
        return () => calls.push(`stop ${count}`);
      },
    );
    store.setState({ other: 1 });
    store.setState({ count: 1 });
    stop();
    store.setState({ count: 2 });
    expect(calls).toEqual(["start 0", "stop 0", "start 1", "stop 1"]);
  });
});

describe(stopAll, () => {
  test("stops in reverse order", () => {
    const calls: string[] = [];
    stopAll([() => calls.push("first"), () => calls.push("second")])();
    expect(calls).toEqual(["second", "first"]);
  });
});
