/** Everything the event room looks at while it reads one report. */
import type { Knowledge } from '../../model/knowledge.ts';
import type { ActorMention } from '../../model/mention.ts';
import type { Reading } from '../reading.ts';
import type { Discourse } from '../reference/discourse.ts';
import type { Document } from '../text/document.ts';
import type { MentionIndex } from '../text/mention-index.ts';
import type { NounGroup, SentenceGrammar } from '../text/phrase.ts';
import type { EventLexicon } from './lexicon.ts';

export interface World {
  readonly doc: Document;
  readonly reading: Reading;
  readonly index: MentionIndex;
  readonly lexicon: EventLexicon;
  readonly knowledge: Knowledge;
  /** What was spoken of so far: changes from sentence to sentence. */
  readonly discourse: Discourse;
  /** Groups already looked up, those that point back left out: what they mean changes as the text goes on. */
  readonly named: Map<NounGroup, readonly ActorMention[]>;
}
export interface SentenceWorld extends World {
  readonly grammar: SentenceGrammar;
}
