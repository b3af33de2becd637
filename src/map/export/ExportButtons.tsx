import { useState } from "react";
import type { Words } from "../../trip/text/locales/index.ts";
import type { DrawWhole, PictureKind } from "./exportPicture.ts";

export interface SavePictureProps {
  readonly words: Words;
  /** The name of the file, without its ending. */
  readonly name: string;
  /** What stands under the picture. */
  readonly lines: () => readonly string[];
  readonly drawWhole: DrawWhole;
}

/** So long is the program that draws waited for, in milliseconds, until it is said to be missing. */
const LATE_MS = 8000;

/** Saves the moment shown, as drawn by the static picture, with time, zone, credit and address under it. */
export function SavePicture({ words, name, lines, drawWhole }: SavePictureProps) {
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
      {words.ui.savePicture}:{" "}
      <button type="button" onClick={() => void save("png")}>
        PNG
      </button>{" "}
      <button type="button" onClick={() => void save("svg")}>
        SVG
      </button>
      {isMissing ? <span role="status"> {words.ui.partMissing}</span> : null}
    </p>
  );
}
