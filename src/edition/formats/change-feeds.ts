/** changes.atom and changes.json: one entry for each change of an event between editions, newest first. */
import type { Change } from './changes.ts';
import { type FeedItem, feedOf, jsonFeedOf } from './feeds.ts';

const ENTRIES = 200;

const WORDS: Readonly<Record<Change['change'], string>> = {
  added: 'New',
  changed: 'Changed',
  merged: 'Merged',
  withdrawn: 'No longer published',
};

/** Fields in a reader's words. */
const FIELDS: Readonly<Record<string, string>> = {
  kind: 'what happened',
  type: 'what happened',
  time: 'when',
  place: 'where',
  roles: 'who',
  weapons: 'with what',
  harms: 'harm',
  status: 'how sure it is',
  claims: 'what it rests on',
};

function itemOf({ event, edition, week, at, change, fields, into }: Change, title: string | undefined): FeedItem {
  const told = [...new Set(fields?.map((field) => FIELDS[field] ?? field))];
  const what = told.length ? `: ${told.join(', ')}` : into ? ' with another event, to which its page leads' : '';
  return {
    id: `${event}:${edition}`,
    path: `event/${event}.html`,
    title: title ? `${WORDS[change]}: ${title}` : WORDS[change],
    summary: `${WORDS[change]}${what}. Edition of week ${Number(week.slice(6))} of ${week.slice(0, 4)}.`,
    at,
    tags: [change],
  };
}

export function changeFeeds(
  changes: readonly Change[],
  name: string,
  titleOf: (event: string) => string | undefined,
  base: string | null,
): { readonly atom: string; readonly json: string } {
  const items = changes
    .toReversed()
    .slice(0, ENTRIES)
    .map((change) => itemOf(change, change.change === 'withdrawn' ? undefined : titleOf(change.into ?? change.event)));
  const feed = { name: `${name}: changes of events`, by: name, key: `changes:${name}`, file: 'changes', items };
  return { atom: feedOf(feed, base), json: jsonFeedOf(feed, base) };
}
