import { type PlacedTag, TAG } from "../../scene/labels/placeTag.ts";
import { rounded } from "../../scene/svgPath.ts";
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

/** The line from the tag to its mark, drawn below the names that it crosses. */
export function TagLeader({
  placed,
  unitsPerPx,
}: Pick<TrainTagProps, "unitsPerPx"> & { readonly placed: PlacedTag | null }) {
  if (!placed?.leader) return null;
  return (
    <path
      className="picture-tag-leader"
      {...UNSTYLED.line}
      strokeWidth={rounded(1.6 * unitsPerPx, 2)}
      d={`M${placed.leader.map(([x, y]) => `${rounded(x, 1)} ${rounded(y, 1)}`).join("L")}`}
    />
  );
}

/** The train in words, beside its mark. */
export function TrainTag({ text: { tone }, placed: { box, lines }, unitsPerPx }: TrainTagProps) {
  const [width, height] = [(box.right - box.left) / unitsPerPx, (box.bottom - box.top) / unitsPerPx];
  const at = `translate(${rounded(box.left, 1)} ${rounded(box.top, 1)}) scale(${rounded(unitsPerPx, 3)})`;
  return (
    <g className="picture-tag" {...UNSTYLED.tagText} data-tone={tone}>
      <g transform={at}>
        <rect {...UNSTYLED.tag} width={rounded(width, 1)} height={rounded(height, 1)} rx="3" />
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
