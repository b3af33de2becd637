import { useState } from "react";
import type { Words } from "../trip/words/index.ts";

export interface SavePictureProps {
  readonly words: Words;
  /** The name of the file, without its ending. */
  readonly name: string;
  /** What stands under the picture. */
  readonly lines: () => readonly string[];
  /** Draws while the picture shows the whole trip. */
  readonly drawWhole: <Drawn>(draw: () => Drawn) => Drawn;
}

/** So long is the program that draws waited for, in milliseconds, until it is said to be missing. */
const LATE_MS = 8000;

/** Saves the moment shown, as drawn by the static picture, with time, zone, credit and address under it. */
export function SavePicture({ words, name, lines, drawWhole }: SavePictureProps) {
  const [isMissing, setMissing] = useState(false);
  const save = async (kind: "svg" | "png") => {
    const picture = document.querySelector<SVGSVGElement>("svg.picture");
    if (picture === null) return;
    const late = setTimeout(() => setMissing(true), LATE_MS);
    try {
      await saveAs(kind, picture);
      setMissing(false);
    } catch {
      setMissing(true);
    }
    clearTimeout(late);
  };
  const saveAs = async (kind: "svg" | "png", picture: SVGSVGElement) => {
    const { pngOf, savedPicture } = await import("./savePicture.ts");
    const saved = drawWhole(() => savedPicture(picture, lines()));
    const blob = kind === "svg" ? new Blob([saved.svg], { type: "image/svg+xml" }) : await pngOf(saved);
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = `${name}.${kind}`;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
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
