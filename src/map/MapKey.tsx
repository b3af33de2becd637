import { memo } from "react";
import type { Box } from "../scene/labels/collision.ts";
import type { Messages } from "../trip/text/messages.ts";
import { MarkIcon } from "./svg/Marks.tsx";
import { TrainIcon } from "./svg/Train.tsx";
import { UNSTYLED } from "./svg/unstyled.ts";

interface MapKeyProps {
  readonly messages: Messages;
  /** Where the open key lies, in pixels; null on small maps, where it is closed and in the upper left corner. */
  readonly box: Box | null;
}

/** The rows of the key: the train in the words of its tag, lines, and the commonest marks of places. */
function rowsOf({ tag, key, certainty }: Messages) {
  return [
    ["point", tag.here],
    ["lost", tag.reported],
    ["stretch", tag.somewhere],
    ["travelled", key.travelled],
    ["ahead", key.ahead],
    ["schematic", key.schematic],
    ["confirmed", certainty.confirmed],
    ["reported", certainty.reported],
    ["expected", certainty.expected],
    ["speculated", certainty.speculated],
  ] as const;
}

/** The texts of the key's rows. */
export function keyRows(messages: Messages): readonly string[] {
  return rowsOf(messages).map(([, text]) => text);
}

/** The key on the map: what its lines and its commonest marks mean. It works without scripts. */
export const MapKey = memo(function MapKey({ messages, box }: MapKeyProps) {
  const style = box === null ? undefined : { left: Math.round(box.left), top: Math.round(box.top) };
  return (
    // Another element where it opens: the closed one would be seen to jump there.
    <details key={`${box !== null}`} className="map-key" open={box !== null} style={style}>
      <summary>{messages.key.title}</summary>
      <ul>
        {rowsOf(messages).map(([name, text]) => (
          <li key={name}>
            <RowIcon name={name} />
            {text}
          </li>
        ))}
      </ul>
    </details>
  );
});

function RowIcon({ name }: { readonly name: ReturnType<typeof rowsOf>[number][0] }) {
  switch (name) {
    case "point":
    case "lost":
    case "stretch":
      return <TrainIcon kind={name} />;
    case "travelled":
    case "ahead":
    case "schematic":
      return (
        <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
          {name === "ahead" ? (
            <path className="picture-leg-reported" {...UNSTYLED.line} d="M1 8H23" />
          ) : (
            <path
              className="picture-passed"
              {...UNSTYLED.train}
              data-schematic={name === "schematic" ? "" : undefined}
              d="M1 8H23"
            />
          )}
        </svg>
      );
    default:
      return <MarkIcon name={name} />;
  }
}
