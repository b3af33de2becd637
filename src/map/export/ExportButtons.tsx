import { useState } from "react";
import { reportError } from "../../platform/reportError.ts";
import { onTimeout } from "../../platform/withTimeout.ts";
import type { Messages } from "../../trip/text/messages.ts";
import type { PictureKind, SaveOutcome } from "./exportPicture.ts";

export interface ExportButtonsProps {
  readonly messages: Messages;
  readonly save: (kind: PictureKind) => Promise<SaveOutcome>;
}

/** Buttons that save the moment shown as a picture of map and chart, and a message if that failed. */
export function ExportButtons({ messages, save }: ExportButtonsProps) {
  const [problem, setProblem] = useState<"missing" | "spoiled" | null>(null);
  const start = async (kind: PictureKind) => {
    try {
      const saving = save(kind);
      onTimeout(saving, () => setProblem("missing"));
      const outcome = await saving;
      setProblem(outcome === "spoiled" ? "spoiled" : null);
    } catch (error) {
      reportError(error);
      setProblem("missing");
    }
  };
  return (
    <p className="save-picture">
      {messages.ui.savePicture}:{" "}
      <button type="button" onClick={() => void start("png")}>
        PNG
      </button>{" "}
      <button type="button" onClick={() => void start("svg")}>
        SVG
      </button>
      {problem === null ? null : (
        <span role="status"> {problem === "spoiled" ? messages.share.pictureSpoiled : messages.ui.partMissing}</span>
      )}
    </p>
  );
}
