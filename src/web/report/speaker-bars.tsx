/** A thin bar beside the lines that are someone's words, one more for each speaker inside another. */
import { type RefObject, useLayoutEffect, useState } from 'react';
import type { Claim } from '../../model/claim.ts';

interface Bar {
  readonly key: string;
  readonly top: number;
  readonly height: number;
  readonly depth: number;
}

interface Props {
  readonly body: RefObject<HTMLElement | null>;
  readonly claims: readonly Claim[];
  readonly layout: number;
}

export function SpeakerBars({ body, claims, layout }: Props) {
  const [bars, setBars] = useState<readonly Bar[]>([]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: measured again after each layout
  useLayoutEffect(() => {
    const frame = body.current;
    if (!frame) return;
    const origin = frame.getBoundingClientRect().top;
    setBars(
      claims.flatMap((claim) => {
        if (claim.speakers.length === 0) return [];
        const marks = [...frame.querySelectorAll(`mark[data-claims~="${CSS.escape(claim.id)}"]`)];
        if (marks.length === 0) return [];
        const tops = marks.map((mark) => mark.getBoundingClientRect());
        const top = Math.min(...tops.map((rect) => rect.top)) - origin;
        const bottom = Math.max(...tops.map((rect) => rect.bottom)) - origin;
        return claim.speakers.map((speaker, depth) => ({
          key: `${claim.id} ${depth} ${speaker.name}`,
          top,
          height: bottom - top,
          depth,
        }));
      }),
    );
  }, [body, claims, layout]);
  return (
    <div className="speaker-bars" aria-hidden="true">
      {bars.map(({ key, top, height, depth }) => (
        <i key={key} style={{ top, height, insetInlineStart: depth * 5 }} />
      ))}
    </div>
  );
}
