/** The event stage: from mentions to claims. Sentence by sentence; then links across sentences; then records. */
import type { Claim } from '../../model/claim.ts';
import { harmWorld } from '../harm/harm-world.ts';
import type { Stage } from '../reading.ts';
import { makeDiscourse } from '../reference/discourse.ts';
import { linkDrafts, takeTypeOfBlow } from '../reference/link.ts';
import { chunkSentence } from '../text/chunk.ts';
import { buildClauses } from '../text/clauses.ts';
import { indexMentions } from '../text/mention-index.ts';
import type { SentenceGrammar } from '../text/phrase.ts';
import { withoutFlown } from './arms.ts';
import { codeSentence } from './code-sentence.ts';
import type { Draft } from './draft.ts';
import { finishDrafts } from './finish.ts';
import { headingPlace } from './heading-place.ts';
import { lexiconOf } from './lexicon.ts';
import { objectsOf } from './objects.ts';
import { paragraphLabels } from './paragraph-labels.ts';
import { refineType } from './refine-type.ts';
import { splitDraft } from './split.ts';
import type { World } from './world.ts';

export const CODER_NAME = 'marsad';
export const CODER_VERSION = '0.1.0';

/** Sentences back to which words may point ("the attack", "these claims"): what a sentence is shown of those before it. */
const REACH = 6;

export const eventStage: Stage = {
  name: 'events',
  run: (reading, knowledge) => {
    const { doc } = reading;
    const lexicon = lexiconOf(knowledge);
    const index = indexMentions(reading);
    const world: World = {
      doc,
      reading,
      index,
      lexicon,
      knowledge,
      discourse: makeDiscourse(paragraphLabels(doc, index)),
      named: new Map(),
    };
    const harms = harmWorld(reading, index, knowledge.codebook);
    const sense = {
      speech: (lemma: string) => lexicon.saying.has(lemma),
      order: (lemma: string) => lexicon.saying.get(lemma)?.some(({ entry }) => entry.stance === 'demands') ?? false,
    };
    const drafts: Draft[] = [];
    let recent: readonly Draft[] = [];
    const grammars = new Map<number, SentenceGrammar>();
    for (const sentence of doc.sentences) {
      const headed = headingPlace(world, sentence);
      if (headed !== undefined) world.discourse.head(headed);
      if (sentence.matter !== 'news') continue;
      world.named.clear();
      const phrases = chunkSentence(doc, sentence, index);
      const grammar = buildClauses(doc.tokens, sentence.i, phrases, sense);
      grammars.set(sentence.i, grammar);
      if (recent.length > 0 && sentence.i - recent[0]!.sentence > REACH)
        recent = recent.filter((draft) => sentence.i - draft.sentence <= REACH);
      const found = codeSentence({ ...world, grammar }, harms, recent);
      if (found.length > 0) recent = [...recent, ...found];
      drafts.push(...found);
    }
    const linked = linkDrafts(world, drafts);
    for (const draft of linked) {
      refineType(world, draft);
      takeTypeOfBlow(draft);
      draft.weapons = withoutFlown(draft);
    }
    const parts = new Map<Draft, Draft>();
    const split = linked.flatMap((draft) => {
      const pieces = splitDraft(draft);
      parts.set(draft, pieces[0]!);
      return pieces;
    });
    const coder = { kind: 'machine', name: CODER_NAME, version: CODER_VERSION } as const;
    const finished = finishDrafts(reading.id ?? 'r', doc, split, coder, (draft) => parts.get(draft) ?? draft);
    const told = new Set(split.map(({ clause }) => clause));
    const claims = finished.map((claim, i): Claim => {
      const objects = objectsOf(world, split[i]!, grammars.get(split[i]!.sentence), told);
      return objects.length ? { ...claim, objects } : claim;
    });
    return { claims: reading.explain ? reading.explain({ world, grammars, drafts: split, claims }) : claims };
  },
};
