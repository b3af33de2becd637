export { About } from "../ui/about/About.tsx";
export { detailsIn } from "./recordDetails.ts";
