/** Creates something in a container. If that fails, the container is left empty. */
export function createIn<T>(container: HTMLElement, create: () => T): T {
  try {
    return create();
  } catch (error) {
    container.replaceChildren();
    throw error;
  }
}
