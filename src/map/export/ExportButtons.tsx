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
  const [outcome, setOutcome] = useState<SaveOutcome | "missing">("saved");
  const problem = problemText(outcome, messages);
  const start = async (kind: PictureKind) => {
    try {
      const saving = save(kind);
      onTimeout(saving, () => setOutcome("missing"));
      setOutcome(await saving);
    } catch (error) {
      reportError(error);
      setOutcome("missing");
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
      {problem === null ? null : <span role="status"> {problem}</span>}
    </p>
  );
}

function problemText(outcome: SaveOutcome | "missing", { share, ui }: Messages): string | null {
  switch (outcome) {
    case "saved":
      return null;
    case "spoiled":
      return share.pictureSpoiled;
    case "impossible":
      return share.pictureImpossible;
    case "missing":
      return ui.partMissing;
  }
}
