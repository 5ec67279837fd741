/** A claim in the margin: what, who, where, when, how many, who says so, and why the machine thinks so. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Claim } from '../../model/claim.ts';
import type { Review } from '../../model/judgement.ts';
import type { Shown } from '../../server/api.ts';
import type { Edit } from '../edits/edits.ts';
import { VerdictMark } from '../edits/verdict-mark.tsx';
import { familyOf } from '../marks/event-family.ts';
import { FamilyMark } from '../marks/family-mark.tsx';
import { countWords } from '../words/count-words.ts';
import { intervalWords } from '../words/day-words.ts';
import { kindWord } from '../words/kind-word.ts';
import { placeWords } from '../words/place-words.ts';
import { roleWords } from '../words/role-words.ts';
import { Confidence, ConfidenceReasons } from './confidence.tsx';
import { Differences } from './differences.tsx';
import { Why } from './why.tsx';

interface Props {
  readonly claim: Claim;
  /** What review has taught about it. */
  readonly shown?: Shown | undefined;
  readonly number: number;
  readonly event: string | null;
  /** Number of the claim it refers to, in this report. */
  readonly refersTo: number | null;
  readonly review: Review | null;
  /** A verdict on its way to the server. */
  readonly waiting: Edit['verdict'] | undefined;
  /** What a person made of it was this before. */
  readonly before: Claim | null;
  /** Null where nothing can be mended. */
  readonly onMend: (() => void) | null;
  readonly children?: ReactNode;
  /** Null where nothing can be decided: in the past. */
  readonly onVerdict: ((verdict: Edit['verdict']) => void) | null;
  readonly isSelected: boolean;
  /** Coded blind by the one who looks at it: mended or let go, never accepted. */
  readonly isOwnBlind?: boolean;
  readonly showsWhy: boolean;
  readonly onSelect: () => void;
  readonly onRefer: (claim: number) => void;
  readonly onWhy: () => void;
}

/** "says Amaq", "deny Italian officials", or nothing when the report itself asserts it. */
function voiceWords({ speakers, stance, hedge }: Claim): string | null {
  const chain = speakers.map(({ name }) => name).join(' › ');
  const verb = stance === 'asserts' ? (chain ? 'says' : '') : stance;
  const said = [chain, verb].filter(Boolean).join(' ');
  const sure = hedge === 'none' ? '' : `“${hedge}”`;
  return [said, sure].filter(Boolean).join(' · ') || null;
}

function timeWords({ time, saidOn }: Claim): string | null {
  const when = time && intervalWords(time.from, time.to);
  if (when) return time?.basis === 'bounded' ? `${when} (only the saying is dated)` : when;
  const said = saidOn && intervalWords(saidOn.from, saidOn.to);
  return said ? `said ${said}` : (time?.said ?? null);
}

export function ClaimCard(props: Props) {
  const { claim, number, event, refersTo, isSelected, showsWhy, review, waiting, onVerdict, before } = props;
  const isByHand = claim.coder.kind === 'person';
  const { harms, weapons, tally, place } = claim;
  const rows: readonly (readonly [string, string | null])[] = [
    ['who', roleWords(claim.roles)],
    ['on', (claim.objects ?? []).map(({ name }) => name).join('; ') || null],
    ['where', place && placeWords(place)],
    ['when', timeWords(claim)],
    [
      'harm',
      harms.map((harm) => `${countWords(harm)} ${harm.effect}${harm.name ? ` (${harm.name})` : ''}`).join('; ') || null,
    ],
    [
      'with',
      weapons.map(({ name }) => name).join(weapons.some(({ alternative }) => alternative) ? ' or ' : ', ') || null,
    ],
    [
      'total',
      tally &&
        [`${countWords(tally.value)} ${tally.what}`, intervalWords(tally.since, tally.until)]
          .filter(Boolean)
          .join(', '),
    ],
  ];
  const voice = voiceWords(claim);
  return (
    <article
      className={`card${isSelected ? ' is-selected' : ''}${(waiting ?? review?.verdict) === 'rejected' ? ' is-rejected' : ''}`}
      data-claim={claim.id}
      aria-labelledby={`card-${claim.id}`}
    >
      <h3 id={`card-${claim.id}`}>
        <button type="button" aria-pressed={isSelected} onClick={props.onSelect}>
          <FamilyMark family={familyOf(claim.kind, claim.type.acled)} />
          <span>
            <span className="visually-hidden">Claim {number}: </span>
            {kindWord(claim.kind)}
            {claim.type.acled ? <span className="soft"> · {claim.type.acled}</span> : null}
          </span>
        </button>
      </h3>
      <dl>
        {rows.map(([name, value]) =>
          value ? (
            <div key={name}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {voice ? <p className={`voice stroke-${claim.stance}`}>{voice}</p> : null}
      <footer>
        <button type="button" className="quiet" aria-expanded={showsWhy} onClick={props.onWhy}>
          why
        </button>
        {event ? (
          <Link to="/events/$id" params={{ id: event }}>
            event
          </Link>
        ) : null}
        {refersTo === null ? null : (
          <button type="button" className="quiet" onClick={() => props.onRefer(refersTo)}>
            refers to {refersTo + 1}
          </button>
        )}
        <span className="spring" />
        <VerdictMark review={review} waiting={waiting} />
        {isByHand ? (
          <span className="soft">by {claim.coder.name || 'hand'}</span>
        ) : (
          <Confidence claim={claim} shown={props.shown} />
        )}
      </footer>
      {isSelected && onVerdict ? (
        <div className="acts">
          {props.isOwnBlind ? null : (
            <button type="button" onClick={() => onVerdict('accepted')}>
              accept <kbd>a</kbd>
            </button>
          )}
          {props.onMend ? (
            <button type="button" onClick={props.onMend}>
              mend <kbd>e</kbd>
            </button>
          ) : null}
          <button type="button" onClick={() => onVerdict('rejected')}>
            {props.isOwnBlind ? 'let go' : 'reject'} <kbd>x</kbd>
          </button>
          {props.isOwnBlind ? null : (
            <button type="button" onClick={() => onVerdict('unsure')}>
              not sure <kbd>n</kbd>
            </button>
          )}
        </div>
      ) : null}
      {props.children}
      {isSelected && before ? <Differences title="Changed by hand" before={before} after={claim} /> : null}
      {showsWhy && !isByHand ? <ConfidenceReasons claim={claim} shown={props.shown} /> : null}
      {showsWhy ? <Why claim={claim} /> : null}
    </article>
  );
}
