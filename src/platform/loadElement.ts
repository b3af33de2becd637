/** Adds an element that loads a file; resolves once it has loaded, and fails with the given message. */
export function loadElement<Kind extends HTMLElement>(
  element: Kind,
  properties: Partial<Kind>,
  failure: string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    Object.assign(element, properties);
    element.addEventListener("load", () => resolve());
    element.addEventListener("error", () => reject(new Error(failure)));
    document.head.append(element);
  });
}
