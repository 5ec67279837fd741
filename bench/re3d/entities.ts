/** Our mentions as re3d's entities, by general rules: what a mention is and where it stands. */
import type { Reading } from '../../src/coder/reading.ts';
import type { ActorMention } from '../../src/model/mention.ts';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}
export interface Entity extends Stretch {
  readonly type: string;
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
export function bracketOf({ span }: ActorMention): { readonly name: Stretch; readonly acronym: Stretch } | null {
  const found = /^(.+?)\s*[([]([A-Z][A-Z0-9&-]+)[)\]]$/s.exec(span.quote);
  if (!found) return null;
  return {
    name: { start: span.start, end: span.start + found[1]!.length },
    acronym: { start: span.end - 1 - found[2]!.length, end: span.end - 1 },
  };
}

/** "a commander, Rami Adel" is one mention of ours; re3d marks office and name. */
export function officeOf({
  span,
  class: kind,
}: ActorMention): { readonly name: Stretch; readonly acronym: Stretch } | null {
  const comma = kind === 'person' ? span.quote.lastIndexOf(', ') : -1;
  if (comma < 0) return null;
  return {
    name: { start: span.start, end: span.start + comma },
    acronym: { start: span.start + comma + 2, end: span.end },
  };
}
