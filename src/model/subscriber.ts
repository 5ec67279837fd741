/** A subscriber: somebody who asked to get editions by mail. The address is no part of it: it is kept sealed, apart. */
import { z } from 'zod';
import { Instant, list, record } from './record.ts';

/** Languages that letters and their pages are written in; editions stay in the language they were written in. */
export const LETTER_LANGUAGES = ['en', 'ar'] as const;
export const LetterLanguage = z.enum(LETTER_LANGUAGES);
export type LetterLanguage = z.infer<typeof LetterLanguage>;

export const Choices = record({
  sections: list(z.string()).meta({ label: 'sections', description: 'Ids of sections; none = all.' }),
  lang: LetterLanguage.meta({ label: 'language', description: 'Of letters and of the words around an edition.' }),
}).meta({ title: 'Choices', description: 'What a subscriber wants to get.' });
export type Choices = z.infer<typeof Choices>;

export const SubscriberState = z.enum(['active', 'suspended', 'unsubscribed']);
export type SubscriberState = z.infer<typeof SubscriberState>;

export const Subscriber = record({
  id: z.string(),
  state: SubscriberState,
  sections: list(z.string()),
  lang: LetterLanguage,
  consent: z
    .string()
    .meta({ label: 'consent', description: 'How they agreed: by mail, or what an import says of it.' }),
  since: Instant.meta({ label: 'since', description: 'When they agreed.' }),
  changed: Instant,
  reason: z.string().nullable().meta({ label: 'reason', description: 'Why suspended or unsubscribed.' }),
  soft: z.int().min(0).meta({ label: 'soft', description: 'Failures in a row that may pass.' }),
}).meta({ title: 'Subscriber', description: 'Somebody who asked to get editions by mail, without the address.' });
export type Subscriber = z.infer<typeof Subscriber>;
