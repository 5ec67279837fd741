/** Builders of claims for tests: say what matters, the rest is plain. Spans are made from the words, so they always hold. */
import type { Claim, ClaimPlace, ClaimTime, Harm, RoleFiller, Speaker, Weapon } from '../../src/model/claim.ts';
import type { Span } from '../../src/model/span.ts';
import type { ClaimKind, Effect, Hedge, PlacePrecision, Role, Stance } from '../../src/model/vocabulary.ts';

export interface ClaimParts {
  readonly id: string;
  readonly report?: string;
  /** Text of the report; the clause must stand in it. Without it the clause is the text. */
  readonly text?: string;
  readonly quote: string;
  readonly kind?: ClaimKind;
  readonly acled?: string | null;
  readonly plover?: string | null;
  readonly stance?: Stance;
  readonly hedge?: Hedge;
  /** Actor ids or names, outermost first. */
  readonly by?: readonly string[];
  readonly roles?: readonly (readonly [Role, string])[];
  readonly place?: ClaimPlace | null;
  readonly time?: ClaimTime | null;
  readonly saidOn?: string | null;
  readonly harms?: readonly Harm[];
  readonly weapons?: readonly string[];
  readonly tally?: Claim['tally'];
  readonly refersTo?: string | null;
}

/** A slug (`river-front`) is a known actor, anything else is only a name. */
const actorOf = (name: string): string | null => (/^[a-z0-9-]+$/.test(name) ? name : null);
const nameOf = (name: string): string =>
  actorOf(name)
    ? name
        .split('-')
        .map((word) => word[0]!.toUpperCase() + word.slice(1))
        .join(' ')
    : name;

export function spanIn(text: string, quote: string): Span {
  const start = text.indexOf(quote);
  if (start < 0) throw new RangeError(`${JSON.stringify(quote)} does not stand in the text`);
  return { start, end: start + quote.length, quote };
}

export const buildClaim = (parts: ClaimParts): Claim => ({
  id: parts.id,
  report: parts.report ?? 'r_1@1',
  coder: { kind: 'machine', name: 'marsad', version: 'test' },
  span: spanIn(parts.text ?? parts.quote, parts.quote),
  kind: parts.kind ?? 'violence',
  type: { acled: parts.acled ?? null, plover: parts.plover ?? null, cameo: null },
  stance: parts.stance ?? 'asserts',
  hedge: parts.hedge ?? 'none',
  speakers: (parts.by ?? []).map((name): Speaker => ({ name: nameOf(name), actor: actorOf(name), span: null })),
  roles: (parts.roles ?? []).map(
    ([role, name]): RoleFiller => ({
      role,
      name: nameOf(name),
      actor: actorOf(name),
      span: null,
      hedge: 'none',
      number: null,
    }),
  ),
  place: parts.place ?? null,
  time: parts.time ?? null,
  saidOn: parts.saidOn
    ? { said: parts.saidOn, span: { start: 0, end: 0, quote: '' }, from: parts.saidOn, to: parts.saidOn }
    : null,
  harms: parts.harms ?? [],
  weapons: (parts.weapons ?? []).map(
    (name, _, all): Weapon => ({
      name: name.replace(/^or /, ''),
      id: name.replace(/^or /, '').toLowerCase(),
      span: null,
      alternative: all.some((one) => one.startsWith('or ')),
    }),
  ),
  tally: parts.tally ?? null,
  refersTo: parts.refersTo ?? null,
  confidence: 1,
  trace: [],
});

/** `on('2016-10-23')`, `on('2016-10-18', '2016-10-24', 'week')`. */
export const on = (from: string, to = from, precision: ClaimTime['precision'] = 'day'): ClaimTime => ({
  said: from,
  span: null,
  from,
  to,
  precision,
  basis: 'stated',
});

/** Only the saying is dated. */
export const notAfter = (to: string): ClaimTime => ({
  said: to,
  span: null,
  from: null,
  to,
  precision: 'day',
  basis: 'bounded',
});

export const at = (
  name: string,
  lat: number,
  lon: number,
  radiusKm = 5,
  precision: PlacePrecision = 'town',
  said: string | null = name,
): ClaimPlace => ({
  said,
  span: null,
  name,
  place: name.toLowerCase().replace(/[^a-z]+/g, '-'),
  lat,
  lon,
  radiusKm,
  precision,
  relation: null,
  candidates: [],
});

export const harm = (
  effect: Effect,
  min: number | null,
  max: number | null = min,
  said: string | null = null,
  about: number | null = null,
): Harm => ({
  effect,
  who: 'victim',
  name: null,
  about,
  min,
  max,
  said,
  span: null,
  subset: false,
});
