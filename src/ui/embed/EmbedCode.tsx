import { useEffect, useRef, useState } from "react";
import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import type { I18n } from "../../trip/text/sentences.ts";
import { formatAddress } from "../../view/address.ts";
import { MAP_CREDIT } from "../../view/attribution.ts";
import { embedAddress, embedSnippets, FRAME_SIZE } from "../../view/embedSnippet.ts";
import { envelope, shownView } from "../../view/hostMessages.ts";
import type { ViewState } from "../../view/viewState.ts";
import "./embed-dialog.css";

export interface EmbedCodeProps {
  readonly view: ViewState;
  readonly range: TimeRange;
  readonly i18n: I18n;
}

/** Sizes that are offered: none is smaller than what every control has room in. */
const LIMITS = { width: [FRAME_SIZE.leastWidth, 2000], height: [FRAME_SIZE.leastHeight, 2000] } as const;

/** The code for the view on screen, three ways, with a preview of what it gives. */
export function EmbedCode({ view, range, i18n }: EmbedCodeProps) {
  const { trip, language, messages } = i18n;
  const [width, setWidth] = useState<number | null>(null);
  const [height, setHeight] = useState<number>(FRAME_SIZE.height);
  const [copied, setCopied] = useState<{ readonly code: string; readonly isCopied: boolean } | null>(null);
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

  const copy = async (code: string, button: HTMLElement) => {
    try {
      await navigator.clipboard.writeText(code);
      setCopied({ code, isCopied: true });
    } catch {
      setCopied({ code, isCopied: false });
      button.closest(".embedding-code")?.querySelector("textarea")?.focus();
    }
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
          <button type="button" onClick={(event) => copy(snippets[kind], event.currentTarget)}>
            {copied?.isCopied === true && copied.code === snippets[kind] ? messages.ui.copied : messages.embed.copy}
          </button>
          {copied?.isCopied === false && copied.code === snippets[kind] ? (
            <p role="status">{messages.ui.copyByHand}</p>
          ) : null}
        </div>
      ))}
      <h3>{messages.embed.preview}</h3>
      <Preview
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

interface SizeFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** What an empty field means; null where it may not be empty. */
  readonly none: string | null;
  readonly limits: readonly [least: number, most: number];
  readonly onValue: (value: number | null) => void;
}

/** A size in CSS pixels; while it is being typed, what is out of bounds waits. */
function SizeField({ label, value, none, limits: [least, most], onValue }: SizeFieldProps) {
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={10}
        placeholder={none ?? undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          const number = Number(event.target.value);
          if (event.target.value === "") onValue(null);
          else if (number >= least && number <= most) onValue(Math.round(number));
        }}
        onBlur={() => setTyped(value === null ? "" : String(value))}
      />
    </label>
  );
}

interface PreviewProps {
  readonly view: ViewState;
  readonly address: string;
  readonly title: string;
  readonly width: number | null;
  readonly height: number;
}

/** The embed itself, opened once and then told what to show, as an article would tell it. */
function Preview({ view, address, title, width, height }: PreviewProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const [first] = useState(address);
  const wanted = JSON.stringify(shownView(view));
  useEffect(() => {
    frame.current?.contentWindow?.postMessage(envelope({ type: "go", ...JSON.parse(wanted) }), "*");
  }, [wanted]);
  return (
    <iframe
      ref={frame}
      className="embedding-preview"
      src={first}
      title={title}
      width={width ?? "100%"}
      height={height}
      loading="lazy"
    />
  );
}
