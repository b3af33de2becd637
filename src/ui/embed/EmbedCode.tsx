import { type ReactNode, useState } from "react";
import type { KnownTrip } from "../../trip/knowledge/knownTrip.ts";
import type { TimeRange } from "../../trip/knowledge/timeRange.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { EMBED_TEXTS, SYSTEMS } from "../../trip/text/embedTexts.ts";
import { type I18n, momentLabel } from "../../trip/text/sentences.ts";
import { formatAddress } from "../../view/address.ts";
import { MAP_CREDIT } from "../../view/attribution.ts";
import { EMBED_PARTS, type EmbedPart, embedAddress, embedSnippets, FRAME_SIZE } from "../../view/embedSnippet.ts";
import type { ViewPatch } from "../../view/hostMessages.ts";
import type { ViewState } from "../../view/viewState.ts";
import { CodeField } from "./CodeField.tsx";
import { EmbedChoices } from "./EmbedChoices.tsx";
import { EmbedPreview } from "./EmbedPreview.tsx";
import { SizeField } from "./SizeField.tsx";
import "./embed-dialog.css";

export interface EmbedCodeProps {
  readonly view: ViewState;
  readonly range: TimeRange;
  readonly known: KnownTrip;
  readonly i18n: I18n;
  /** Where the train is, as a sentence. */
  readonly train: string;
  /** The name of the saved picture, without its extension. */
  readonly pictureName: string;
  readonly onView: (patch: ViewPatch) => void;
  /** The buttons that save the picture. */
  readonly children: ReactNode;
}

/** The sizes on offer, in CSS pixels: the smallest still has room for every control. */
const LIMITS = { width: [FRAME_SIZE.leastWidth, 2000], height: [FRAME_SIZE.leastHeight, 2000] } as const;

/** The codes for the view on screen, with the choices that lead to it and a preview. */
export function EmbedCode({ view, range, known, i18n, train, pictureName, onView, children }: EmbedCodeProps) {
  const { trip, language, messages } = i18n;
  const texts = EMBED_TEXTS[language];
  const [width, setWidth] = useState<number | null>(null);
  const [height, setHeight] = useState<number>(FRAME_SIZE.height);
  const [without, setWithout] = useState<readonly EmbedPart[]>([]);
  const folder = new URL(".", document.baseURI).href;
  const query = formatAddress({ ...view, lang: language, static: false }, range);
  const address = `${folder}${query}`;
  const title = textIn(trip.title, language);
  const moment = momentLabel(view.t, i18n);
  const fileName = `${pictureName}.png`;
  const picture = { fileName, alt: `${moment}. ${train}`, caption: `${texts.caption(`${moment}. ${train}`)}` };
  const snippets = embedSnippets({ folder, query, without, title, width, height, picture });
  const field = { texts, messages };
  return (
    <>
      <p>
        <a className="embedding-back" href="#top">
          {texts.back}
        </a>
      </p>
      <p>{texts.intro}</p>
      <div className="embedding-choices">
        <EmbedChoices view={view} known={known} i18n={i18n} texts={texts} onView={onView} />
        <SizeField label={texts.width} value={width} none={texts.wholeWidth} limits={LIMITS.width} onValue={setWidth} />
        <SizeField
          label={texts.height}
          value={height}
          none={null}
          limits={LIMITS.height}
          onValue={(value) => setHeight(value ?? FRAME_SIZE.height)}
        />
        {EMBED_PARTS.map((part) => (
          <label key={part} className="embedding-part">
            <input
              type="checkbox"
              checked={!without.includes(part)}
              onChange={({ target }) =>
                setWithout(EMBED_PARTS.filter((other) => (other === part ? !target.checked : without.includes(other))))
              }
            />
            <span>{texts[part]}</span>
          </label>
        ))}
      </div>
      <CodeField {...field} label={texts.link} code={address} rows={1} copyLabel={messages.ui.copyLink} />
      <CodeField {...field} label={texts.code.frame} code={snippets.frame} rows={4} />
      <CodeField {...field} label={texts.code.script} code={snippets.script} rows={5} />
      <CodeField {...field} label={texts.code.picture} code={snippets.picture} rows={5} />
      <div className="embedding-picture">
        <p>{texts.pictureHint(fileName)}</p>
        {children}
      </div>
      <CodeField
        {...field}
        label={texts.code.source}
        code={texts.source(title, moment, MAP_CREDIT, address)}
        rows={2}
      />
      <h3>{texts.pasting}</h3>
      <ul>
        {SYSTEMS.map((system) => (
          <li key={system}>{texts.where[system]}</li>
        ))}
      </ul>
      <h3>{texts.preview}</h3>
      <EmbedPreview
        key={[language, view.theme, ...without].join(" ")}
        view={view}
        address={embedAddress({ folder, query, without })}
        title={texts.preview}
        width={width}
        height={height}
      />
    </>
  );
}
