import type { ReactNode } from "react";
import type { EmbedTexts } from "../../trip/text/embedTexts.ts";
import type { Messages } from "../../trip/text/messages.ts";
import { useCopy } from "../useCopy.ts";

export interface CodeFieldProps {
  readonly label: string;
  readonly code: string;
  readonly rows: number;
  /** The button's label; by default "Copy code". */
  readonly copyLabel?: string;
  readonly texts: EmbedTexts;
  readonly messages: Messages;
  readonly children?: ReactNode;
}

/** A text to copy. Where the browser refuses to copy, it is selected instead. */
export function CodeField({ label, code, rows, copyLabel, texts, messages, children }: CodeFieldProps) {
  const { copied, copy } = useCopy();
  const copyOrSelect = async (button: HTMLElement) => {
    if (!(await copy(code))) button.closest(".embedding-code")?.querySelector("textarea")?.focus();
  };
  const isLast = copied?.text === code;
  return (
    <div className="embedding-code">
      <label>
        <span>{label}</span>
        <textarea
          readOnly
          rows={rows}
          spellCheck={false}
          value={code}
          onFocus={(event) => event.currentTarget.select()}
        />
      </label>
      <p className="embedding-actions">
        <button type="button" onClick={(event) => void copyOrSelect(event.currentTarget)}>
          {isLast && copied.isCopied ? messages.ui.copied : (copyLabel ?? texts.copy)}
        </button>
        {children}
      </p>
      {isLast && !copied.isCopied ? <p role="status">{messages.ui.copyByHand}</p> : null}
    </div>
  );
}
