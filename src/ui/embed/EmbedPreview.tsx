import { useCallback, useState } from "react";
import { envelope, shownView } from "../../view/hostMessages.ts";
import type { ViewState } from "../../view/viewState.ts";

export interface EmbedPreviewProps {
  readonly view: ViewState;
  readonly address: string;
  readonly title: string;
  /** In CSS pixels; null for the full width. */
  readonly width: number | null;
  readonly height: number;
}

/** The embed itself: opened once, and then sent each change of the view, as an article would send it. */
export function EmbedPreview({ view, address, title, width, height }: EmbedPreviewProps) {
  const [initialAddress] = useState(address);
  const wanted = JSON.stringify(shownView(view));
  const sendView = useCallback(
    (frame: HTMLIFrameElement | null) => {
      frame?.contentWindow?.postMessage(envelope({ type: "go", ...JSON.parse(wanted) }), "*");
    },
    [wanted],
  );
  return (
    <iframe
      ref={sendView}
      className="embedding-preview"
      src={initialAddress}
      title={title}
      width={width ?? "100%"}
      height={height}
      loading="lazy"
    />
  );
}
