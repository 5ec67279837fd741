/** The other side of the `start` bench: loads wink and its model, tags one report, prints how many tokens it has. */
import { readFileSync } from 'node:fs';
import model from 'wink-eng-lite-web-model';
import winkNLP from 'wink-nlp';

const wink = winkNLP(model, ['sbd', 'pos']);
const doc = wink.readDoc(readFileSync(process.argv[2]!, 'utf8'));
process.stdout.write(`${(doc.tokens().out(wink.its.pos, wink.as.array) as unknown[]).length}\n`);
