/** `marsad restore`: fills an empty workspace from a backup, and proves it. */
import { createReadStream, existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { restore } from '../../desk/backup.ts';
import { Refusal } from '../../model/refusal.ts';
import type { Command } from '../command.ts';
import { patiently, progress } from '../progress.ts';
import { withWorkspace } from '../with-workspace.ts';

export const command: Command = {
  verb: 'restore',
  summary: 'Fill a new workspace from a backup, and prove it.',
  positionals: 'FILE',
  takes: [1, 1],
  options: {},
  prose:
    'The ledger must be empty (make the workspace with `marsad init DIR --empty`). All of the backup goes in, or nothing.',
  examples: ['marsad init copy --empty', 'marsad restore my-desk.ndjson --workspace copy'],
  run: (args, world) => {
    const path = resolve(world.cwd, args.positionals[0]!);
    if (!existsSync(path))
      throw new Refusal({
        code: 'file-not-found',
        where: path,
        expected: 'a backup',
        came: 'no such file',
        todo: 'Check the path.',
      });
    return withWorkspace(args, world, async ({ ledger }) => {
      const lines = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
      // Listened to at once: a short file would be read to its end before anybody asks for its lines.
      const taken = lines[Symbol.asyncIterator]();
      const tell = progress(world);
      let [read, step] = [0, 'writing what was read'];
      const counted = (async function* () {
        for await (const line of { [Symbol.asyncIterator]: () => taken }) {
          tell(`${++read} lines`);
          yield line;
        }
      })();
      const proof = await patiently(
        world,
        () => step,
        restore(ledger, counted, (proving) => {
          step = `proving ${proving}`;
        }),
      );
      if (args.options.json) await world.out(`${JSON.stringify(proof)}\n`);
      else {
        for (const { what, where, sentence } of proof.findings) await world.out(`${what}  ${where}: ${sentence}\n`);
        await world.out(
          `${proof.ok ? 'restored and verified' : 'restored, but NOT verified'}: ${proof.checked.decisions} decisions, ${proof.checked.records} records\n`,
        );
      }
      return proof.ok ? 0 : 1;
    });
  },
};
