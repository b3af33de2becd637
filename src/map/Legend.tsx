import { memo } from "react";
import type { StaticScene } from "../scene/scene.ts";
import { CERTAINTIES } from "../trip/record/vocabulary.ts";
import type { Messages } from "../trip/text/messages.ts";
import { MarkIcon } from "./svg/Marks.tsx";
import { UNSTYLED } from "./svg/unstyled.ts";

interface LegendProps {
  readonly ground: StaticScene;
  readonly messages: Messages;
}

/** The legend: the marks and lines that this map uses. */
export const Legend = memo(function Legend({ ground: { legs, ranges, known }, messages }: LegendProps) {
  const states = new Set(legs.values());
  const hasSchematic = [...legs].some(([leg, state]) => leg.isSchematic && state === "reported");
  const hasArea = known.places.some(({ kind }) => kind === "launch-area");
  return (
    <ul className="legend">
      {CERTAINTIES.map((certainty) => (
        <li key={certainty}>
          <MarkIcon name={certainty} />
          <span>
            <strong>{messages.certainty[certainty]}</strong>: {messages.certaintyMeaning[certainty]}
          </span>
        </li>
      ))}
      <li>
        <MarkIcon name="background" />
        <span>{messages.legend.background}</span>
      </li>
      {states.has("reported") ? <LineItem name="picture-leg-reported" text={messages.legend.reported} /> : null}
      <LineItem name="picture-passed" text={messages.legend.passed} />
      {states.has("ahead") ? <LineItem name="picture-leg-ahead" text={messages.legend.ahead} /> : null}
      {hasSchematic ? <LineItem name="picture-leg-schematic" text={messages.legend.schematic} /> : null}
      <LineItem name="picture-stretch legend-stretch" text={messages.legend.stretch} />
      <li>
        <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
          <circle r="8.5" className="picture-train" />
        </svg>
        <span>{messages.legend.train}</span>
      </li>
      {hasArea ? (
        <li>
          <MarkIcon name="area" />
          <span>{messages.legend.launchArea}</span>
        </li>
      ) : null}
      {ranges.length > 0 ? <LineItem name="picture-range" text={messages.legend.range} /> : null}
    </ul>
  );
});

function LineItem({ name, text }: { name: string; text: string }) {
  return (
    <li>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path className={name} {...UNSTYLED.line} d="M1 12H23" />
      </svg>
      <span>{text}</span>
    </li>
  );
}
