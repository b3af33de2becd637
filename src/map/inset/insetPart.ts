import shapes from "virtual:basemap-inset";
import { insetIn } from "../../scene/inset/insetIn.ts";

/** The inset of a map; null as well where no basemap was made for it. */
export const insetOf: typeof insetIn = (...map) => (shapes === null ? null : insetIn(...map));

export { InsetMap } from "./InsetMap.tsx";
