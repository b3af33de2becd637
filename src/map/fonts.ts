import inter400 from "./fonts/inter-400.woff2?url";
import inter600 from "./fonts/inter-600.woff2?url";
import interCyrillic400 from "./fonts/inter-cyrillic-400.woff2?url";
import interCyrillic600 from "./fonts/inter-cyrillic-600.woff2?url";
import notoJp400 from "./fonts/noto-jp-400.woff2?url";
import notoJp600 from "./fonts/noto-jp-600.woff2?url";
import notoKr400 from "./fonts/noto-kr-400.woff2?url";
import notoKr600 from "./fonts/noto-kr-600.woff2?url";
import type { MapFonts } from "./style.ts";

const HANGUL = ["U+1100-11FF", "U+3130-318F", "U+AC00-D7AF"];
const KANA_AND_HAN = ["U+3000-30FF", "U+4E00-9FFF", "U+FF00-FFEF"];
const CYRILLIC = ["U+0400-04FF", "U+2116"];
const LATIN = ["U+0000-02FF", "U+2000-206F", "U+2190-2193", "U+00D7"];

const absolute = (url: string) => new URL(url, document.baseURI).href;

/** The shipped fonts for the live map's labels. */
export function shippedFonts(): MapFonts {
  const stack = (latin: string, cyrillic: string, korean: string, japanese: string) => [
    { url: absolute(latin), "unicode-range": LATIN },
    { url: absolute(cyrillic), "unicode-range": CYRILLIC },
    { url: absolute(korean), "unicode-range": HANGUL },
    { url: absolute(japanese), "unicode-range": KANA_AND_HAN },
  ];
  return {
    faces: {
      "Map Regular": stack(inter400, interCyrillic400, notoKr400, notoJp400),
      "Map Strong": stack(inter600, interCyrillic600, notoKr600, notoJp600),
    },
    regular: ["Map Regular"],
    strong: ["Map Strong"],
  };
}
