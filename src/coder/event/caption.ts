/** Notes and captions leave out "was": "Two soldiers killed, one wounded." */
import type { Clause } from '../text/phrase.ts';
import type { SentenceWorld } from './world.ts';

/** Whether the clause's past form is a participle with its helping verb left out. */
export const isCaption = (world: SentenceWorld, { verb, objects, subject, relation, first }: Clause): boolean =>
  !verb.passive &&
  !objects.length &&
  subject.length > 0 &&
  (relation === 'main' || relation === 'and') &&
  /^(?:kill|injure|wound|arrest|kidnap|abduct|detain|displace|execute|murder)$/.test(verb.lemma) &&
  /ed$/.test(world.doc.tokens[verb.head]!.lower) &&
  verb.last - verb.first <= 2 &&
  !subject.some(({ pronoun }) => pronoun) &&
  subject.some((group) => world.index.count[group.first] !== undefined && group.first >= first);
