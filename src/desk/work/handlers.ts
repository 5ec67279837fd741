/** What each kind of job does. Doing one twice is doing it once: a worker may be killed at any moment, and another begins again. */
import { DATASETS, type Dataset, type DatasetRow } from '../../model/dataset.ts';
import type { Job } from '../../model/job.ts';
import { type Fault, Refusal } from '../../model/refusal.ts';
import { backup } from '../backup.ts';
import { codeReport, codeReports } from '../code.ts';
import { importEvents } from '../import-events.ts';
import { type Added, addBytes, addReports } from '../intake.ts';
import type { Clock, Coder, JobRequest, Ledger, Readers, TakenJob } from '../ports.ts';
import { type LiveResolver, openLiveResolver } from '../resolve/live-resolver.ts';
import { type MailRoom, sendAskedLetter } from '../subscribers/letter.ts';
import { sendJob } from '../subscribers/send.ts';
import { poll } from './poll.ts';

/** What came of a job; `said` is it in words. */
export type Outcome = { readonly said: string } & { readonly [name: string]: unknown };
export type Doing = Pick<TakenJob, 'job' | 'bytes' | 'tell'>;
export type Handlers = Readonly<Record<string, (doing: Doing) => Promise<Job['outcome']>>>;

/** What jobs need of the world. */
export interface Workshop {
  readonly ledger: Ledger;
  readonly readers: Readers;
  readonly clock: Clock;
  /** Made when first needed: it costs a second. */
  readonly coder: () => Promise<Coder>;
  readonly autoAccept?: number;
  /** The resolver that follows the ledger; without it the shop opens one of its own. */
  readonly resolver?: LiveResolver;
  /** Rows of a file of another project's events. */
  readonly readDataset: (
    dataset: Dataset,
    bytes: Uint8Array,
  ) => Promise<{ readonly sha256: string; readonly rows: AsyncIterable<DatasetRow | { readonly fault: Fault }> }>;
  /** Publishes a week where this workspace publishes; says what came of it. */
  readonly publish: (request: {
    readonly week: string;
    readonly by: string;
    readonly why?: string;
  }) => Promise<Outcome>;
  /** Letters and their key, opened when first needed; without it letters wait for a worker that has it. */
  readonly mailRoom?: () => Promise<MailRoom>;
  /** A file of the workspace that appears when it is whole; returns its path. */
  readonly writeBackup: (write: (line: (text: string) => Promise<void>) => Promise<void>) => Promise<string>;
}

/** Events are brought to what stands when everything else that is due is done. */
export const resolveJob = (by: string): JobRequest => ({ kind: 'resolve', key: 'events', about: {}, by, rank: 9 });

export function makeHandlers(shop: Workshop): Handlers {
  const { ledger, readers, clock, coder, autoAccept, resolver = openLiveResolver(ledger, autoAccept) } = shop;
  const resolve = () => resolver.settle('marsad');

  const add = async ({ job, bytes, tell }: Doing): Promise<Outcome> => {
    const { given = [], name = 'report', media, url, published, source } = job.about as AddJob;
    const options = { by: job.by, ...(published && { published }), ...(source && { source }) };
    const all =
      bytes === null
        ? addReports({ ledger, readers, clock }, given, options)
        : addBytes({ ledger, readers, clock }, bytes, { name, ...(media && { media }), ...(url && { url }) }, options);
    const counts = { new: 0, known: 0, refused: 0, claims: 0, events: 0 };
    const [refused, reports]: [Fault[], string[]] = [[], []];
    for await (const added of all) {
      counts[added.outcome]++;
      if (added.outcome === 'refused') refused.push(added.fault);
      else reports.push(added.report.id);
      await tell({ text: addedWords(added, counts), done: counts.new + counts.known + counts.refused, total: null });
    }
    let coded = 0;
    const machine = await coder();
    for (const id of new Set(reports)) {
      const claims = await codeReport({ ledger, coder: machine }, id, machine.name.name);
      counts.claims += claims?.claims.length ?? 0;
      await tell({ text: `coded, ${counts.claims} claims`, done: ++coded, total: reports.length });
    }
    counts.events = (await resolve()).events;
    return {
      said: `${counts.new} new, ${counts.known} known already, ${counts.refused} refused; ${counts.claims} claims, ${counts.events} events`,
      ...counts,
      reports,
      faults: refused.slice(0, 100),
    };
  };

  const importRows = async ({ job, bytes, tell }: Doing): Promise<Outcome> => {
    const dataset = (job.about as { readonly dataset: Dataset }).dataset;
    if (bytes === null || !(dataset in DATASETS)) throw malformed(job);
    const { sha256, rows } = await shop.readDataset(dataset, bytes);
    const counts = { new: 0, changed: 0, known: 0, older: 0, refused: 0 };
    const faults: Fault[] = [];
    for await (const imported of importEvents(
      { ledger, clock },
      { dataset, rows, file: sha256, by: job.by, why: `rows of ${DATASETS[dataset].coder}` },
    )) {
      counts[imported.outcome]++;
      if (imported.outcome === 'refused' && faults.length < 100) faults.push(imported.fault);
      const done = Object.values(counts).reduce((sum, count) => sum + count);
      await tell({
        text: `${counts.new} new, ${counts.changed} changed, ${counts.known} known, ${counts.refused} refused`,
        done,
        total: null,
      });
    }
    return {
      said: `${counts.new} new, ${counts.changed} changed, ${counts.known} known already, ${counts.refused} refused`,
      ...counts,
      faults,
    };
  };

  const { mailRoom } = shop;
  const mailing: Handlers = mailRoom
    ? {
        letter: async ({ job, bytes }) => {
          if (bytes === null) throw malformed(job);
          return { said: await sendAskedLetter(await mailRoom(), Buffer.from(bytes).toString()) };
        },
        send: async (doing) => sendJob(await mailRoom(), doing),
      }
    : {};
  return {
    ...mailing,
    add: add as Handlers[string],
    import: importRows as Handlers[string],
    code: async ({ job, tell }) => {
      const { report } = job.about as { readonly report?: string };
      const machine = await coder();
      if (report === undefined) {
        let [reports, claims] = [0, 0];
        for await (const coded of codeReports({ ledger, coder: machine }, { by: machine.name.name })) {
          claims += coded.claims.length;
          await tell({ text: `coded, ${claims} claims`, done: ++reports, total: null });
        }
        await ledger.queue.ask(resolveJob('marsad'));
        return { said: `${reports} reports coded, ${claims} claims`, reports, claims };
      }
      const coded = await codeReport({ ledger, coder: machine }, report, machine.name.name);
      if (coded !== null) await ledger.queue.ask(resolveJob('marsad'));
      return {
        said: coded === null ? 'coded already' : `${coded.claims.length} claims`,
        claims: coded?.claims.length ?? 0,
      };
    },
    resolve: async ({ tell }) => {
      await tell({ text: 'comparing claims', done: null, total: null });
      const { events, changed } = await resolve();
      return { said: `${events} events, ${changed} records changed`, events, changed };
    },
    poll: (doing) => poll({ ledger, readers, clock }, doing) as Promise<Job['outcome']>,
    publish: async ({ job, tell }) => {
      const { week, why } = job.about as { readonly week: string; readonly why?: string };
      await tell({ text: `week ${week}: writing its sentences and pages`, done: null, total: null });
      return (await shop.publish({ week, by: job.by, ...(why && { why }) })) as Job['outcome'];
    },
    backup: async ({ tell }) => {
      let lines = 0;
      const total = await ledger.archived((archive) => archive.size());
      const file = await shop.writeBackup(async (write) => {
        await backup(ledger, async (line) => {
          await write(line);
          await tell({ text: 'lines written', done: ++lines, total });
        });
      });
      return { said: `${file}: ${lines} lines`, file, lines };
    },
  };
}

export interface AddJob {
  /** Paths or addresses; or the name and media type of the bytes that came along. */
  readonly given?: readonly string[];
  readonly name?: string;
  readonly media?: string;
  readonly url?: string;
  readonly published?: string;
  readonly source?: string;
}

const addedWords = (
  added: Added,
  counts: { readonly new: number; readonly known: number; readonly refused: number },
): string =>
  added.outcome === 'refused'
    ? `refused: ${added.fault.where}: expected ${added.fault.expected}, came ${added.fault.came}`
    : `added ${counts.new}, known ${counts.known}, refused ${counts.refused}`;

const malformed = (job: Job) =>
  new Refusal({
    code: 'job-unknown',
    where: `job ${job.id} (${job.kind})`,
    expected: 'what this kind of job needs',
    came: 'something else',
    todo: 'Ask for it again.',
  });
