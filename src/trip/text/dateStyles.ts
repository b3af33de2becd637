/** The parts that a date is written with, by their places in {@link DatePatterns}; names are `short` where the style is. */
export const DATE_STYLE = { long: 0, full: 1, month: 2, year: 3, dayAndMonth: 4, short: 5, shortDay: 6 } as const;

export type DateStyle = (typeof DATE_STYLE)[keyof typeof DATE_STYLE];

/**
 * How a language writes dates, as a text for each style with parts in braces: the day and the year by these words,
 * weekday and month as the names to choose from, from Sunday and from January on. "{Sun|Mon|Tue|Wed|Thu|Fri|Sat} {day}".
 */
export type DatePatterns = readonly string[];
