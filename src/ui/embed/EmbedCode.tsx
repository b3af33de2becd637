import { useState } from "react";
import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import { formatAddress } from "../../view/address.ts";
import { MAP_CREDIT } from "../../view/attribution.ts";
import { embedAddress, embedSnippets, FRAME_SIZE } from "../../view/embedSnippet.ts";
import type { ViewState } from "../../view/viewState.ts";
import { useCopy } from "../useCopy.ts";
import { EmbedPreview } from "./EmbedPreview.tsx";
import { SizeField } from "./SizeField.tsx";
import "./embed-dialog.css";

export interface EmbedCodeProps {
  readonly view: ViewState;
  readonly range: TimeRange;
  readonly i18n: I18n;
}

/** The sizes on offer, in CSS pixels: the smallest still has room for every control. */
const LIMITS = { width: [FRAME_SIZE.leastWidth, 2000], height: [FRAME_SIZE.leastHeight, 2000] } as const;

/** The embed code for the view on screen, in three forms, with a preview. */
export function EmbedCode({ view, range, i18n }: EmbedCodeProps) {
  const { trip, language, messages } = i18n;
  const [width, setWidth] = useState<number | null>(null);
  const [height, setHeight] = useState<number>(FRAME_SIZE.height);
  const { copied, copy } = useCopy();
  const folder = new URL(".", document.baseURI).href;
  const query = formatAddress({ ...view, lang: language, static: false }, range);
  const title = textIn(trip.title, language);
  const snippets = embedSnippets({
    folder,
    query,
    title,
    caption: `${messages.embed.caption(title)} ${MAP_CREDIT}.`,
    width,
    height,
  });

  const copyOrSelect = async (code: string, button: HTMLElement) => {
    if (!(await copy(code))) button.closest(".embedding-code")?.querySelector("textarea")?.focus();
  };
  return (
    <>
      <p>{messages.embed.intro}</p>
      <div className="embedding-size">
        <SizeField
          label={messages.embed.width}
          value={width}
          none={messages.embed.wholeWidth}
          limits={LIMITS.width}
          onValue={setWidth}
        />
        <SizeField
          label={messages.embed.height}
          value={height}
          none={null}
          limits={LIMITS.height}
          onValue={(value) => setHeight(value ?? FRAME_SIZE.height)}
        />
      </div>
      {(["frame", "script", "picture"] as const).map((kind) => (
        <div key={kind} className="embedding-code">
          <label>
            <span>{messages.embed[kind]}</span>
            <textarea
              readOnly
              rows={kind === "frame" ? 4 : 5}
              spellCheck={false}
              value={snippets[kind]}
              onFocus={(event) => event.currentTarget.select()}
            />
          </label>
          <button type="button" onClick={(event) => copyOrSelect(snippets[kind], event.currentTarget)}>
            {copied?.isCopied === true && copied.text === snippets[kind] ? messages.ui.copied : messages.embed.copy}
          </button>
          {copied?.isCopied === false && copied.text === snippets[kind] ? (
            <p role="status">{messages.ui.copyByHand}</p>
          ) : null}
        </div>
      ))}
      <h3>{messages.embed.preview}</h3>
      <EmbedPreview
        key={`${language} ${view.theme}`}
        view={view}
        address={embedAddress({ folder, query })}
        title={messages.embed.preview}
        width={width}
        height={height}
      />
    </>
  );
}
