import { useCallback } from "react";

/** Nodes that React did not make, in an element of their own. */
export function KeptNodes({ nodes }: { readonly nodes: readonly Node[] }) {
  const hold = useCallback((element: HTMLElement | null) => element?.replaceChildren(...nodes), [nodes]);
  return <div ref={hold} />;
}
