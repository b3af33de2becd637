import { useState } from "react";
import type { Messages } from "../../trip/text/messages.ts";
import type { DrawWholeTrip, PictureKind } from "./exportPicture.ts";

export interface ExportButtonsProps {
  readonly messages: Messages;
  /** The name of the file, without its ending. */
  readonly name: string;
  /** What stands under the picture. */
  readonly lines: () => readonly string[];
  readonly drawWhole: DrawWholeTrip;
}

/** So long is the program that draws waited for, in milliseconds, until it is said to be missing. */
const LATE_MS = 8000;

/** Saves the moment shown, as drawn by the static picture, with time, zone, credit and address under it. */
export function ExportButtons({ messages, name, lines, drawWhole }: ExportButtonsProps) {
  const [isMissing, setMissing] = useState(false);
  const save = async (kind: PictureKind) => {
    const late = setTimeout(() => setMissing(true), LATE_MS);
    try {
      const { savePicture } = await import("./exportPicture.ts");
      await savePicture(kind, name, lines, drawWhole);
      setMissing(false);
    } catch {
      setMissing(true);
    }
    clearTimeout(late);
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
