import { type ComponentType, useId, useState } from "react";
import { onTimeout } from "../../platform/withTimeout.ts";
import type { EmbedCodeProps } from "./EmbedCode.tsx";

/** The module with the code; one that arrives after its timeout is shown all the same. */
type Part = { readonly EmbedCode: ComponentType<EmbedCodeProps> } | "loading" | "missing";

/** A button, and under it the embed code for the view on screen. Its module is fetched on the first click. */
export function EmbedDialog(props: EmbedCodeProps) {
  const { messages } = props.i18n;
  const [isOpen, setOpen] = useState(false);
  const [part, setPart] = useState<Part>("loading");
  const id = useId();
  const toggle = () => {
    setOpen(!isOpen);
    if (isOpen || typeof part === "object") return;
    setPart("loading");
    const loading = import("./EmbedCode.tsx").then(({ EmbedCode }) => setPart({ EmbedCode }));
    const fail = () => setPart((now) => (now === "loading" ? "missing" : now));
    onTimeout(loading, fail);
    loading.catch(fail);
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
