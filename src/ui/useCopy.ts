import { useState } from "react";

/** A text that was to be copied, and whether it reached the clipboard. */
export interface Copied {
  readonly text: string;
  readonly isCopied: boolean;
}

/**
 * Copies text to the clipboard, and remembers the last text and whether it could be copied. Browsers may refuse, for
 * example in a frame: the page then offers the text for copying by hand.
 *
 * @param scope what the copying belongs to: in another scope, nothing counts as copied
 */
export function useCopy(scope: string | null = null) {
  const [last, setLast] = useState<(Copied & { readonly scope: string | null }) | null>(null);
  const copy = async (text: string): Promise<boolean> => {
    const isCopied = await isWritten(text);
    setLast({ text, isCopied, scope });
    return isCopied;
  };
  const copied: Copied | null = last?.scope === scope ? last : null;
  return { copied, copy };
}

async function isWritten(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
