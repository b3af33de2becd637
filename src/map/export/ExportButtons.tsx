import { useState } from "react";
import { reportError } from "../../platform/reportError.ts";
import { onTimeout } from "../../platform/withTimeout.ts";
import type { Messages } from "../../trip/text/messages.ts";
import type { DrawWholeTrip, PictureKind } from "./exportPicture.ts";

export interface ExportButtonsProps {
  readonly messages: Messages;
  /** The file name without its extension. */
  readonly name: string;
  /** The caption, one text per entry. */
  readonly lines: () => readonly string[];
  readonly drawWhole: DrawWholeTrip;
}

/** Buttons that save the moment shown as a picture, with time, zone, credit and address in its caption. */
export function ExportButtons({ messages, name, lines, drawWhole }: ExportButtonsProps) {
  const [isMissing, setMissing] = useState(false);
  const save = async (kind: PictureKind) => {
    try {
      const saving = import("./exportPicture.ts").then(({ savePicture }) => savePicture(kind, name, lines, drawWhole));
      onTimeout(saving, () => setMissing(true));
      await saving;
      setMissing(false);
    } catch (error) {
      reportError(error);
      setMissing(true);
    }
  };
  return (
    <p className="save-picture">
      {messages.ui.savePicture}:{" "}
      <button type="button" onClick={() => void save("png")}>
        PNG
      </button>{" "}
      <button type="button" onClick={() => void save("svg")}>
        SVG
      </button>
      {isMissing ? <span role="status"> {messages.ui.partMissing}</span> : null}
    </p>
  );
}
