import { useCallback } from "react";

/** Shows DOM nodes that React did not create, in an element of its own. */
export function KeptNodes({ nodes }: { readonly nodes: readonly Node[] }) {
  const hold = useCallback((element: HTMLElement | null) => element?.replaceChildren(...nodes), [nodes]);
  return <div ref={hold} />;
}
