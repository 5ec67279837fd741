/** Events as text: one in two lines for lists, one in full with what each claim says, what is adopted and what may join it. */
import type { Proposal } from '../../analysis/resolve/resolve.ts';
import type { Grades } from '../../analysis/status/grades.ts';
import type { EventFile } from '../../desk/event-file.ts';
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import type { Feature } from '../../model/judgement.ts';
import { countText } from './claims-table.ts';

const MARK: Readonly<Record<Event['status'], string>> = {
  'single-source': '○',
  corroborated: '●',
  contested: '◐',
  denied: '⊘',
  admitted: '◉',
};

/** Status, days, kind, sides; place, harms, claims. */
export function eventText(event: Event): string {
  const { time, place, roles, harms } = event;
  const days =
    time === null
      ? 'no date'
      : time.from === time.to
        ? (time.to ?? 'no date')
        : `${time.from ?? '…'} to ${time.to ?? '…'}`;
  const side = (role: string) =>
    roles
      .filter((r) => r.role === role)
      .map((r) => r.name)
      .join(', ');
  const sides = [side('initiator'), side('target') || side('victim')].filter(Boolean).join(' → ');
  const harm = harms.map((h) => `${countText({ about: null, min: h.min, max: h.max })} ${h.effect}`).join(', ');
  return [
    `${MARK[event.status]} ${event.id}  ${days}  ${event.type.acled ?? event.kind}${sides ? `  ${sides}` : ''}`,
    `    ${[place?.name ?? 'no place', harm, `${event.status}, ${event.claims.length} claims, ${event.independent} independent`].filter(Boolean).join('  ·  ')}`,
  ].join('\n');
}

/** The grades of other projects in one line. */
export const gradesText = ({ airwars, admiralty, sfm }: Grades): string =>
  `    Airwars ${airwars.grade ?? '–'} (${airwars.why})  ·  Admiralty ${admiralty.grade} (${admiralty.why})  ·  SFM ${sfm.grade}, ${sfm.sources} sources, ${sfm.firstCited ?? '…'} to ${sfm.lastCited ?? '…'}`;

const claimText = (claim: Claim): string =>
  `    ${claim.id}  ${[...claim.speakers.map(({ name }) => name), claim.stance].join(' ')}: “${claim.span.quote.replace(/\s+/g, ' ')}”`;

const featureText = ({ name, score, sentence }: Feature): string =>
  `        ${score > 0 ? '+' : ''}${score.toFixed(2).padStart(score > 0 ? 5 : 6)}  ${name}: ${sentence}`;

/** A proposal with the sentence of each feature. */
export const proposalText = ({ score, claim, match, features }: Proposal, other: string): string =>
  [`    ${score.toFixed(2)}  ${other}: ${claim} and ${match}`, ...features.map(featureText)].join('\n');

/** An event in full. */
export function eventFileText({ event, askedFor, claims, judgements, proposals }: EventFile): string {
  const section = (title: string, lines: readonly string[]): readonly string[] =>
    lines.length ? [`  ${title}`, ...lines] : [];
  const range = (field: string): string => {
    const harm = event.harms.find(({ effect }) => field === `harm:${effect}`);
    return harm ? ` (${harm.best ?? 'no number'}; all claims: ${harm.min ?? '…'} to ${harm.max ?? '…'})` : '';
  };
  return [
    ...(askedFor === null ? [] : [`${askedFor} leads to ${event.id}`]),
    eventText(event),
    ...section('claims', claims.map(claimText)),
    ...section(
      'adopted',
      event.adopted.map(({ field, claim, why }) => `    ${field}${range(field)}: ${claim ?? ''} ${why}`),
    ),
    ...section(
      'judgements',
      judgements.map(
        ({ verdict, claim, event: of, by, automatic, why }) =>
          `    ${claim} ${verdict} ${of}, ${automatic ? 'by the machine' : `by ${by}`}: ${why}`,
      ),
    ),
    ...section(
      'may be the same',
      proposals.map((proposal) => proposalText(proposal, proposal.held)),
    ),
  ].join('\n');
}
