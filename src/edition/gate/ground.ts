/** The ground of a sentence: everything its references allow it to say, gathered once for all rules. */
import type { Claim } from '../../model/claim.ts';
import type { Event } from '../../model/event.ts';
import type { Tally } from '../../model/tally.ts';
import { shownWords } from '../shown-words.ts';
import type { View } from '../view.ts';
import type { SentenceCase } from './rule.ts';
import { fold, withoutQuotes } from './text.ts';

export interface Ground {
  /** The sentence without the words it quotes, which are checked as quotes. */
  readonly own: string;
  readonly claims: readonly Claim[];
  readonly asserting: readonly Claim[];
  readonly event: Event | undefined;
  /** Claims of the event, cited or not. */
  readonly all: readonly Claim[];
  readonly tallies: readonly Tally[];
  /** The cited spans, folded, as one text. */
  readonly spans: string;
  /** The same with their capitals, as readers see them. */
  readonly words: string;
}

export function groundOf({ sentence, input: { view } }: SentenceCase): Ground {
  const claims = sentence.references.flatMap(({ claim }) => view.claims.get(claim) ?? []);
  const event = view.events.find(({ id }) => id === sentence.event);
  const ids = new Set(claims.map(({ id }) => id));
  const words = sentence.references.map(({ span }) => shownWords(span.quote)).join('\n');
  return {
    own: withoutQuotes(sentence.text),
    claims,
    asserting: claims.filter(({ stance }) => stance !== 'denies' && stance !== 'doubts'),
    event,
    all: event ? event.claims.flatMap((id) => view.claims.get(id) ?? []) : claims,
    tallies: view.tallies.filter(({ steps }) => steps.some(({ claim }) => ids.has(claim))),
    spans: fold(words),
    words,
  };
}

/** Every name that the references allow: of actors and places with all their aliases, of sources, weapons and speakers. */
export function namesOf(ground: Ground, view: View): readonly string[] {
  const actors = new Set<string>();
  const names: string[] = [];
  const told = [...ground.claims, ...(ground.event ? [ground.event] : [])];
  for (const { roles, place, weapons } of told) {
    for (const { actor, name } of roles) {
      names.push(name);
      if (actor) actors.add(actor);
    }
    names.push(...weapons.map(({ name }) => name));
    if (!place) continue;
    names.push(place.name, place.said ?? '', place.relation?.anchor ?? '');
    for (let id: string | undefined = place.place ?? undefined, n = 0; id && n < 8; n++) {
      const known: View['places'] extends ReadonlyMap<string, infer P> ? P | undefined : never = view.places.get(id);
      if (!known) break;
      names.push(known.name, ...known.aliases.map(({ name }) => name));
      id = known.parents[0];
    }
  }
  for (const claim of ground.claims) {
    for (const { name, actor } of claim.speakers) {
      names.push(name);
      if (actor) actors.add(actor);
    }
    const card = view.reports.get(claim.report);
    if (card?.source) names.push(card.source.name, ...card.source.aliases);
    if (card?.title) names.push(card.title);
    for (const { name } of claim.harms) if (name) names.push(name);
    if (claim.tally) names.push(claim.tally.what);
  }
  for (const tally of ground.tallies) for (const id of [...tally.by, ...tally.against]) actors.add(id);
  for (const id of actors) {
    const known = view.actors.get(id);
    if (known) names.push(known.name, ...known.aliases.map(({ name }) => name), known.office ?? '');
  }
  return names;
}
