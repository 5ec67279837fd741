/** A report: its text with the claims as highlights, and a card for each claim level with its words. */
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef } from 'react';
import type { ReportAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useKeys } from '../app/use-keys.ts';
import { useTitle } from '../app/use-title.ts';
import type { Edit } from '../edits/edits.ts';
import { useReviewing, useWaiting } from '../edits/edits-context.tsx';
import { ClaimCard } from './claim-card.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportText } from './report-text.tsx';
import { SpeakerBars } from './speaker-bars.tsx';
import { useCardPlaces } from './use-card-places.ts';

export function ReportPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const answer = useAnswer<ReportAnswer>(`/api/reports/${id}`);
  useTitle(answer.data?.report.title ?? 'Report');
  return <Answered of={answer}>{(report) => <Report key={report.report.id} {...report} />}</Answered>;
}

function Report({ from, report, source, claims: rows }: ReportAnswer) {
  const navigate = useNavigate();
  const {
    claim: selectedId,
    why,
    asOf,
  } = useSearch({ strict: false }) as Record<'claim' | 'why' | 'asOf', string | undefined>;
  const { edits, review, undo } = useReviewing();
  const waiting = useWaiting(edits);
  const body = useRef<HTMLDivElement>(null);
  const claims = useMemo(() => rows.map(({ claim }) => claim), [rows]);
  const found = claims.findIndex(({ id }) => id === selectedId);
  const selected = found === -1 ? null : found;
  const places = useCardPlaces(body, claims, selected, why);

  const select = useCallback(
    (index: number | null, keepsWhy = false) => {
      const claim = index === null ? undefined : claims[index]?.id;
      void navigate({
        to: '.',
        search: (now) => ({ ...now, claim, why: keepsWhy && claim ? now.why : undefined }),
        replace: true,
      });
      if (claim) reveal(body.current, claim);
    },
    [claims, navigate],
  );
  const move = (by: number) => {
    if (claims.length === 0) return;
    const next = selected === null ? (by > 0 ? 0 : claims.length - 1) : selected + by;
    if (next >= 0 && next < claims.length) select(next);
  };
  const toggleWhy = (index: number) => {
    const isOn = why === '1' && selected === index;
    void navigate({
      to: '.',
      search: (now) => ({ ...now, claim: claims[index]!.id, why: isOn ? undefined : '1' }),
      replace: true,
    });
  };
  const decide = (index: number | null, verdict: Edit['verdict']) => {
    const claim = index === null ? undefined : claims[index]?.id;
    if (claim && asOf === undefined) review({ claim, verdict, why: '', seen: from.n });
  };
  useKeys({
    a: () => decide(selected, 'accepted'),
    x: () => decide(selected, 'rejected'),
    n: () => decide(selected, 'unsure'),
    u: undo,
    j: () => move(1),
    k: () => move(-1),
    w: () => selected !== null && toggleWhy(selected),
    v: () => {
      const event = selected === null ? null : rows[selected]!.event;
      if (event) void navigate({ to: '/events/$id', params: { id: event } });
    },
    o: () => window.open(`/api/reports/${report.id}/original`, '_blank', 'noopener'),
    // biome-ignore lint/correctness/noComponentHookFactories: the name of a key, not of a component
    Escape: () => select(null),
  });

  return (
    <div className="report">
      <ReportHead report={report} source={source} rows={rows} />
      <div className="report-body" ref={body}>
        <SpeakerBars body={body} claims={claims} layout={places.layout} />
        <ReportText text={report.text} lang={report.lang} claims={claims} selected={selected} onSelect={select} />
        <section
          className="cards"
          aria-labelledby="claims-title"
          style={places.height ? { minHeight: places.height } : undefined}
        >
          <h2 id="claims-title" className="visually-hidden">
            Claims
          </h2>
          {rows.length === 0 ? (
            <p className="empty soft">
              {report.lang && report.lang !== 'en'
                ? 'No claims: the coder reads English only, so far. A person can still read, cite and code this report.'
                : 'No claims were found in this report.'}
            </p>
          ) : null}
          {rows.map(({ claim, event, review: verdict }, index) => (
            <div
              key={claim.id}
              className="card-slot"
              data-slot={index}
              style={
                places.tops[index] === undefined ? undefined : { transform: `translateY(${places.tops[index]}px)` }
              }
            >
              <ClaimCard
                claim={claim}
                number={index + 1}
                event={event}
                refersTo={claim.refersTo ? indexOf(claims, claim.refersTo) : null}
                review={verdict}
                waiting={waiting.get(claim.id)}
                onVerdict={asOf === undefined ? (given) => decide(index, given) : null}
                isSelected={selected === index}
                showsWhy={selected === index && why === '1'}
                onSelect={() => select(selected === index ? null : index)}
                onRefer={(other) => select(other)}
                onWhy={() => toggleWhy(index)}
              />
            </div>
          ))}
        </section>
      </div>
      <p className="report-foot soft">
        <Link to="/inbox">All reports</Link>
      </p>
    </div>
  );
}

const indexOf = (claims: readonly { readonly id: string }[], id: string): number | null => {
  const at = claims.findIndex((claim) => claim.id === id);
  return at === -1 ? null : at;
};

/** Brings the claim's words into view, if they are not. */
function reveal(body: HTMLElement | null, claim: string): void {
  const words = body?.querySelector(`mark[data-claims~="${CSS.escape(claim)}"]`);
  if (!words) return;
  const { top, bottom } = words.getBoundingClientRect();
  const calm = matchMedia('(prefers-reduced-motion: reduce)').matches;
  if (top < 80 || bottom > innerHeight - 80)
    words.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
}
