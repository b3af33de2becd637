import { type ReactNode, useState } from "react";
import type { Messages } from "../../trip/text/messages.ts";
import { type Page, pageOf } from "./page.ts";

export interface PagerProps {
  readonly page: Page<unknown>;
  readonly messages: Messages;
  readonly onPage: (index: number) => void;
}

/** The buttons to the previous and the next page; nothing if one page holds the whole list. */
export function Pager({ page: { items, index, first, count }, messages: { ui }, onPage }: PagerProps) {
  if (items.length === count) return null;
  const last = first + items.length - 1;
  return (
    <p className="event-pager">
      <button type="button" disabled={index === 0} onClick={() => onPage(index - 1)}>
        {ui.earlierPage}
      </button>
      <span>{ui.pageOf(first, last, count)}</span>
      <button type="button" disabled={last === count} onClick={() => onPage(index + 1)}>
        {ui.laterPage}
      </button>
    </p>
  );
}

export interface PagedProps<Item> {
  readonly items: readonly Item[];
  readonly messages: Messages;
  /** Called with the items of another page when the reader turns to it. */
  readonly onShow?: (items: readonly Item[]) => void;
  readonly children: (items: readonly Item[]) => ReactNode;
}

/** A list by pages, with a pager under it. */
export function Paged<Item>({ items, messages, onShow, children }: PagedProps<Item>) {
  const [index, setIndex] = useState(0);
  const page = pageOf(items, index);
  const turn = (to: number) => {
    setIndex(to);
    onShow?.(pageOf(items, to).items);
  };
  return (
    <>
      {children(page.items)}
      <Pager page={page} messages={messages} onPage={turn} />
    </>
  );
}
