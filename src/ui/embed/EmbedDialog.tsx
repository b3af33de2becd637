import { type ComponentType, useId, useState } from "react";
import type { EmbedCodeProps } from "./EmbedCode.tsx";

type Part = { readonly EmbedCode: ComponentType<EmbedCodeProps> } | "loading" | "missing";

/** So long is the part waited for, in milliseconds; it is shown when it comes later, too. */
const LATE_MS = 8000;

/** The way into an article: a button, and under it the code for the view on screen, fetched when it is first asked for. */
export function EmbedDialog(props: EmbedCodeProps) {
  const { messages } = props.i18n;
  const [isOpen, setOpen] = useState(false);
  const [part, setPart] = useState<Part>("loading");
  const id = useId();
  const toggle = () => {
    setOpen(!isOpen);
    if (isOpen || typeof part === "object") return;
    setPart("loading");
    const fail = () => setPart((now) => (now === "loading" ? "missing" : now));
    setTimeout(fail, LATE_MS);
    import("./EmbedCode.tsx").then(({ EmbedCode }) => setPart({ EmbedCode }), fail);
  };
  return (
    <section className="embedding" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="visually-hidden">
        {messages.embed.title}
      </h2>
      <button
        type="button"
        className="embedding-open"
        aria-expanded={isOpen}
        aria-controls={`${id}-code`}
        onClick={toggle}
      >
        {messages.embed.title}
      </button>
      <div id={`${id}-code`} hidden={!isOpen}>
        {!isOpen || part === "loading" ? null : part === "missing" ? (
          <p role="status">{messages.ui.partMissing}</p>
        ) : (
          <part.EmbedCode {...props} />
        )}
      </div>
    </section>
  );
}
