/** Running totals: a count of acts or of people over a window ("nearly 350 sorties since 1 August"). */
import type { CountMention } from '../reading.ts';
import { tokenAt } from '../text/mention-index.ts';
import type { NounGroup } from '../text/phrase.ts';
import type { Draft } from './draft.ts';
import { actorsOf } from './referent.ts';
import { timesBetween } from './when-where.ts';
import type { SentenceWorld } from './world.ts';

/** "a string of attacks since May" counts nothing. */
const VAGUE = /^(?:an? (?:string|series|spate|number|wave|few|couple)|several|some|various|multiple|numerous|many)\b/i;
const TOTAL: ReadonlySet<string> = new Set('total far date altogether overall cumulative cumulatively toll'.split(' '));
const OPEN: ReadonlySet<string> = new Set('since over during between within throughout from until in'.split(' '));

/** Makes the draft a tally if it counts and names a window or says that it adds up. */
export function readTally(world: SentenceWorld, draft: Draft): void {
  if (draft.trigger?.id === 'count') {
    readCount(world, draft);
    return;
  }
  if (
    draft.kind !== 'violence' &&
    draft.kind !== 'capture' &&
    draft.kind !== 'humanitarian' &&
    draft.kind !== 'deployment'
  )
    return;
  const counted = countedIn(world, draft);
  if (!counted) return;
  const { tokens } = world.doc;
  const sentence = world.doc.sentences[draft.sentence]!;
  const times = timesBetween(world, sentence.first, sentence.last);
  const window = times.find(
    (time) =>
      time.from !== time.to &&
      (spans(time.from, time.to) > 8 || time.to === null || time.from === null) &&
      opens(world, draft, time.span.start, time.span.quote),
  );
  let adds = false;
  for (let i = sentence.first; i < sentence.last; i++)
    if (tokens[i]!.lower === 'all' && tokens[i - 1]?.lower === 'in' && tokens[i + 1]?.lower === ',') adds = true;
    else if (
      TOTAL.has(tokens[i]!.lower) &&
      (tokens[i]!.lower !== 'far' || tokens[i - 1]?.lower === 'so') &&
      (tokens[i]!.lower !== 'date' || tokens[i - 1]?.lower === 'to')
    )
      adds = true;
  if (!adds && sinceBegun(world, draft)) adds = true;
  const acts = draft.group !== null;
  const perfect = draft.clause?.verb.perfect === true;
  // "since the operation began on 3 May": what began then opens the window.
  const sinceClause = world.grammar.clauses.find((clause) => clause.relation === 'since' && clause !== draft.clause);
  const began = sinceClause && timesBetween(world, sinceClause.first, sinceClause.last)[0]?.from;
  if (!((window || began) && (acts || perfect || adds)) && !(adds && perfect)) return;
  draft.kind = 'tally';
  draft.acled = null;
  const published = world.doc.published;
  const since = window?.from ?? began ?? null;
  const open =
    sinceClause !== undefined ||
    (window !== undefined && wordBefore(world, window.span.start, window.span.quote) === 'since');
  const until = window && !open ? (window.to ?? published) : published;
  draft.tally = { what: counted.what, value: counted.mention.count, since, until, subsetOf: null };
  if (window && /^since/.test(wordBefore(world, window.span.start, window.span.quote))) draft.times = [];
  draft.trace.push('tally');
}

/** "since the start of the operation": a window whose beginning nobody dates. */
const sinceBegun = (world: SentenceWorld, draft: Draft): boolean => {
  const { tokens, sentences } = world.doc;
  for (let i = draft.first; i < sentences[draft.sentence]!.last; i++)
    if (
      tokens[i]!.lower === 'since' &&
      tokens
        .slice(i + 1, i + 4)
        .some(({ lemma }) => /^(?:start|beginning|outbreak|launch|onset|fall|coup)$/.test(lemma))
    )
      return true;
  return false;
};

const COUNTABLE: ReadonlySet<string> = new Set(
  'casualty death fatality injury victim incident violation breach engagement attack airstrike strike clash case abduction kidnapping killing arrest explosion detention execution sortie raid protest murder assassination arrival'.split(
    ' ',
  ),
);

/** "documented a total of 39 casualties in February": a count that somebody keeps. Without a window or a total it is none. */
function readCount(world: SentenceWorld, draft: Draft): void {
  const { clause } = draft;
  const { tokens } = world.doc;
  if (!clause) return;
  const groups = (clause.verb.passive ? clause.subject : clause.objects).flatMap((group) => [
    group,
    ...group.hangers.filter(({ prep }) => prep === 'of').flatMap((hanger) => hanger.groups),
  ]);
  const thing = groups.find((group) => COUNTABLE.has(tokens[group.head]!.lemma));
  if (!thing) return;
  let mention: CountMention | undefined;
  for (const group of groups) for (let i = group.first; i < group.last; i++) mention ??= world.index.count[i];
  const sentence = world.doc.sentences[draft.sentence]!;
  const times = timesBetween(world, sentence.first, sentence.last);
  const window = times.find((time) => time.from !== time.to);
  const total = groups.some((group) => tokens[group.head]!.lower === 'total');
  const cases = /^(?:incident|case|violation)$/.test(tokens[thing.head]!.lemma);
  const kept =
    (mention?.count.min ?? 0) > 2 &&
    (/^(?:record|verify|register|document|log)$/.test(clause.verb.lemma) || (cases && clause.verb.passive));
  if (!mention || (mention.count.min ?? mention.count.about ?? 0) < 2 || !(window || total || kept)) return;
  draft.tally = {
    what: tokens[thing.head]!.lower,
    value: mention.count,
    since: window?.from ?? null,
    until: window ? (window.to ?? world.doc.published) : null,
    subsetOf: null,
  };
  if (!draft.speakers.length && !clause.verb.passive)
    draft.speakers = clause.subject
      .flatMap((group) => actorsOf(world, group))
      .map(({ name, actor, span }) => ({ name, actor, span }));
  draft.trace.push('tally');
}

/** "in March" is a window only for acts that are counted, and where a period is named. */
function opens(world: SentenceWorld, draft: Draft, offset: number, quote: string): boolean {
  if (/^(?:so far )?this (?:year|month)\b/i.test(quote)) return draft.clause?.verb.perfect === true;
  const word = wordBefore(world, offset, quote);
  if (word !== 'in') return OPEN.has(word);
  return draft.group !== null && (draft.group.plural || world.doc.tokens[draft.group.head]!.lower.endsWith('s'));
}

const spans = (from: string | null, to: string | null): number =>
  from && to ? (Date.parse(to) - Date.parse(from)) / 86_400_000 : 0;

function wordBefore(world: SentenceWorld, offset: number, quote: string): string {
  const head = /^\p{L}+/u.exec(quote)?.[0]?.toLowerCase();
  if (head && OPEN.has(head)) return head;
  const { tokens } = world.doc;
  const at = tokenAt(tokens, offset);
  for (let i = at - 1; i >= Math.max(0, at - 5); i--) if (OPEN.has(tokens[i]!.lower)) return tokens[i]!.lower;
  return head ?? '';
}

function countedIn(world: SentenceWorld, draft: Draft): { mention: CountMention; what: string } | null {
  const { index, doc } = world;
  const look = (group: NounGroup): { mention: CountMention; what: string } | null => {
    for (let i = group.first; i < group.last; i++) {
      const mention = index.count[i];
      if (
        mention &&
        (mention.count.min ?? mention.count.about ?? mention.count.max ?? 0) > 1 &&
        !VAGUE.test(mention.count.said ?? '')
      ) {
        const of = group.hangers.find(({ prep }) => prep === 'of')?.groups[0];
        const named = doc.tokens[group.head]!.pos === 'NUM' && of ? of : group;
        return { mention, what: doc.tokens[named.head]!.lower };
      }
    }
    return null;
  };
  const own = draft.group && look(draft.group);
  if (own) return own;
  const { clause } = draft;
  if (!clause) return null;
  for (const group of [...clause.subject, ...clause.objects]) {
    const result = clause.objects.includes(group) && draft.trace.some((rule) => rule.startsWith('result:'));
    if (
      !result &&
      draft.group &&
      !group.hangers.some(({ groups }) => groups.includes(draft.group!)) &&
      group !== draft.group
    )
      continue;
    const found = look(group);
    if (found) return found;
  }
  return null;
}
