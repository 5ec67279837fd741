/** An event in a few words: its type, and who. */
import type { EventRow } from '../../server/api.ts';
import { kindWord } from '../words/kind-word.ts';
import { roleWords } from '../words/role-words.ts';

export const eventTitle = (event: EventRow): string =>
  [event.acled ?? kindWord(event.kind), roleWords(event.roles)].filter(Boolean).join(': ');
