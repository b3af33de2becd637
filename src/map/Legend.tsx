import { memo } from "react";
import type { SceneGround } from "../scene/scene.ts";
import { CERTAINTIES } from "../trip/record/vocabulary.ts";
import type { Words } from "../trip/text/locales/index.ts";
import { MarkIcon } from "./svg/MarkIcon.tsx";

interface LegendProps {
  readonly ground: SceneGround;
  readonly words: Words;
}

/** How to read the marks and lines that the map uses. */
export const Legend = memo(function Legend({ ground: { legs, ranges, known }, words }: LegendProps) {
  const states = new Set(legs.values());
  const hasSchematic = [...legs].some(([leg, state]) => leg.isSchematic && state === "reported");
  const hasArea = known.places.some(({ kind }) => kind === "launch-area");
  const hasSea = known.places.some(({ kind }) => kind === "sea-area");
  return (
    <ul className="legend">
      {CERTAINTIES.map((certainty) => (
        <li key={certainty}>
          <MarkIcon name={certainty} />
          <span>
            <strong>{words.certainty[certainty]}</strong>: {words.certaintyMeaning[certainty]}
          </span>
        </li>
      ))}
      <li>
        <MarkIcon name="background" />
        <span>{words.legend.background}</span>
      </li>
      {states.has("reported") ? <LineItem name="picture-leg-reported" text={words.legend.reported} /> : null}
      <LineItem name="picture-passed" text={words.legend.passed} />
      {states.has("ahead") ? <LineItem name="picture-leg-ahead" text={words.legend.ahead} /> : null}
      {hasSchematic ? <LineItem name="picture-leg-schematic" text={words.legend.schematic} /> : null}
      <LineItem name="picture-stretch picture-stretch-core" text={words.legend.stretch} />
      <li>
        <svg viewBox="-12 -12 24 24" width="24" height="24" aria-hidden="true">
          <circle r="7" className="picture-train" />
        </svg>
        <span>{words.legend.train}</span>
      </li>
      <li>
        <svg viewBox="-14 -14 28 28" width="24" height="24" aria-hidden="true">
          <circle r="12" className="picture-now" />
        </svg>
        <span>{words.legend.now}</span>
      </li>
      {hasArea ? (
        <li>
          <MarkIcon name="area" />
          <span>{words.legend.launchArea}</span>
        </li>
      ) : null}
      {hasSea ? (
        <li>
          <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
            <rect x="1" y="4" width="22" height="16" className="picture-sea-area" />
          </svg>
          <span>{words.legend.seaArea}</span>
        </li>
      ) : null}
      {ranges.length > 0 ? <LineItem name="picture-range" text={words.legend.range} /> : null}
    </ul>
  );
});

function LineItem({ name, text }: { name: string; text: string }) {
  return (
    <li>
      <svg viewBox="0 0 24 24" width="24" height="24" aria-hidden="true">
        <path d="M1 12H23" className={name} />
      </svg>
      <span>{text}</span>
    </li>
  );
}
