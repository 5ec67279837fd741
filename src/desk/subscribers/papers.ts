/** The paper of a published edition for each choice of sections, from what the public may see today. */
import { chosenPart, editionPaper } from '../../edition/letters/letters.ts';
import type { Paper } from '../../edition/paper/paper.ts';
import { editionPath } from '../../edition/site/site.ts';
import type { Edition } from '../../model/edition.ts';
import { Refusal } from '../../model/refusal.ts';
import { composeAt } from '../compose.ts';
import type { Ledger } from '../ports.ts';
import { readSettings } from '../settings.ts';

export interface Papers {
  readonly edition: Edition;
  /** It and those it corrects, first to last. */
  readonly line: readonly string[];
  /** Null when nothing was told in those sections. */
  readonly of: (sections: readonly string[]) => Paper | null;
}

/** Refused for an edition that is unknown, or that tells what is withheld now. */
export async function papersOf(ledger: Ledger, id: string): Promise<Papers> {
  const { n } = (await ledger.read()).head;
  const snapshot = await ledger.read(n);
  const held = await snapshot.get('edition', id);
  if (held === null)
    throw new Refusal({
      code: 'record-unknown',
      where: `edition ${id}`,
      expected: 'a published edition',
      came: 'none of that id',
      todo: 'Publish the week first; `marsad publish WEEK --json` tells the id.',
    });
  const { view, shelf, buried } = await composeAt(ledger, snapshot, held.week);
  const edition = shelf.find((one) => one.id === id)!;
  if (buried.has(id))
    throw new Refusal({
      code: 'edition-withheld',
      where: `edition ${id}`,
      expected: 'an edition that may be told today',
      came: 'one that tells what the safety policy withholds now',
      todo: 'Publish a correction and send that.',
    });
  const { site } = await readSettings(snapshot);
  const address = site && site.replace(/\/*$/, '/') + editionPath(edition, shelf.toReversed());
  const made = new Map<string, Paper | null>();
  const correctedBy = new Map(shelf.map(({ id, corrects }) => [id, corrects]));
  const line: string[] = [];
  for (let at: string | null = id; at !== null && !line.includes(at); at = correctedBy.get(at) ?? null)
    line.unshift(at);
  return {
    edition,
    line,
    of: (sections) => {
      const key = [...sections].sort().join(' ');
      if (!made.has(key)) {
        const part = chosenPart(edition, { sections });
        made.set(key, part && editionPaper(part, view, address));
      }
      return made.get(key)!;
    },
  };
}
