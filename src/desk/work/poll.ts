/** Asks one feed, takes in what is new, and asks for the next time: later after each failure, and when the server says so. */
import type { Fault } from '../../model/refusal.ts';
import { moveFeed, pollJob, readFeed } from '../feeds.ts';
import { addPolled } from '../intake.ts';
import type { Clock, Ledger, Readers, Validators } from '../ports.ts';
import type { Doing, Outcome } from './handlers.ts';

interface PollAbout extends Partial<Validators> {
  readonly feed: string;
  /** Failures in a row. */
  readonly failures?: number;
}

/** A feed that fails is asked at twice the distance each time, up to a day. */
const LONGEST_SECONDS = 24 * 3600;

export const backOff = (minutes: number, failures: number, asked: number | null): number =>
  Math.max(Math.min(minutes * 60 * 2 ** Math.min(failures, 20), Math.max(LONGEST_SECONDS, minutes * 60)), asked ?? 0);

export async function poll(
  desk: { readonly ledger: Ledger; readonly readers: Readers; readonly clock: Clock },
  { job, tell }: Doing,
): Promise<Outcome> {
  const { ledger, readers } = desk;
  const { feed: id, etag = null, modified = null, failures = 0 } = job.about as unknown as PollAbout;
  const feed = await readFeed(await ledger.read(), id);
  if (feed === null) return { said: 'this feed is asked no more' };
  const next = (about: PollAbout, inSeconds: number) =>
    ledger.queue.ask({ ...pollJob(id, 'marsad'), about: { ...about }, inSeconds });
  await tell({ text: `asking ${feed.url}`, done: null, total: null });
  const knows = async (url: string) => (await (await ledger.read()).by('report', 'url', [url])).length > 0;
  const polled = await readers.poll(feed.url, { etag, modified }, knows);
  if (polled.outcome === 'failed') {
    await next(
      { feed: id, etag, modified, failures: failures + 1 },
      backOff(feed.minutes, failures + 1, polled.waitSeconds),
    );
    return {
      said: `no answer, ${failures + 1} in a row: ${polled.fault.came}`,
      fault: polled.fault,
      failures: failures + 1,
    };
  }
  if (polled.outcome === 'unchanged') {
    await next({ feed: id, etag, modified }, feed.minutes * 60);
    return { said: 'nothing new since', new: 0 };
  }
  const counts = { new: 0, known: 0, refused: 0 };
  const faults: Fault[] = [];
  const options = { by: job.by, ...(feed.source !== null && { source: feed.source }) };
  for await (const added of addPolled(desk, feed.url, polled.reads, options)) {
    counts[added.outcome]++;
    if (added.outcome === 'refused') faults.push(added.fault);
    await tell({
      text: `${counts.new} new, ${counts.known} known, ${counts.refused} refused`,
      done: counts.new + counts.known + counts.refused,
      total: null,
    });
  }
  if (polled.moved !== null) await moveFeed(ledger, feed, polled.moved);
  // A feed of which nothing could be read has failed, whatever its server says.
  const isBroken = counts.refused > 0 && counts.new + counts.known === 0;
  const after = isBroken ? { failures: failures + 1 } : polled.validators;
  await next({ feed: id, ...after }, isBroken ? backOff(feed.minutes, failures + 1, null) : feed.minutes * 60);
  return {
    said: `${counts.new} new, ${counts.known} known already, ${counts.refused} refused`,
    ...counts,
    faults: faults.slice(0, 20),
  };
}
