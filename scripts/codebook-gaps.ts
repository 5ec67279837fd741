/**
 * Rewrites `test/codebook-gaps.yaml`: the examples of the type vocabularies that the coder does not read as their entry says.
 * Closed gaps go; a new one is added only with `--add`, with what it was read as, so that a loss is never taken in silence.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse, stringify } from 'yaml';
import { makeCoder } from '../src/coder/make-coder.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';

const PATH = fileURLToPath(new URL('../test/codebook-gaps.yaml', import.meta.url));
type Vocabulary = 'acled' | 'plover' | 'cameo';
type Gaps = Record<Vocabulary, { text: string; reason: string }[]>;

const known = parse(readFileSync(PATH, 'utf8')) as Gaps;
const knowledge = await loadKnowledge(['world'], { gazetteer: await openGazetteer() });
const code = makeCoder(knowledge);
const read = (text: string, vocabulary: Vocabulary): readonly (string | null)[] =>
  code({ id: 'x', text, published: '2020-01-01' }).claims.map(({ type }) => type[vocabulary]);

const gaps: Gaps = { acled: [], plover: [], cameo: [] };
let [closed, added] = [0, 0];
for (const vocabulary of ['acled', 'plover', 'cameo'] as const) {
  const reasons = new Map(known[vocabulary].map(({ text, reason }) => [text, reason]));
  const keep = (text: string, came: readonly (string | null)[], fails: boolean): void => {
    const reason = reasons.get(text);
    if (!fails) closed += reason ? 1 : 0;
    else if (reason) gaps[vocabulary].push({ text, reason });
    else {
      added++;
      process.stderr.write(`${vocabulary}: ${text}\n`);
      const readAs = came.length ? `read as ${came.map((type) => type ?? 'none').join(', ')}` : 'read as nothing';
      if (process.argv.includes('--add')) gaps[vocabulary].push({ text, reason: readAs });
    }
  };
  for (const { id, examples, counterExamples } of knowledge.codebook[vocabulary]) {
    for (const text of examples) keep(text, read(text, vocabulary), !read(text, vocabulary).includes(id));
    for (const text of counterExamples)
      keep(`${id}, not: ${text}`, read(text, vocabulary), read(text, vocabulary).includes(id));
  }
}
writeFileSync(PATH, stringify(gaps, { lineWidth: 140 }));
const left = Object.values(gaps).reduce((sum, list) => sum + list.length, 0);
process.stdout.write(`${closed} closed, ${added} new, ${left} left\n`);
