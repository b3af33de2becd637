import { memo } from "react";
import type { Box } from "../scene/labels/collision.ts";
import type { Messages } from "../trip/text/messages.ts";
import { MarkIcon } from "./svg/Marks.tsx";
import { UNSTYLED } from "./svg/unstyled.ts";

interface MapKeyProps {
  readonly messages: Messages;
  /** Where the open key lies, in pixels; null on small maps, where it is closed and in the upper left corner. */
  readonly box: Box | null;
}

const MARKS = ["confirmed", "reported", "expected", "speculated"] as const;

type Line = "stretch" | "travelled" | "ahead" | "schematic";

function linesOf({ key }: Messages): readonly (readonly [Line, string])[] {
  return [
    ["stretch", key.stretch],
    ["travelled", key.travelled],
    ["ahead", key.ahead],
    ["schematic", key.schematic],
  ];
}

/** The texts of the key's rows. */
export function keyRows(messages: Messages): readonly string[] {
  return [...linesOf(messages).map(([, text]) => text), ...MARKS.map((name) => messages.certainty[name])];
}

/** The key on the map: what its lines and its commonest marks mean. It works without scripts. */
export const MapKey = memo(function MapKey({ messages, box }: MapKeyProps) {
  const { key, certainty } = messages;
  const style = box === null ? undefined : { left: Math.round(box.left), top: Math.round(box.top) };
  return (
    // Another element where it opens: the closed one would be seen to jump there.
    <details key={`${box !== null}`} className="map-key" open={box !== null} style={style}>
      <summary>{key.title}</summary>
      <ul>
        {linesOf(messages).map(([name, text]) => (
          <li key={name}>
            <svg viewBox="0 0 24 16" width="24" height="16" aria-hidden="true">
              <LineIcon name={name} />
            </svg>
            {text}
          </li>
        ))}
        {MARKS.map((name) => (
          <li key={name}>
            <MarkIcon name={name} />
            {certainty[name]}
          </li>
        ))}
      </ul>
    </details>
  );
});

function LineIcon({ name }: { readonly name: Line }) {
  switch (name) {
    case "stretch":
      return (
        <>
          <path className="picture-stretch" {...UNSTYLED.train} strokeWidth="10" d="M3 8H21" />
          <path className="picture-stretch-cap" {...UNSTYLED.train} d="M3 1V15M21 1V15" />
        </>
      );
    case "travelled":
      return <path className="picture-passed" {...UNSTYLED.train} d="M2 8H22" />;
    case "ahead":
      return <path className="picture-leg-reported" {...UNSTYLED.line} d="M1 8H23" />;
    case "schematic":
      return <path className="picture-passed" {...UNSTYLED.train} data-schematic="" d="M0 8H24" />;
  }
}
