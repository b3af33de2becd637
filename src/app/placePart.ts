export { citation } from "../trip/text/citation.ts";
export { PlaceClaims } from "../ui/claims/PlaceClaims.tsx";
export { detailsIn } from "./recordDetails.ts";
