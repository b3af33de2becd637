import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createStore } from "../../src/platform/createStore.ts";
import { restingStore } from "../../src/platform/restingStore.ts";

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

function given() {
  const store = createStore({ t: 0, place: "" });
  const resting = restingStore(store, (from, to) => from.place === to.place);
  const seen: number[] = [];
  resting.subscribe(() => seen.push(resting.getState().t));
  return { store, resting, seen };
}

describe(restingStore, () => {
  test("follows a single step at once", () => {
    const { store, seen } = given();
    store.setState({ t: 1 });
    expect(seen).toEqual([1]);
    vi.advanceTimersByTime(1000);
    store.setState({ t: 2 });
    expect(seen).toEqual([1, 2]);
  });

  test("follows a run of steps once it rests", () => {
    const { store, seen } = given();
    for (let t = 1; t <= 20; t += 1) {
      store.setState({ t });
      vi.advanceTimersByTime(16);
    }
    expect(seen).toEqual([1]);
    vi.advanceTimersByTime(300);
    expect(seen).toEqual([1, 20]);
    vi.advanceTimersByTime(10_000);
    expect(seen).toEqual([1, 20]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is never more than a second behind a run that does not rest", () => {
    const { store, resting } = given();
    for (let t = 1; t <= 600; t += 1) {
      store.setState({ t });
      vi.advanceTimersByTime(16);
      expect(t - resting.getState().t).toBeLessThan(1000 / 16);
    }
  });

  test("follows at once what is more than a step, with the steps before it", () => {
    const { store, resting, seen } = given();
    store.setState({ t: 1 });
    store.setState({ t: 2 });
    store.setState({ place: "vostochny" });
    expect(resting.getState()).toEqual({ t: 2, place: "vostochny" });
    expect(seen).toEqual([1, 2]);
  });

  test("starts as the store does, and tells nobody who has unsubscribed", () => {
    const { store, resting } = given();
    const listener = vi.fn();
    resting.subscribe(listener)();
    store.setState({ t: 1 });
    expect(listener).not.toHaveBeenCalled();
    expect(resting.getInitialState()).toBe(store.getInitialState());
  });
});
