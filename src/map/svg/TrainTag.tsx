import { distance } from "../../scene/geometry.ts";
import { type PlacedTag, TAG } from "../../scene/labels/placeTag.ts";
import { pointsPath, rounded } from "../../scene/svgPath.ts";
import type { TrainTag as TagText } from "../../trip/text/trainTag.ts";
import { UNSTYLED } from "./unstyled.ts";

interface TrainTagProps {
  readonly text: TagText;
  readonly placed: PlacedTag;
  readonly unitsPerPx: number;
}

/** A carriage front, 14 pixels wide. */
const GLYPH =
  "M2 0H12Q14 0 14 2V10Q14 12 12 12H2Q0 12 0 10V2Q0 0 2 0ZM2 2.2V6H12V2.2ZM2.4 8.2V10H4.6V8.2ZM9.4 8.2V10H11.6V8.2ZM3 12.6L1.4 15H3.2L4.2 12.6ZM11 12.6L12.6 15H10.8L9.8 12.6Z";

/** Baselines, in CSS pixels from the tag's top. */
const BASELINES = [17, 32.5] as const;

/** Half the width of the pointer at the tag, and how far the path below the tag lies within it, in CSS pixels. */
const POINTER = { half: 5, within: 1.5 } as const;

/** The train in words, with a pointer to its mark. Names are drawn over the pointer where it crosses any. */
export function TrainTag({ text: { tone }, placed, unitsPerPx }: TrainTagProps) {
  const { box, lines } = placed;
  const [x, y] = [rounded(box.left, 1), rounded(box.top, 1)];
  const [width, height] = [rounded(box.right - box.left, 1), rounded(box.bottom - box.top, 1)];
  return (
    <g className="picture-tag" {...UNSTYLED.tag} data-tone={tone}>
      <path className="picture-tag-leader" strokeWidth={rounded(4 * unitsPerPx, 1)} d={pointer(placed, unitsPerPx)} />
      <rect x={x} y={y} width={width} height={height} rx={rounded(3 * unitsPerPx, 1)} />
      <g {...UNSTYLED.tagText} transform={`translate(${x} ${y}) scale(${rounded(unitsPerPx, 3)})`}>
        <path d={GLYPH} fillRule="evenodd" transform={`translate(${TAG.padding} 5.5)`} />
        {lines.map((line, row) => (
          <text
            key={line}
            x={row === 0 ? TAG.padding + TAG.glyph : TAG.padding}
            y={BASELINES[row === 0 ? 0 : 1]}
            fontSize={row === 0 ? TAG.title : TAG.text}
          >
            {line}
          </text>
        ))}
      </g>
    </g>
  );
}

/** The tag's pointer and the tag itself as one path, so that one halo surrounds both. */
function pointer({ box, leader }: PlacedTag, unitsPerPx: number): string {
  const within = POINTER.within * unitsPerPx;
  const tag = pointsPath([
    [box.left + within, box.top + within],
    [box.right - within, box.top + within],
    [box.right - within, box.bottom - within],
    [box.left + within, box.bottom - within],
  ]);
  if (leader === null) return tag;
  const [[x, y], tip] = leader;
  const share = (POINTER.half * unitsPerPx) / distance([x, y], tip);
  const [dx, dy] = [(tip[1] - y) * share, (x - tip[0]) * share];
  return `${tag}Z${pointsPath([[x + dx, y + dy], tip, [x - dx, y - dy]])}`;
}
