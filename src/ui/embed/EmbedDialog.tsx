import { type ComponentType, useId, useState } from "react";
import type { EmbeddingProps } from "./EmbedCode.tsx";

type Part = { readonly Embedding: ComponentType<EmbeddingProps> } | "loading" | "missing";

/** So long is the part waited for, in milliseconds; it is shown when it comes later, too. */
const LATE_MS = 8000;

/** The way into an article: a button, and under it the code for the view on screen, fetched when it is first asked for. */
export function EmbedDialog(props: EmbeddingProps) {
  const { words } = props.speech;
  const [isOpen, setOpen] = useState(false);
  const [part, setPart] = useState<Part>("loading");
  const id = useId();
  const toggle = () => {
    setOpen(!isOpen);
    if (isOpen || typeof part === "object") return;
    setPart("loading");
    const fail = () => setPart((now) => (now === "loading" ? "missing" : now));
    setTimeout(fail, LATE_MS);
    import("./EmbedCode.tsx").then(({ Embedding }) => setPart({ Embedding }), fail);
  };
  return (
    <section className="embedding" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`} className="visually-hidden">
        {words.embed.title}
      </h2>
      <button
        type="button"
        className="embedding-open"
        aria-expanded={isOpen}
        aria-controls={`${id}-code`}
        onClick={toggle}
      >
        {words.embed.title}
      </button>
      <div id={`${id}-code`} hidden={!isOpen}>
        {!isOpen || part === "loading" ? null : part === "missing" ? (
          <p role="status">{words.ui.partMissing}</p>
        ) : (
          <part.Embedding {...props} />
        )}
      </div>
    </section>
  );
}
