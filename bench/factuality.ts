/**
 * Did it happen: for each predicate of UDS-IH2, what the coder's negation, modals, conditions, plans and questions say, against
 * annotators' means from -3 (certainly not) to +3 (certainly). `macroF1` over happened / uncertain (|x| < 1) / not.
 */
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { makeDocumentReader } from '../src/coder/text/index.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';
import { type Bench, rate, scores } from './bench.ts';
import { errorsByCause } from './compare/errors-by-cause.ts';
import { predicateReader } from './factuality/read-predicates.ts';
import { answerOf, SIGNS, signOf, worthOf } from './factuality/worth.ts';

interface Row {
  readonly docid: string;
  readonly text: string;
  readonly predicates: readonly {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    readonly factuality: number;
  }[];
}

export const bench: Bench = {
  name: 'factuality',
  about: 'Whether a predicate happened, did not, or cannot be told, on UDS-IH2.',
  tuning: 'data/attribution',
  run: async ({ data, errors }) => {
    const file = statSync(data!).isDirectory() ? join(data!, 'uds_ih2_train.jsonl') : data!;
    const rows = readFileSync(file, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line) as Row);
    const readPredicates = predicateReader(await loadKnowledge([]), makeDocumentReader());
    const right = { happened: 0, uncertain: 0, not: 0 };
    const system = { happened: 0, uncertain: 0, not: 0 };
    const gold = { happened: 0, uncertain: 0, not: 0 };
    const pairs: (readonly [gold: number, system: number])[] = [];
    const wrong = new Map<string, string[]>();
    for (const { text, predicates } of rows) {
      const readings = readPredicates(
        text,
        predicates.map(({ start }) => start),
      );
      predicates.forEach((predicate, i) => {
        const reading = readings[i]!;
        const answer = answerOf(reading);
        const truth = signOf(predicate.factuality);
        pairs.push([predicate.factuality, worthOf(reading)]);
        gold[truth]++;
        system[answer]++;
        if (answer === truth) right[answer]++;
        else {
          const cause = `${truth}, answered ${answer}: ${reading.rule}`;
          const around = `${text.slice(Math.max(0, predicate.start - 60), predicate.start)}[${predicate.text}]${text.slice(predicate.end, predicate.end + 50)}`;
          wrong.set(cause, [...(wrong.get(cause) ?? []), `${predicate.factuality}\t${around.replace(/\s+/g, ' ')}`]);
        }
      });
    }
    const causes = [...wrong].sort((a, b) => b[1].length - a[1].length);
    if (errors) writeFileSync(errors, errorsByCause(wrong, 40));
    const bySign = SIGNS.map((sign) => ({ sign, ...scores(right[sign], system[sign], gold[sign]) }));
    const macroF1 = bySign.reduce((sum, { f1 }) => sum + f1, 0) / SIGNS.length;
    const mae = pairs.reduce((sum, [truth, value]) => sum + Math.abs(truth - value), 0) / pairs.length;
    const accuracy = (right.happened + right.uncertain + right.not) / pairs.length;
    return {
      figures: {
        macroF1,
        mae,
        r: pearson(pairs),
        accuracy,
        predicates: pairs.length,
        bySign: Object.fromEntries(bySign.map(({ sign, ...rest }) => [sign, rest])),
      },
      table: [
        ['', 'precision', 'recall', 'F1', 'gold'],
        ...bySign.map(({ sign, precision, recall, f1 }) => [
          sign,
          rate(precision),
          rate(recall),
          rate(f1),
          `${gold[sign]}`,
        ]),
      ],
      notes: [
        `macro F1 ${rate(macroF1)}, accuracy ${rate(accuracy)}, mean absolute error ${rate(mae)}, Pearson r ${rate(pearson(pairs))}`,
        ...causes.slice(0, 8).map(([cause, cases]) => `${cases.length}  ${cause}`),
      ],
    };
  },
};

function pearson(pairs: readonly (readonly [number, number])[]): number {
  const mean = (side: 0 | 1) => pairs.reduce((sum, pair) => sum + pair[side], 0) / pairs.length;
  const [x, y] = [mean(0), mean(1)];
  let xy = 0;
  let xx = 0;
  let yy = 0;
  for (const [a, b] of pairs) {
    xy += (a - x) * (b - y);
    xx += (a - x) ** 2;
    yy += (b - y) ** 2;
  }
  return xy / Math.sqrt(xx * yy);
}
