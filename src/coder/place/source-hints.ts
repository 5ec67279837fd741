/** What the source points at: the country of its record or of its web address, and the town that the address names. */
import type { Knowledge } from '../../model/knowledge.ts';
import type { Document } from '../text/document.ts';
import { COMMON } from './words.ts';

/** Ends of web addresses that are not the country's ISO code. */
const ENDING: Readonly<Record<string, string>> = {
  uk: 'GB',
  eu: '',
  tv: '',
  io: '',
  ai: '',
  me: '',
  co: '',
  fm: '',
  gov: 'US',
  mil: 'US',
  edu: 'US',
};

export function sourceCountries(doc: Document, knowledge: Knowledge): readonly string[] {
  if (doc.source === null) return [];
  const source = knowledge.sources.find(({ id, name }) => id === doc.source || name === doc.source);
  if (source?.country) return [source.country];
  const labels = hostOf(doc.source);
  const ending = labels.at(-1);
  if (ending === undefined || labels.length < 2) return [];
  const country = ENDING[ending] ?? (ending.length === 2 ? ending.toUpperCase() : '');
  return country === '' ? [] : [country];
}

const hostOf = (source: string): readonly string[] => {
  const host = /^(?:https?:\/\/)?([a-z0-9.-]{1,253})(?:[/:]|$)/i.exec(source)?.[1]?.toLowerCase() ?? '';
  return host.split('.').filter((label) => label !== '' && label !== 'www');
};

/** What newspapers' addresses begin with before the name of their town. */
const BEFORE_TOWN = /^(?:the|my|in|visit|news|e|daily|[ck]?tv)-?/;
const SHORTEST = 5;
const LARGEST_HOST = 40;

/** The place that a local paper's address begins with: "columbuslocalnews.com". Folded, or null. */
export function sourceHome(doc: Document, knowledge: Knowledge): string | null {
  if (doc.source === null) return null;
  const labels = hostOf(doc.source);
  if (labels.length < 2) return null;
  for (const label of labels.slice(0, -1)) {
    const name = label.slice(0, LARGEST_HOST);
    for (const rest of new Set([name, name.replace(BEFORE_TOWN, '')]))
      for (let length = rest.length; length >= SHORTEST; length--) {
        const town = rest.slice(0, length).replace(/-$/, '').replace(/-/g, ' ');
        if (
          !COMMON.has(town) &&
          knowledge.gazetteer.find(town).some(({ by, kind }) => by === 'name' && kind !== 'region')
        )
          return town;
      }
  }
  return null;
}
