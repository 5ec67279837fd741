/** Countries that the source points at: its record in a pack, or the country code of its web address. */
import type { Knowledge } from '../../model/knowledge.ts';
import type { Document } from '../text/document.ts';

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
  const host = /^(?:https?:\/\/)?([a-z0-9.-]{1,253})(?:[/:]|$)/i.exec(doc.source)?.[1]?.toLowerCase();
  const ending = host?.includes('.') ? host.slice(host.lastIndexOf('.') + 1) : undefined;
  if (ending === undefined) return [];
  const country = ENDING[ending] ?? (ending.length === 2 ? ending.toUpperCase() : '');
  return country === '' ? [] : [country];
}
