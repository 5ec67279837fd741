/** Claims as a table a coder can read: one block for each claim, the words first. */
import type { Claim, Harm } from '../../model/claim.ts';
import type { Count } from '../../model/count.ts';
import type { CodedReport } from '../../model/mention.ts';
import { whyLines } from './why-lines.ts';

/** A count with its bounds: `350`, `≤ 350`, `≥ 53`, `2–5`, `some`. */
export function countText(count: Pick<Count, 'about' | 'min' | 'max'>): string {
  const { about, min, max } = count;
  if (min !== null && max !== null) return min === max ? String(min) : `${min}–${max}`;
  if (about !== null) return max === null ? `~${about}` : `≤ ${max}`;
  if (min !== null) return `≥ ${min}`;
  return max === null ? 'some' : `≤ ${max}`;
}

const harmText = (harm: Harm): string => `${countText(harm)} ${harm.effect}${harm.name ? ` (${harm.name})` : ''}`;

const objectText = ({ name, class: kind, number }: NonNullable<Claim['objects']>[number]): string =>
  `${number ? `${countText(number)} ` : ''}${name} (${kind})`;

function timeText(claim: Claim): string {
  if (!claim.time) return '';
  const { from, to, basis, said } = claim.time;
  const days = from === to ? (from ?? '?') : `${from ?? '…'} to ${to ?? '…'}`;
  return `${days} [${basis}${said ? `: ${said.trim()}` : ''}]`;
}

function placeText(claim: Claim): string {
  if (!claim.place) return '';
  const { said, name, lat, lon, radiusKm } = claim.place;
  const disc =
    lat === null || lon === null ? 'no point' : `${lat.toFixed(3)}, ${lon.toFixed(3)} ± ${radiusKm ?? '?'} km`;
  return `${name} (${disc})${said && said !== name ? ` [${said.trim().replace(/\s+/g, ' ')}]` : ''}`;
}

/** The rows of one claim: label and value; empty values are left out. */
function rows(claim: Claim): readonly (readonly [string, string])[] {
  const roles = claim.roles.map(
    (r) => `${r.role} ${r.name}${r.actor ? ` (${r.actor})` : ''}${r.hedge === 'none' ? '' : ` ?${r.hedge}`}`,
  );
  const type = [claim.type.acled, claim.type.plover, claim.type.cameo].filter(Boolean).join(' · ');
  const stance = `${claim.stance}${claim.hedge === 'none' ? '' : `, ${claim.hedge}`}`;
  const all: readonly (readonly [string, string])[] = [
    ['says', [...claim.speakers.map((s) => s.name), stance === 'asserts' ? '' : stance].filter(Boolean).join(' › ')],
    ['type', type],
    ['who', roles.join('; ')],
    ['on', (claim.objects ?? []).map(objectText).join('; ')],
    ['where', placeText(claim)],
    ['when', timeText(claim)],
    ['said on', claim.saidOn ? `${claim.saidOn.from ?? '…'} [${claim.saidOn.said.trim()}]` : ''],
    ['harm', claim.harms.map(harmText).join('; ')],
    ['with', claim.weapons.map((w) => w.name).join(claim.weapons.some((w) => w.alternative) ? ' or ' : ', ')],
    [
      'total',
      claim.tally
        ? `${countText(claim.tally.value)} ${claim.tally.what}, ${claim.tally.since ?? '…'} to ${claim.tally.until ?? '…'}`
        : '',
    ],
    ['refers to', claim.refersTo ?? ''],
  ];
  return all.filter(([, value]) => value !== '');
}

/** The report's claims as text, `why` adding the rules of each. */
export function claimsTable(coded: CodedReport, why: boolean): string {
  const numbers = new Map(coded.claims.map((claim, i) => [claim.id, `claim ${i + 1}`]));
  const blocks = coded.claims.map((claim, i) => {
    const lines = rows(claim).map(([label, value]) => `     ${label.padEnd(9)} ${numbers.get(value) ?? value}`);
    if (why) lines.push(...whyLines(claim));
    const quote = claim.span.quote.replace(/\s+/g, ' ').trim();
    return [`${String(i + 1).padStart(3)}  ${claim.kind.toUpperCase()}  “${quote}”`, ...lines].join('\n');
  });
  const { claims, places, times, actors } = coded;
  return `${coded.id}: ${claims.length} claims, ${actors.length} actors, ${places.length} places, ${times.length} times mentioned\n\n${blocks.join('\n\n')}\n`;
}
