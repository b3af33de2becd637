import { Fragment, type ReactNode } from "react";
import { sourceNumbers } from "../../trip/model/sourceNumbers.ts";
import type { Claim } from "../../trip/model/trip.ts";
import { namedBeside } from "../../trip/record/listedTexts.ts";
import { textIn } from "../../trip/record/vocabulary.ts";
import { publishedText } from "../../trip/text/claimTexts.ts";
import type { I18n } from "../../trip/text/sentences.ts";

export interface ClaimProps {
  readonly claim: Claim;
  readonly i18n: I18n;
}

/** A claim's text: the exact quotation, or our summary; nothing until it has loaded. */
export function ClaimText({ claim, i18n }: ClaimProps) {
  const { language } = i18n;
  if (claim.part !== null) return null;
  return claim.quote === null ? (
    <p className="claim-summary">{claim.summary === null ? null : textIn(claim.summary, language)}</p>
  ) : (
    <blockquote className="claim-quote" translate="no" lang={claim.source.language} cite={claim.source.url}>
      {claim.quote.exact}
    </blockquote>
  );
}

interface ClaimSourceProps extends ClaimProps {
  /** Whether the whole chain links to the source. */
  readonly isLink?: boolean;
  /** Where the publisher's name links to, as to the quoted sentence. */
  readonly publisherLink?: string;
}

/**
 * Who told whom, and the publisher and date. Each name sets its own text direction, so that the chain keeps its order.
 */
export function ClaimSource({ claim, i18n, isLink = false, publisherLink }: ClaimSourceProps) {
  const { source } = claim;
  const speakers = claim.via.map(({ name }) => textIn(name, i18n.language));
  const told = namedBeside(speakers, source.publisher);
  const publisher = <bdi>{source.publisher}</bdi>;
  const cited = (
    <cite>
      {told.map((speaker, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a speaker may occur twice in a chain, which never changes
        <Fragment key={index}>
          <bdi>{speaker}</bdi>
          {" → "}
        </Fragment>
      ))}
      {publisherLink === undefined ? publisher : <SourceLink href={publisherLink}>{publisher}</SourceLink>}
    </cite>
  );
  return (
    <p className="claim-source">
      {isLink ? (
        <SourceLink href={source.url} number={sourceNumbers(i18n.trip).get(source)}>
          {cited}
        </SourceLink>
      ) : (
        cited
      )}
      , <time dateTime={isoDate(source.issued)}>{publishedText(source, i18n)}</time>
    </p>
  );
}

interface SourceLinkProps {
  readonly href: string;
  /** The source's number in the printed list of sources. */
  readonly number?: number | undefined;
  readonly children: ReactNode;
}

function SourceLink({ href, number, children }: SourceLinkProps) {
  return (
    <a href={href} target="_blank" rel="noopener" data-number={number}>
      {children}
    </a>
  );
}

/** "2023-09-13", or as much of it as is known. */
function isoDate(parts: readonly number[]): string {
  return parts.map((part, index) => String(part).padStart(index === 0 ? 4 : 2, "0")).join("-");
}
