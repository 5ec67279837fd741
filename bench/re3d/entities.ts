/** Our mentions as re3d's entities and relations, by general rules: what a mention is, where it stands, what its claim says. */
import type { Reading } from '../../src/coder/reading.ts';
import type { ActorMention } from '../../src/model/mention.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}
export interface Entity extends Stretch {
  readonly type: string;
}
export interface Relation {
  readonly type: string;
  readonly source: Stretch;
  readonly target: Stretch;
}

const WEAPON_TYPE: Readonly<Record<string, string>> = {
  air: 'MilitaryPlatform',
  ship: 'MilitaryPlatform',
  heavy: 'Weapon',
  vehicle: 'Vehicle',
};
/** Military vehicles are platforms, the rest only vehicles. */
const MILITARY = /tank|armou?red|humvee|vbied|svbied|technical/i;

export function entitiesOf(reading: Reading): readonly Entity[] {
  const { doc } = reading;
  const out: Entity[] = [];
  for (const actor of reading.actors) {
    const type =
      actor.class === 'person' || (actor.class === 'people' && actor.number?.max === 1) ? 'Person' : 'Organisation';
    const bracket = bracketOf(actor) ?? officeOf(actor);
    if (bracket) out.push({ type, ...bracket.name }, { type, ...bracket.acronym });
    else out.push({ type, ...withArticle(doc.text, actor) });
  }
  for (const { span, demonym } of reading.places) {
    if (demonym && reading.actors.some((actor) => actor.span.start <= span.start && span.end <= actor.span.end))
      continue;
    out.push({ type: demonym ? 'Nationality' : 'Location', start: span.start, end: span.end });
  }
  for (const { span } of reading.times) out.push({ type: 'Temporal', start: span.start, end: span.end });
  for (const { span } of reading.counts) out.push({ type: 'Quantity', start: span.start, end: span.end });
  for (const { span, class: kind, name } of reading.weapons) {
    const type = kind === 'vehicle' && MILITARY.test(name) ? 'MilitaryPlatform' : (WEAPON_TYPE[kind] ?? 'Weapon');
    out.push({ type, start: span.start, end: span.end });
  }
  return out;
}

/** re3d's annotators put the article into the name of a group, seldom into that of a person. */
function withArticle(text: string, { span, class: kind }: ActorMention): Stretch {
  const before = /\bthe $/i.exec(text.slice(Math.max(0, span.start - 5), span.start));
  return before && kind !== 'person'
    ? { start: span.start - before[0].length, end: span.end }
    : { start: span.start, end: span.end };
}

/** "Name (ACRONYM)" is one mention of ours and two of theirs. */
function bracketOf({ span }: ActorMention): { readonly name: Stretch; readonly acronym: Stretch } | null {
  const found = /^(.+?)\s*[([]([A-Z][A-Z0-9&-]+)[)\]]$/s.exec(span.quote);
  if (!found) return null;
  return {
    name: { start: span.start, end: span.start + found[1]!.length },
    acronym: { start: span.end - 1 - found[2]!.length, end: span.end - 1 },
  };
}

/** "a commander, Rami Adel" is one mention of ours; re3d marks office and name. */
function officeOf({ span, class: kind }: ActorMention): { readonly name: Stretch; readonly acronym: Stretch } | null {
  const comma = kind === 'person' ? span.quote.lastIndexOf(', ') : -1;
  if (comma < 0) return null;
  return {
    name: { start: span.start, end: span.start + comma },
    acronym: { start: span.start + comma + 2, end: span.end },
  };
}

const NEAR =
  /^[\s,]*(?:\w+ing |based |stationed |deployed |located |held )?(?:in|near|at|around|outside|across|inside)\s(?:the\s|and\saround\s)?$/i;

export function relationsOf(reading: Reading): readonly Relation[] {
  const { text } = reading.doc;
  const out: Relation[] = [];
  const both = (type: string, source: Stretch, target: Stretch) =>
    out.push({ type, source, target }, { type, source: target, target: source });
  for (const actor of reading.actors) {
    const bracket = bracketOf(actor) ?? officeOf(actor);
    if (bracket) both('IsSynonymOf', bracket.name, bracket.acronym);
    for (const place of reading.places)
      if (
        !place.demonym &&
        place.span.start > actor.span.end &&
        place.span.start - actor.span.end < 30 &&
        NEAR.test(text.slice(actor.span.end, place.span.start))
      )
        out.push({ type: 'CoLocated', source: actor.span, target: place.span });
    for (const count of reading.counts)
      if (
        count.span.start >= actor.span.start - 1 &&
        count.span.end <= actor.span.end &&
        count.span.end < actor.span.end
      )
        out.push({ type: 'HasAttrOf', source: actor.span, target: count.span });
  }
  for (const weapon of reading.weapons)
    for (const count of reading.counts)
      if (
        count.span.end < weapon.span.start &&
        weapon.span.start - count.span.end < 14 &&
        !/[.,;]/.test(text.slice(count.span.end, weapon.span.start))
      )
        out.push({ type: 'HasAttrOf', source: weapon.span, target: count.span });
  for (const claim of reading.claims) {
    const initiators = claim.roles.flatMap(({ role, span }) => (role === 'initiator' && span ? [span] : []));
    const targets = claim.roles.flatMap(({ role, span }) =>
      (role === 'target' || role === 'victim') && span ? [span] : [],
    );
    const partners = claim.roles.flatMap(({ role, span }) => (role === 'partner' && span ? [span] : []));
    for (const source of initiators) {
      for (const target of targets) {
        if (claim.kind === 'violence' || claim.kind === 'territory')
          out.push({ type: 'FightingAgainst', source, target });
        else if (claim.kind === 'diplomacy') both('CommWith', source, target);
      }
      for (const target of partners) out.push({ type: 'AlliesOf', source, target });
      if (claim.place?.span && claim.place.relation === null)
        out.push({ type: 'CoLocated', source, target: claim.place.span });
    }
  }
  return out;
}
