/** A report: its text with the claims as highlights, and a card for each claim level with its words. */
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactNode, useCallback, useEffect, useMemo, useRef } from 'react';
import type { ClaimOnDesk, ReportAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useChosen } from '../app/use-chosen.ts';
import { type Keys, useKeys } from '../app/use-keys.ts';
import { useTitle } from '../app/use-title.ts';
import type { Edit } from '../edits/edits.ts';
import { useReviewing, useWaiting } from '../edits/edits-context.tsx';
import { BlindBar } from './blind-bar.tsx';
import { ClaimCard } from './claim-card.tsx';
import { ConflictNote } from './conflict-note.tsx';
import { MendCard } from './mend/mend-card.tsx';
import { NEW, useMending } from './mend/use-mending.ts';
import { ReferenceLinks } from './reference-links.tsx';
import { RefusedNotes } from './refused-notes.tsx';
import { ReportHead } from './report-head.tsx';
import { ReportText } from './report-text.tsx';
import { SpeakerBars } from './speaker-bars.tsx';
import { useBlindCoding } from './use-blind-coding.ts';
import { useCardPlaces } from './use-card-places.ts';
import { withDraft, withWaiting } from './with-waiting.ts';

export function ReportPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const { sample } = useSearch({ strict: false }) as { sample?: string };
  const answer = useAnswer<ReportAnswer>(`/api/reports/${id}`, { sample });
  useTitle(answer.data?.report.title ?? 'Report');
  return <Answered of={answer}>{(report) => <Report key={`${report.report.id} ${sample}`} {...report} />}</Answered>;
}

function Report({ from, report, source, claims: rows, text: extraction }: ReportAnswer) {
  const navigate = useNavigate();
  const { why, asOf, blind, sample, mend } = useSearch({ strict: false }) as Record<
    'why' | 'asOf' | 'blind' | 'sample' | 'mend',
    string | undefined
  >;
  const isBlind = blind === '1' || sample !== undefined;
  const [selectedId, choose] = useChosen('claim');
  const { edits, review, undo, conflicts, refusals, settle } = useReviewing();
  const waiting = useWaiting(edits);
  const body = useRef<HTMLDivElement>(null);
  // Coding blind: what the machine proposed is not shown, so that it sways nobody.
  const held = useMemo(() => {
    const own = isBlind ? rows.filter(({ claim }) => claim.coder.kind === 'person') : rows;
    return withWaiting(own, waiting, report.id);
  }, [rows, waiting, report.id, isBlind]);
  const coding = useBlindCoding(sample, report.id);
  const isPast = asOf !== undefined || coding?.isClosed === true;
  const ofSample = sample === undefined ? {} : { sample, report: report.id };
  const onPage = useMending({
    body,
    report,
    extraction,
    selected: held.find((row) => isCalled(row, selectedId))?.claim ?? null,
    isReadOnly: isPast,
    isBlind,
    onSave: (draft, reason, isNew) => {
      const target = held.find(({ claim }) => claim.id === draft.id);
      // What was refused before is on its way anew.
      settle(target?.before?.id ?? draft.id);
      if (isNew) {
        review({
          claim: `new ${crypto.randomUUID()}`,
          verdict: 'written',
          why: reason,
          seen: from.n,
          draft: { ...draft, id: NEW },
          report: report.id,
          ...ofSample,
        });
        return;
      }
      review({
        claim: target?.before?.id ?? draft.id,
        verdict: 'mended',
        why: reason,
        seen: from.n,
        draft,
        ...ofSample,
      });
    },
  });
  const { mending } = onPage;
  const rowOf = (claim: string) => held.find((row) => isCalled(row, claim));
  const refused = [...refusals.values()].filter(
    ({ edit }) =>
      edit.sample === sample && edit.claim !== mending?.draft.id && (edit.report === report.id || rowOf(edit.claim)),
  );
  const shown = useMemo(() => withDraft(held, mending?.draft ?? null), [held, mending?.draft]);
  const claims = useMemo(() => shown.map(({ claim }) => claim), [shown]);
  const found = shown.findIndex((row) => (mending ? row.claim.id === mending.draft.id : isCalled(row, selectedId)));
  const selected = found === -1 ? null : found;
  const places = useCardPlaces(body, claims, selected, `${why} ${mending?.slot} ${mending?.draft.id}`);

  const select = useCallback(
    (index: number | null, keepsWhy = false) => {
      const row = index === null ? undefined : shown[index];
      // A mended claim keeps the name it had, so that mending it does not lose it.
      const claim = row && (row.before?.id ?? row.claim.id);
      choose(claim, keepsWhy && claim ? {} : { why: undefined });
      if (row) reveal(body.current, row.claim.id);
    },
    [shown, choose],
  );
  const move = (by: number) => {
    if (claims.length === 0) return;
    const next = selected === null ? (by > 0 ? 0 : claims.length - 1) : selected + by;
    if (next >= 0 && next < claims.length) select(next);
  };
  const toggleWhy = (index: number) => {
    choose(claims[index]!.id, { why: why === '1' && selected === index ? undefined : '1' });
  };
  const decide = (index: number | null, verdict: Edit['verdict']) => {
    const row = index === null ? undefined : shown[index];
    // One's own blind claims are mended or let go; there is nothing to accept.
    if (!row || isPast || (sample !== undefined && verdict !== 'rejected')) return;
    review({ claim: row.claim.id, verdict, why: '', seen: from.n, ...ofSample });
  };
  /** One key a claim that is right. */
  const acceptAndGoOn = () => {
    decide(selected, 'accepted');
    move(1);
  };
  const pageKeys: Keys = {
    a: () => decide(selected, 'accepted'),
    x: () => decide(selected, 'rejected'),
    n: () => decide(selected, 'unsure'),
    Enter: acceptAndGoOn,
    u: undo,
    j: () => move(1),
    k: () => move(-1),
    w: () => selected !== null && toggleWhy(selected),
    v: () => {
      const event = selected === null ? null : shown[selected]!.event;
      if (event) void navigate({ to: '/events/$id', params: { id: event } });
    },
    ...(coding && { f: coding.finish }),
    o: () => window.open(`/api/reports/${report.id}/original`, '_blank', 'noopener'),
    // biome-ignore lint/correctness/noComponentHookFactories: the name of a key, not of a component
    Escape: () => select(null),
  };
  // A claim sent here to be mended is opened at once; the address then forgets it.
  const isSent = useRef(mend === '1');
  useEffect(() => {
    if (!isSent.current) return;
    isSent.current = false;
    const row = held.find((one) => isCalled(one, selectedId));
    if (row) onPage.begin(row.claim);
    void navigate({ to: '.', search: (now) => ({ ...now, mend: undefined }), replace: true });
  }, [held, selectedId, onPage.begin, navigate]);
  // While something is being written nothing done before is taken back.
  useKeys(onPage.ownsKeys ? { u: () => {}, ...onPage.keys } : { ...pageKeys, ...onPage.keys });

  return (
    <div className={mending ? 'report is-mending' : 'report'}>
      {coding ? <BlindBar coding={coding} /> : null}
      <ReportHead report={report} source={source} rows={held} isBlind={isBlind} sample={sample} />
      {isPast ? null : (
        <RefusedNotes
          refused={refused}
          onMend={({ edit }) => {
            const row = rowOf(edit.claim);
            onPage.resume({ ...edit.draft!, id: row?.claim.id ?? edit.claim }, row?.claim ?? null);
          }}
          onDrop={({ edit }) => settle(edit.claim)}
        />
      )}
      <div className="report-body" ref={body}>
        <SpeakerBars body={body} claims={claims} layout={places.layout} />
        <ReportText
          text={report.text}
          lang={report.lang}
          claims={claims}
          selected={selected}
          onSelect={mending ? null : select}
        />
        <ReferenceLinks
          body={body}
          claims={claims}
          selected={selected === null ? null : (claims[selected]?.id ?? null)}
          layout={places.layout}
        />
        <section
          className="cards"
          aria-labelledby="claims-title"
          style={places.height ? { minHeight: places.height } : undefined}
        >
          <h2 id="claims-title" className="visually-hidden">
            Claims
          </h2>
          {shown.length === 0 ? <NoClaims lang={report.lang} isBlind={isBlind} /> : null}
          {shown.map((row, index) => (
            <div
              key={row.claim.id}
              className="card-slot"
              data-slot={index}
              style={
                places.tops[index] === undefined ? undefined : { transform: `translateY(${places.tops[index]}px)` }
              }
            >
              {mending && row.claim.id === mending.draft.id ? (
                <MendCard
                  mending={mending}
                  name={mending.draft.id.startsWith(NEW) ? 'a new claim' : `claim ${index + 1}`}
                  text={report.text}
                  claims={claims}
                  published={report.published}
                />
              ) : (
                <ClaimCard
                  claim={row.claim}
                  shown={row.shown}
                  number={index + 1}
                  event={row.event}
                  refersTo={row.claim.refersTo ? indexOf(claims, row.claim.refersTo) : null}
                  review={row.review}
                  waiting={row.waiting}
                  before={row.before}
                  onVerdict={isPast || row.waiting === 'written' ? null : (given) => decide(index, given)}
                  onMend={isPast || row.waiting === 'written' ? null : () => onPage.begin(row.claim)}
                  isSelected={selected === index}
                  isOwnBlind={sample !== undefined}
                  showsWhy={selected === index && why === '1'}
                  onSelect={() => select(selected === index ? null : index)}
                  onRefer={(other) => select(other)}
                  onWhy={() => toggleWhy(index)}
                >
                  {conflictOf(row)}
                </ClaimCard>
              )}
            </div>
          ))}
        </section>
      </div>
      {onPage.picked && !isPast ? (
        <div className="picked-bar" role="status">
          <q dir="auto">{shortened(report.text.slice(onPage.picked.start, onPage.picked.end))}</q>
          <button type="button" onClick={onPage.beginNew}>
            new claim <kbd>c</kbd>
          </button>
          {selected === null ? null : (
            <button type="button" onClick={() => onPage.begin(claims[selected]!)}>
              mend claim {selected + 1} with it <kbd>e</kbd>
            </button>
          )}
          <span className="soft">arrows move, Shift extends</span>
        </div>
      ) : null}
      <p className="report-foot soft">
        <Link to="/inbox">All reports</Link>
      </p>
    </div>
  );

  function conflictOf(row: ClaimOnDesk): ReactNode {
    const mine = conflicts.get(row.claim.id) ?? (row.before ? conflicts.get(row.before.id) : undefined);
    if (!mine) return null;
    return (
      <ConflictNote
        row={row}
        mine={mine}
        onYield={() => settle(mine.claim)}
        onInsist={() => {
          settle(mine.claim);
          const { key: _, ...edit } = mine;
          review({ ...edit, seen: from.n });
        }}
      />
    );
  }
}

function NoClaims({ lang, isBlind }: { readonly lang: string | null; readonly isBlind: boolean }) {
  return (
    <p className="empty soft">
      {isBlind
        ? 'Nothing is coded by hand here yet. Press c, pick a sentence with the arrows, and press c again.'
        : lang && lang !== 'en'
          ? 'No claims: the coder reads English only, so far. Select words in the text and press c to code them by hand.'
          : 'No claims were found in this report. Select words in the text and press c to code them by hand.'}
    </p>
  );
}

const shortened = (words: string): string => (words.length > 90 ? `${words.slice(0, 88)}…` : words);

/** Whether an id in an address means this row: the claim, or what it was before it was mended. */
const isCalled = ({ claim, before }: ClaimOnDesk, id: string | undefined): boolean =>
  id !== undefined && (claim.id === id || before?.id === id);

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
