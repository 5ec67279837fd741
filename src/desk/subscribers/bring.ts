/** Addresses brought by the team, with what proves that their owners agreed; and taken out again. */

import { type Fault, Refusal } from '../../model/refusal.ts';
import { LETTER_LANGUAGES, type LetterLanguage } from '../../model/subscriber.ts';
import { addressOf, foundBy } from './address.ts';
import { enter, type Links } from './confirm.ts';

export type Brought =
  | { readonly line: number; readonly outcome: 'added' | 'known' | 'left-before' }
  | { readonly line: number; readonly outcome: 'refused'; readonly fault: Fault };

/** Lines `address`, or `address;sections,…;language`. Faults name the line, never what stands in it. */
export async function* bringSubscribers(
  links: Links,
  lines: AsyncIterable<string> | Iterable<string>,
  { consent, sections: there }: { readonly consent: string; readonly sections: readonly string[] },
): AsyncGenerator<Brought> {
  if (consent.trim().length < 8 || consent.includes('@'))
    throw new Refusal({
      code: 'consent',
      where: '--consent',
      expected: 'how and when these people agreed, in a few words and without addresses',
      came: consent.includes('@') ? 'words with an @' : `${consent.trim().length} signs`,
      todo: 'Write for example --consent "paper list of the meeting of 3 May 2031".',
    });
  const { store, vault, clock } = links;
  let line = 0;
  for await (const text of lines) {
    line++;
    if (text.trim() === '' || text.startsWith('#')) continue;
    const [given = '', chosen = '', lang = ''] = text.split(';').map((part) => part.trim());
    const address = addressOf(given);
    const sections = chosen.split(',').flatMap((id) => id.trim() || []);
    const wrong = sections.find((id) => !there.includes(id));
    if (address === null) yield refused(line, 'an e-mail address', 'none that can be written to');
    else if (wrong !== undefined) yield refused(line, `sections among ${there.join(', ')}`, 'another one');
    else if (lang !== '' && !LETTER_LANGUAGES.includes(lang as LetterLanguage))
      yield refused(line, `a language among ${LETTER_LANGUAGES.join(', ')}`, 'another one');
    else {
      const known = await store.byMark(vault.mark(foundBy(address), 'address'));
      if (known?.state === 'unsubscribed') yield { line, outcome: 'left-before' };
      else if (known !== null) yield { line, outcome: 'known' };
      else {
        const choices = { sections, lang: (lang || 'en') as LetterLanguage };
        await enter(links, { address, consent: consent.trim(), since: clock(), ...choices });
        yield { line, outcome: 'added' };
      }
    }
  }
}

/** How many were there. `forget`: not even what keeps them from being brought again stays. */
export async function takeOut(
  { store, vault }: Pick<Links, 'store' | 'vault'>,
  lines: AsyncIterable<string> | Iterable<string>,
  { forget, why }: { readonly forget: boolean; readonly why: string },
): Promise<{ readonly out: number; readonly unknown: number }> {
  let [out, unknown] = [0, 0];
  for await (const text of lines) {
    if (text.trim() === '') continue;
    const address = addressOf(text.split(';')[0]!);
    const known = address && (await store.byMark(vault.mark(foundBy(address), 'address')));
    if (!known) unknown++;
    else {
      if (forget) await store.forget(known.id);
      else await store.leave(known.id, why);
      out++;
    }
  }
  return { out, unknown };
}

const refused = (line: number, expected: string, came: string): Brought => ({
  line,
  outcome: 'refused',
  fault: {
    code: 'subscriber-line',
    where: `line ${line}`,
    expected,
    came,
    todo: 'A line is `address`, or `address;section,section;language`.',
  },
});
