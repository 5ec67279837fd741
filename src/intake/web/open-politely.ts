/** Pages of a list, opened one after the other: where robots.txt lets programs read them, and never two of one site at once. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Read } from '../../desk/ports.ts';
import { Refusal } from '../../model/refusal.ts';
import { closedToPrograms, forbidden } from '../refuse.ts';
import type { FetchLimits } from './fetch-public.ts';
import { rememberRobots } from './robots.ts';

export function openPolitely(
  limits: FetchLimits,
  open: (address: string) => AsyncGenerator<Read>,
): (address: string) => AsyncGenerator<Read> {
  const mayRead = rememberRobots(limits);
  let before: string | null = null;
  return async function* (address) {
    try {
      if (!URL.canParse(address)) throw forbidden(address, 'an http or https address', 'none');
      if (!(await mayRead(address))) throw closedToPrograms(address);
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      yield { fault: error.fault };
      return;
    }
    const { origin } = new URL(address);
    if (origin === before) await sleep(limits.pauseMs);
    before = origin;
    yield* open(address);
  };
}
