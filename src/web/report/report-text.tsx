/** The text as published, its claims as highlights. The characters are the report's own, every one of them. */
import type { ReactNode } from 'react';
import { useMemo } from 'react';
import type { Claim } from '../../model/claim.ts';
import { type Block, blocksOf, visibleBreaks } from './blocks.ts';
import { type Segment, segmentsOf } from './segments.ts';

interface Props {
  readonly text: string;
  readonly lang: string | null;
  readonly claims: readonly Claim[];
  readonly selected: number | null;
  /** Null while words are picked. */
  readonly onSelect: ((claim: number) => void) | null;
}

interface Drawn {
  readonly block: Block;
  readonly segments: readonly Segment[];
  readonly breaks: ReadonlySet<number>;
}

/** How a claim is underlined: by what its speaker does with it, and how sure the words are. */
export const strokeOf = ({ stance, hedge }: Claim): string =>
  hedge !== 'none' && stance === 'asserts' ? 'hedged' : stance;

export function ReportText({ text, lang, claims, selected, onSelect }: Props) {
  const drawn = useMemo(
    () =>
      blocksOf(text).map((block): Drawn => {
        const breaks = visibleBreaks(text, block);
        const cuts = [...breaks].flatMap((at) => [at, at + 1]);
        return { block, breaks, segments: segmentsOf(claims, block.start, block.end, cuts) };
      }),
    [text, claims],
  );
  return (
    <div className="report-text" lang={lang ?? undefined} dir={lang === 'ar' ? 'rtl' : undefined}>
      {drawn.map(({ block, segments, breaks }) => (
        <p key={block.start} dir="auto">
          {segments.map((segment) => piece(segment, breaks))}
        </p>
      ))}
    </div>
  );

  function piece({ start, end, claims: covering }: Segment, breaks: ReadonlySet<number>): ReactNode {
    const words = text.slice(start, end);
    const shown = breaks.has(start) ? <span className="line-break">{words}</span> : words;
    // The innermost claim answers to a click, unless one that covers the words is selected already.
    const inner = covering.at(-1);
    if (inner === undefined) return <span key={start}>{shown}</span>;
    const isSelected = selected !== null && covering.includes(selected);
    const ids = covering.map((index) => claims[index]!.id);
    return (
      // biome-ignore lint/a11y/useKeyWithClickEvents: by keyboard a claim is reached by j, k and its card; this is the mouse's short cut
      <mark
        key={start}
        className={`claim stroke-${strokeOf(claims[inner]!)} depth-${Math.min(covering.length, 3)}${isSelected ? ' is-selected' : ''}`}
        data-claims={ids.join(' ')}
        data-first={covering.some((index) => claims[index]!.span.start === start) || undefined}
        onClick={() => {
          if (window.getSelection()?.isCollapsed !== false) onSelect?.(nextOf(covering, selected));
        }}
      >
        {shown}
      </mark>
    );
  }
}

/** Clicking the same words again goes through the claims that cover them, innermost first. */
function nextOf(covering: readonly number[], selected: number | null): number {
  const at = selected === null ? -1 : covering.indexOf(selected);
  return at > 0 ? covering[at - 1]! : covering.at(-1)!;
}
