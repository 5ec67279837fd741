/** A draft: an edition while people write it. Its sentences carry the facts they rest on; it is a record like any other, with its history. */
import { z } from 'zod';
import { EditionKind, Week } from './edition.ts';
import { Id } from './id-schema.ts';
import { Day, list, record } from './record.ts';

export { CITE } from './cite-sign.ts';

export const ToldFact = record({
  about: z.string().meta({ label: 'about', description: 'killed, place, time, status, doer…' }),
  words: z.string(),
}).meta({ title: 'Told fact', description: 'One fact of an event, in the words in which it was told.' });
export type ToldFact = z.infer<typeof ToldFact>;

export const Cite = record({
  event: Id.nullable(),
  claims: list(Id).meta({ label: 'claims', description: 'Whose words the sentence rests on.' }),
  told: z.string().meta({ label: 'told', description: 'The sentence as the composer told it when it was taken.' }),
  facts: list(ToldFact).meta({ label: 'facts', description: 'What stood then: a later telling is compared with it.' }),
}).meta({ title: 'Citation', description: 'What a sentence of a draft rests on.' });
export type Cite = z.infer<typeof Cite>;

export const DraftParagraph = record({
  as: z.enum(['prose', 'judgement', 'note']).meta({
    label: 'as',
    description: 'A judgement is an assessment; a note tells of our own record only.',
  }),
  text: z.string().meta({ label: 'text', description: 'With one object replacement character for each citation.' }),
  cites: list(Cite),
}).meta({ title: 'Paragraph', description: 'A paragraph of a draft.' });
export type DraftParagraph = z.infer<typeof DraftParagraph>;

export const DraftPart = record({
  id: z.string().meta({ label: 'id', description: '`lede`, `changed`, `unknown`, or that of a section.' }),
  title: z.string(),
  paragraphs: list(DraftParagraph),
}).meta({ title: 'Part', description: 'A part of a draft: the lede, a section, what changed, what is not known.' });
export type DraftPart = z.infer<typeof DraftPart>;

export const Draft = record({
  id: Id,
  kind: EditionKind,
  week: Week,
  from: Day,
  to: Day,
  title: z.string(),
  by: list(z.string()),
  tags: list(z.string()),
  series: z.string().nullable(),
  parts: list(DraftPart),
  left: list(Id).meta({ label: 'left out', description: 'Events offered and left out: they are not offered again.' }),
  looked: list(z.string()).optional().meta({
    label: 'looked at',
    description:
      'What the gate asked to be looked at and somebody has: the rule and the sentence. It asks anew when the sentence changes.',
  }),
}).meta({ title: 'Draft', description: 'An edition while people write it.' });
export type Draft = z.infer<typeof Draft>;
