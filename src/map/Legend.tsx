import { memo } from "react";
import type { StaticScene } from "../scene/scene.ts";
import { CERTAINTIES } from "../trip/record/vocabulary.ts";
import type { Messages } from "../trip/text/messages.ts";
import { MarkIcon } from "./svg/Marks.tsx";
import { TrainIcon } from "./svg/Train.tsx";
import { UNSTYLED } from "./svg/unstyled.ts";

interface LegendProps {
  readonly ground: StaticScene;
  readonly messages: Messages;
}

/** The legend: the marks and lines that this map uses. */
export const Legend = memo(function Legend({ ground: { legs, ranges, known }, messages }: LegendProps) {
  const { tag } = messages;
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
      <LineItem name="picture-passed" text={messages.key.travelled} />
      {states.has("ahead") ? <LineItem name="picture-leg-ahead" text={messages.legend.ahead} /> : null}
      {hasSchematic ? <LineItem name="picture-leg-schematic" text={messages.key.schematic} /> : null}
      {(["point", "lost", "stretch"] as const).map((kind) => (
        <li key={kind}>
          <TrainIcon kind={kind} />
          <span>{{ point: tag.here, lost: tag.reported, stretch: messages.legend.stretch }[kind]}</span>
        </li>
      ))}
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
