/** Sends an edition from the command line: asks for it, works at it here, tells how far it is, until everybody is through. */
import { join } from 'node:path';
import { papersOf } from '../desk/subscribers/papers.ts';
import { audienceOf, type SendRequest, sendRequest } from '../desk/subscribers/send.ts';
import { workOff } from '../desk/work/worker.ts';
import type { World } from './command.ts';
import type { OpenWorkspace } from './house.ts';
import { progress } from './progress.ts';
import { handlersOf } from './work.ts';

export interface SendOptions extends SendRequest {
  readonly dryRun: boolean;
  readonly json: boolean;
}

const WAIT_MS = 2000;

/** The exit code: 0 everybody through, 1 some were refused, 3 the server takes nothing now. */
export async function sendEdition(workspace: OpenWorkspace, world: World, options: SendOptions): Promise<number> {
  const { ledger, folder } = workspace;
  const { queue, subscribers } = ledger;
  const { edition, dryRun, json } = options;
  const say = (told: object, words: string) => world.out(json ? `${JSON.stringify(told)}\n` : `${words}\n`);
  // Both refuse what can't be sent before anything is asked for.
  const room = await world.house.mailRoom(workspace, world.env);
  const papers = await papersOf(ledger, edition);
  if (dryRun) {
    const audience = await audienceOf(room, papers, options.to);
    const { sent, waiting } = await subscribers.progress(edition);
    await say(
      { edition, audience: audience.length, sent, waiting },
      `${papers.edition.title}: ${audience.length} would get it; ${sent} have it already, ${waiting} wait. Nothing was sent.`,
    );
    return 0;
  }
  const id = await queue.ask(sendRequest(options));
  const { send } = handlersOf(workspace, world, join(folder, 'site'));
  const tell = progress(world);
  for (;;) {
    await workOff(queue, { send: send! }, { untilIdle: true });
    const now = await subscribers.progress(edition);
    const words = `${now.sent} sent, ${now.refused} refused, ${now.dropped} dropped, ${now.waiting + now.given} wait`;
    const isAsked = (await queue.list({ kinds: ['send'], states: ['waiting', 'running'] })).some(
      ({ key }) => key === edition,
    );
    if (!isAsked) {
      const [last] = await queue.list({ kinds: ['send'], limit: 1 });
      const fault = now.waiting + now.given > 0 || last?.state === 'failed' ? (last?.fault ?? null) : null;
      await say({ edition, job: id, ...now, fault }, `${papers.edition.title}: ${words}`);
      if (fault !== null) world.err(`stopped: expected ${fault.expected}, came ${fault.came}. ${fault.todo}\n`);
      return fault !== null ? 3 : now.refused > 0 ? 1 : 0;
    }
    tell(words);
    await queue.wait(Math.min(WAIT_MS, 1000 * (now.dueIn ?? 1) + 50));
  }
}
