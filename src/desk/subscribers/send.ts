/**
 * Sends an edition to those who want it. One row for each edition and subscriber says how far their letter is; it is written
 * before the end of the message goes out and again when the server has taken it, so that whoever goes on after a kill knows
 * which were sent, which were not, and which (at most one a connection) may have been: those go again under the same id.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { chosenPart, editionLetter, hostOf } from '../../edition/letters/letters.ts';
import { Outage } from '../../model/refusal.ts';
import type { TakenJob } from '../ports.ts';
import { countFailure } from './bounce.ts';
import { sealedFor } from './confirm.ts';
import { type MailRoom, pagesOf } from './letter.ts';
import { type Papers, papersOf } from './papers.ts';
import type { Carrier, DueLetter, LetterEnd, MailingProgress } from './ports.ts';
import { handOf } from './tokens.ts';

export interface SendRequest {
  readonly edition: string;
  /** `earlier`: of a correction, only those who got one of the editions it corrects. */
  readonly to: 'all' | 'earlier';
  readonly by: string;
}

const MOST_TRIES = 8;
const LONGEST_PAUSE = 4 * 3600;
/** Troubles of one kind in a row, after which it is the server and not the letter. */
const MOST_TROUBLES = 5;
/** Letters fetched at one time. */
const FEW = 50;

/** Whom it would go to now, and does not yet. */
export async function audienceOf(room: MailRoom, papers: Papers, to: SendRequest['to']): Promise<readonly string[]> {
  const { subscribers } = room.ledger;
  const earlier = to === 'earlier' ? await subscribers.readersOf(papers.line.slice(0, -1)) : null;
  const ids: string[] = [];
  for await (const { id, state, sections } of subscribers.all())
    if (state === 'active' && (earlier?.has(id) ?? true) && chosenPart(papers.edition, { sections })) ids.push(id);
  return ids;
}

/** Writes down whom the edition goes to; nobody is added twice. Asked again later, it takes in who is new. */
export async function addressEdition(room: MailRoom, papers: Papers, { to, by }: SendRequest): Promise<number> {
  const { ledger, vault, post } = room;
  const { id } = papers.edition;
  const idFor = (subscriber: string): string =>
    `${id}.${Buffer.from(vault.mark(`${id} ${subscriber}`, 'message'))
      .toString('hex')
      .slice(0, 32)}@${hostOf(post.from)}`;
  const audience = await audienceOf(room, papers, to);
  return ledger.subscribers.address(
    id,
    by,
    audience.map((subscriber) => ({ subscriber, message: idFor(subscriber) })),
  );
}

export interface Portion {
  /** Ends after so many milliseconds, so that other work gets its turn; what is left waits. */
  readonly forMs: number;
  readonly tell: TakenJob['tell'];
}

/** Sends what is due. Throws `Outage` when the server takes nothing, or another process sends. */
export async function sendPortion(room: MailRoom, papers: Papers, portion: Portion): Promise<MailingProgress> {
  const { subscribers } = room.ledger;
  const { id } = papers.edition;
  const done = await subscribers.alone(async () => {
    await subscribers.takeUp(id);
    await sendDue(room, papers, portion);
    return subscribers.progress(id);
  });
  if (done !== null) return done;
  throw new Outage({
    code: 'mail-busy',
    where: `edition ${id}`,
    expected: 'one sender at a time',
    came: 'another process that sends',
    todo: 'It goes on there; this one is tried again by itself.',
  });
}

async function sendDue(room: MailRoom, papers: Papers, { forMs, tell }: Portion): Promise<void> {
  const { post, ledger } = room;
  const { subscribers } = ledger;
  const { id } = papers.edition;
  const pace = paceOf(post.perMinute);
  const until = performance.now() + forMs;
  const underway = new Set<string>();
  const troubles = { inARow: 0 };
  let waiting: DueLetter[] = [];
  let fetching: Promise<void> | null = null;
  let broken: unknown = null;

  const next = async (): Promise<DueLetter | undefined> => {
    if (broken !== null || performance.now() >= until) return undefined;
    if (waiting.length === 0) {
      fetching ??= subscribers.due(id, FEW, [...underway]).then((letters) => {
        waiting = [...letters];
        fetching = null;
      });
      await fetching;
    }
    const letter = waiting.shift();
    if (letter) underway.add(letter.subscriber);
    return letter;
  };
  const lane = async (): Promise<void> => {
    const carrier = post.carrier();
    try {
      for (let letter = await next(); letter; letter = await next()) {
        await pace();
        const end = await sendOne(room, papers, carrier, letter, troubles);
        if (end !== null) await subscribers.settle(id, letter.subscriber, end);
        underway.delete(letter.subscriber);
        const { sent, refused, dropped, waiting: left, given } = await subscribers.progress(id);
        const done = sent + refused + dropped;
        await tell({ text: `${sent} sent, ${refused} refused, ${dropped} dropped`, done, total: done + left + given });
        if (troubles.inARow >= MOST_TROUBLES) throw unwilling(end?.status ?? 'nothing');
      }
    } catch (error) {
      broken ??= error;
    } finally {
      carrier.close();
    }
  };
  await Promise.all(Array.from({ length: post.connections }, lane));
  if (broken !== null) throw broken;
}

/** Null when nothing is to be written: they left while it was on its way to the server. */
async function sendOne(
  room: MailRoom,
  papers: Papers,
  carrier: Carrier,
  letter: DueLetter,
  troubles: { inARow: number },
): Promise<LetterEnd | null> {
  const { vault, post, ledger, clock } = room;
  const { subscriber } = letter;
  const to = vault.open(letter.sealed, sealedFor(subscriber));
  const paper = papers.of(letter.sections);
  if (to === null) return { state: 'refused', status: 'the address does not open with this key' };
  // Chosen anew since the edition was addressed.
  if (paper === null) return { state: 'refused', status: 'nothing in the sections chosen' };
  const [hand, pages] = [handOf(vault, subscriber), pagesOf(post)];
  const message = editionLetter(paper, {
    to,
    from: post.from,
    messageId: letter.message,
    lang: letter.lang,
    date: clock(),
    change: pages.change(hand),
    leave: pages.leave(hand),
  });
  const beforeEnd = (): Promise<boolean> => ledger.subscribers.give(papers.edition.id, subscriber);
  const carried = await carrier.carry({ to, message, beforeEnd });
  const isLast = letter.attempts + 1 >= MOST_TRIES;
  const pause = Math.min(post.retrySeconds * 2 ** letter.attempts, LONGEST_PAUSE);
  switch (carried.outcome) {
    case 'taken':
      troubles.inARow = 0;
      return { state: 'sent', status: carried.status };
    case 'withdrawn':
      return null;
    case 'later':
      troubles.inARow = 0;
      break;
    case 'broken':
      // A connection that breaks is not the letter's fault: it does not wait as long.
      troubles.inARow++;
      if (isLast) break;
      return {
        state: 'waiting',
        status: carried.why,
        inSeconds: Math.min(pause, 2 ** letter.attempts),
        inDoubt: carried.inDoubt,
      };
    case 'refused':
      if (carried.whose === 'address') {
        troubles.inARow = 0;
        await countFailure(ledger.subscribers, subscriber, { status: carried.status, gone: true });
        return { state: 'refused', status: carried.status };
      }
      troubles.inARow++;
      break;
  }
  const status = carried.outcome === 'broken' ? carried.why : carried.status;
  if (!isLast) return { state: 'waiting', status, inSeconds: pause };
  await countFailure(ledger.subscribers, subscriber, { status, gone: false });
  return { state: 'refused', status };
}

/** Resolves when the next letter may go: evenly, never more than so many in a minute. */
function paceOf(perMinute: number): () => Promise<void> {
  const gap = 60_000 / perMinute;
  let next = performance.now();
  return async () => {
    const now = performance.now();
    const mine = Math.max(now, next);
    next = mine + gap;
    if (mine > now) await sleep(mine - now);
  };
}

const unwilling = (came: string): Outage =>
  new Outage({
    code: 'mail-unreachable',
    where: 'the mail server',
    expected: 'one that takes letters',
    came: `${MOST_TROUBLES} failures in a row, the last: ${came}`,
    todo: 'Nobody is lost: what waits is tried again. Look at `mail` in marsad.yaml and at the server’s log.',
  });

/** A portion of an edition as a job: it asks for the next one itself, so that other work gets its turn. */
export async function sendJob(room: MailRoom, { job, tell }: Pick<TakenJob, 'job' | 'tell'>, forMs = 30_000) {
  const request = job.about as unknown as SendRequest & { readonly addressed?: boolean };
  const papers = await papersOf(room.ledger, request.edition);
  if (!request.addressed) await addressEdition(room, papers, { ...request, by: job.by });
  const progress = await sendPortion(room, papers, { forMs, tell });
  const { sent, refused, dropped, waiting, dueIn } = progress;
  if (waiting > 0)
    await room.ledger.queue.ask({
      ...sendRequest({ ...request, by: job.by }),
      about: { edition: request.edition, to: request.to, addressed: true },
      inSeconds: Math.ceil(dueIn ?? 0),
    });
  return { said: `${sent} sent, ${refused} refused, ${dropped} dropped, ${waiting} wait`, ...progress };
}

/** One job of an edition waits at a time. */
export const sendRequest = ({ edition, to, by }: SendRequest) =>
  ({ kind: 'send', key: edition, about: { edition, to }, by, rank: 5 }) as const;
