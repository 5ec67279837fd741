/** What went wrong on ECB+, by cause: events told in other words that were not found to be one, and groups that hold two events. */
import { blame } from '../../compare/errors-by-cause.ts';
import { type Ecb, type Mention, readEcb } from './read-ecb.ts';
import { resolveMentions } from './resolve-mentions.ts';

/** Pairs are many: of each chain or group its first mention is set beside each of the others that is apart from it, or wrongly with it. */
export function blameEcb(files: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const causes = new Map<string, string[]>();
  for (const file of files) {
    const ecb = readEcb(file);
    const found = resolveMentions(ecb);
    const by = (labels: ReadonlyMap<string, string>) => Map.groupBy(ecb.mentions, ({ id }) => labels.get(id)!).values();
    for (const [first, ...rest] of by(ecb.gold))
      for (const other of rest)
        if (found.get(first!.id) !== found.get(other.id))
          blame(causes, `one event in two groups, ${wordsOf(ecb, first!, other)}`, tell(ecb, first!, other));
    for (const [first, ...rest] of by(found))
      for (const other of rest)
        if (ecb.gold.get(first!.id) !== ecb.gold.get(other.id))
          blame(causes, `two events in one group, ${wordsOf(ecb, first!, other)}`, tell(ecb, first!, other));
  }
  return causes;
}

const said = ({ texts }: Ecb, { text, sentence, words }: Mention): string =>
  words.map((i) => texts[text]!.sentences[sentence]![i]).join(' ');

function wordsOf(ecb: Ecb, a: Mention, b: Mention): string {
  const where = a.text === b.text ? 'one text' : 'two texts';
  return `${said(ecb, a).toLowerCase() === said(ecb, b).toLowerCase() ? 'same' : 'other'} words, ${where}`;
}

const tell = (ecb: Ecb, a: Mention, b: Mention): string =>
  [a, b]
    .map((one) => `${one.id} “${said(ecb, one)}” in “${ecb.texts[one.text]!.sentences[one.sentence]!.join(' ')}”`)
    .join(' | ');
