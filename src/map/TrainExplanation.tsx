import type { KeyboardEvent } from "react";
import type { Box } from "../scene/labels/collision.ts";
import type { Moment } from "../trip/knowledge/moment.ts";
import { explanationOf } from "../trip/text/explanation.ts";
import type { I18n } from "../trip/text/sentences.ts";

const PANEL_ID = "train-explanation";

/** Least height of the button, in pixels, for fingers. */
const FINGER = 44;

export interface TagButtonProps {
  /** What the tag covers, in pixels; null until the map is laid out. */
  readonly box: Box | null;
  readonly label: string;
  readonly isExpanded: boolean;
  readonly onPress: () => void;
}

/** The button over the train's tag. */
export function TagButton({ box, label, isExpanded, onPress }: TagButtonProps) {
  if (box === null) return null;
  const { left, top, right, bottom } = box;
  const beyond = Math.max(0, FINGER - (bottom - top)) / 2;
  return (
    <button
      type="button"
      className="map-tag"
      aria-label={label}
      aria-expanded={isExpanded}
      aria-controls={isExpanded ? PANEL_ID : undefined}
      style={{ left, top: top - beyond, width: right - left, height: bottom - top + 2 * beyond }}
      onClick={onPress}
    />
  );
}

export interface TrainExplanationProps {
  readonly moment: Moment;
  readonly i18n: I18n;
  /** The side of the map that the tag leaves free. */
  readonly side: "top" | "bottom";
  readonly onPick: (placeId: string) => void;
  readonly onClose: () => void;
}

/** How the train's place was worked out, with the reports it rests on; each opens its place. */
export function TrainExplanation({ moment, i18n, side, onPick, onClose }: TrainExplanationProps) {
  const { sentences, reports } = explanationOf(moment, i18n);
  const { tag, ui } = i18n.messages;
  const onKeyDown = ({ key }: KeyboardEvent) => {
    if (key === "Escape") onClose();
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Escape closes the panel from any of its buttons
    <div className="map-explanation" id={PANEL_ID} data-side={side} onKeyDown={onKeyDown}>
      <p>
        <strong>{tag.ask}</strong> {sentences[0]}
      </p>
      <ul>
        {reports.map(({ event, text }) => (
          <li key={event.id}>
            <button type="button" onClick={() => onPick(event.place.id)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
      {sentences.slice(1).map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      <button type="button" className="map-explanation-close" aria-label={ui.close} onClick={onClose}>
        ×
      </button>
    </div>
  );
}
