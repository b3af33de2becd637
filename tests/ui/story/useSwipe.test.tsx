// @vitest-environment jsdom
import { act } from "react";
import { createRoot } from "react-dom/client";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { useSwipe } from "../../../src/ui/story/useSwipe.ts";

const animate = vi.fn();
const turn = vi.fn<(step: 1 | -1) => boolean>();

function Card() {
  return (
    <div {...useSwipe(turn)}>
      <p />
    </div>
  );
}

/** Draws a finger across a new card by so many pixels. */
async function swipe(across: number): Promise<void> {
  const place = document.body.appendChild(document.createElement("div"));
  await act(() => createRoot(place).render(<Card />));
  const card = place.querySelector("div");
  Object.assign(place.querySelector("p") ?? {}, { animate });
  const send = (type: string, clientX: number) => {
    const event = Object.assign(new MouseEvent(type, { bubbles: true, clientX }), {
      isPrimary: true,
      pointerType: "touch",
    });
    card?.dispatchEvent(event);
  };
  send("pointerdown", 200);
  send("pointerup", 200 + across);
}

describe(useSwipe, () => {
  beforeEach(() => void vi.resetAllMocks());

  test("animates what the swipe turned to", async () => {
    turn.mockReturnValue(true);
    await swipe(-160);
    expect(turn).toHaveBeenCalledWith(1);
    expect(animate).toHaveBeenCalledOnce();
  });

  test("animates nothing where there is nothing to turn to", async () => {
    turn.mockReturnValue(false);
    await swipe(160);
    expect(turn).toHaveBeenCalledWith(-1);
    expect(animate).not.toHaveBeenCalled();
  });
});
