import { useState } from "react";

export interface SizeFieldProps {
  readonly label: string;
  readonly value: number | null;
  /** The placeholder of an empty field; null where the field must not be empty. */
  readonly none: string | null;
  readonly limits: readonly [least: number, most: number];
  readonly onValue: (value: number | null) => void;
}

/** A size in CSS pixels. A number out of bounds has no effect, and is reset when the field loses the focus. */
export function SizeField({ label, value, none, limits: [least, most], onValue }: SizeFieldProps) {
  const [typed, setTyped] = useState(value === null ? "" : String(value));
  return (
    <label>
      <span>{label}</span>
      <input
        type="number"
        inputMode="numeric"
        min={least}
        max={most}
        step={10}
        placeholder={none ?? undefined}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          const number = Number(event.target.value);
          if (event.target.value === "") onValue(null);
          else if (number >= least && number <= most) onValue(Math.round(number));
        }}
        onBlur={() => setTyped(value === null ? "" : String(value))}
      />
    </label>
  );
}
