/** A denial, a repetition, a sum: an arc beside the text from each claim to the one it refers to. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Claim } from '../../model/claim.ts';

interface Arc {
  readonly key: string;
  readonly from: number;
  readonly to: number;
  readonly x: number;
  readonly claim: Claim;
  readonly isChosen: boolean;
}

interface Props {
  readonly body: RefObject<HTMLElement | null>;
  readonly claims: readonly Claim[];
  readonly selected: string | null;
  readonly layout: number;
}

/** How far an arc bows out, in pixels. */
const BOW = 15;

export function ReferenceLinks({ body, claims, selected, layout }: Props) {
  const [arcs, setArcs] = useState<readonly Arc[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again after each layout
  useLayoutEffect(() => {
    const frame = body.current;
    const text = frame?.querySelector('.report-text');
    if (!frame || !text) return;
    const origin = frame.getBoundingClientRect();
    const x = text.getBoundingClientRect().right - origin.left + 3;
    const levelOf = (id: string): number | null => {
      const rect = frame.querySelector(`mark[data-claims~="${CSS.escape(id)}"]`)?.getBoundingClientRect();
      return rect ? rect.top + rect.height / 2 - origin.top : null;
    };
    setArcs(
      claims.flatMap((claim) => {
        if (!claim.refersTo) return [];
        const [from, to] = [levelOf(claim.id), levelOf(claim.refersTo)];
        if (from === null || to === null || Math.abs(from - to) < 2) return [];
        const isChosen = selected === claim.id || selected === claim.refersTo;
        return [{ key: claim.id, from, to, x, claim, isChosen }];
      }),
    );
  }, [body, claims, selected, layout]);
  if (arcs.length === 0) return null;
  return (
    <svg className="reference-links" aria-hidden="true">
      {arcs.map(({ key, from, to, x, claim, isChosen }) => (
        <g key={key} className={`${claim.stance === 'denies' ? 'is-denial' : ''}${isChosen ? ' is-chosen' : ''}`}>
          <path d={`M${x} ${from} C${x + BOW} ${from}, ${x + BOW} ${to}, ${x + 2} ${to}`} />
          <path className="head" d={`M${x + 6} ${to - 3.5} L${x} ${to} L${x + 6} ${to + 3.5}`} />
        </g>
      ))}
    </svg>
  );
}
