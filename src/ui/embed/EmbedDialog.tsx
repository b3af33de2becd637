import { type ComponentType, useCallback, useState } from "react";
import { onTimeout } from "../../platform/withTimeout.ts";
import type { EmbedCodeProps } from "./EmbedCode.tsx";
import { useFragment, writeFragment } from "./useFragment.ts";

/** The module with the codes; one that arrives after its timeout is shown all the same. */
type Part = { readonly EmbedCode: ComponentType<EmbedCodeProps> } | "loading" | "missing";

const ID = "embed";
const FRAGMENT = `#${ID}`;

/**
 * A button, and under it the codes for the view on screen. The fragment `#embed` opens it, from any link; the codes'
 * module is fetched then.
 */
export function EmbedDialog(props: EmbedCodeProps) {
  const { messages } = props.i18n;
  const isOpen = useFragment(FRAGMENT);
  return (
    <section className="embedding" id={ID} aria-labelledby="embed-title">
      <h2 id="embed-title" className="visually-hidden">
        {messages.embed.title}
      </h2>
      <button
        type="button"
        className="embedding-open"
        aria-expanded={isOpen}
        aria-controls="embed-code"
        onClick={() => writeFragment(isOpen ? "" : FRAGMENT)}
      >
        {messages.embed.title}
      </button>
      <div id="embed-code" hidden={!isOpen}>
        {isOpen ? <Loaded {...props} /> : null}
      </div>
    </section>
  );
}

let loaded: Promise<{ readonly EmbedCode: ComponentType<EmbedCodeProps> }> | null = null;

function load() {
  loaded ??= import("./EmbedCode.tsx").catch((error: unknown) => {
    loaded = null;
    throw error;
  });
  return loaded;
}

function Loaded(props: EmbedCodeProps) {
  const [part, setPart] = useState<Part>("loading");
  const start = useCallback((element: HTMLElement | null) => {
    if (element === null) return;
    const loading = load().then(({ EmbedCode }) => {
      setPart({ EmbedCode });
      element.closest("section")?.scrollIntoView();
    });
    const fail = () => setPart((now) => (now === "loading" ? "missing" : now));
    onTimeout(loading, fail);
    loading.catch(fail);
  }, []);
  const { messages } = props.i18n;
  return (
    <div ref={start}>
      {part === "loading" ? null : part === "missing" ? (
        <p role="status">{messages.ui.partMissing}</p>
      ) : (
        <part.EmbedCode {...props} />
      )}
    </div>
  );
}
