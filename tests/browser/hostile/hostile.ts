/** Number of hostile messages. */
export const HOSTILE_COUNT = 10_000;

/**
 * Posts a fixed set of hostile messages to a window: values of every kind that can be posted, and our own messages
 * with at least one wrong part. Runs in the page, so it is self-contained.
 */
export async function postHostile(target: Window, count: number): Promise<void> {
  let seed = 20_230_913;
  const random = (below: number): number => {
    seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((seed / 2 ** 32) * below);
  };
  const circle: Record<string, unknown> = {};
  circle["self"] = circle;
  const bad: readonly unknown[] = [
    -1,
    Number.NaN,
    1e308,
    2n ** 70n,
    true,
    "",
    "yesterday",
    "javascript:alert(1)",
    "<img src=x onerror=alert(1)>",
    "../../",
    "__proto__",
    "2023-13-45T99:99Z",
    "9".repeat(5000),
    "\u0000\uD800",
    [],
    ["khasan"],
    {},
    { toString: "khasan" },
    new Date(0),
    new Map([["t", 1]]),
    new Set([1]),
    new Uint8Array(16),
    /(a+)+$/,
    circle,
  ];
  const good = { t: "2023-09-13T02:43Z", place: "khasan", known: "articles" };
  const any = () => bad[random(bad.length)];
  const kinds: readonly (() => unknown)[] = [
    any,
    () => null,
    () => ({ ns: "trip-map", v: 1, type: "go", ...good, [["t", "place", "known"][random(3)] ?? "t"]: any() }),
    () => ({ ns: "trip-map", v: any(), type: "go", ...good }),
    () => ({ ns: any(), v: 1, type: "go", ...good }),
    () => ({ ns: "trip-map", v: 1, type: any(), ...good }),
    () => ({
      ns: "trip-map",
      v: 1,
      type: ["navigate", "ready", "view", "height"][random(4)],
      url: any(),
      height: any(),
    }),
    () => JSON.stringify({ ns: "trip-map", v: 1, type: "go", ...good }),
    () => JSON.parse(`{"__proto__":{"ns":"trip-map","v":1,"type":"go","t":"2023-09-13T02:43Z"}}`),
    () => ({ message: ["ready", "link", "height"][random(3)], secret: any(), value: any() }),
    () => `pymxPYMx${random(9)}xPYMx${["height", "navigateTo", "scrollTo"][random(3)]}xPYMxjavascript:alert(1)`,
    () => ({ sentinel: "amp", type: "embed-size", height: any() }),
  ];
  for (let sent = 0; sent < count; sent += 1) {
    target.postMessage(kinds[sent % kinds.length]?.(), "*");
    if (sent % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
  }
}
