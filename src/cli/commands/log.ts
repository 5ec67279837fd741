/** `marsad log`: who changed what, when and why; for the whole ledger or one record. */
import type { Kind } from '../../desk/ports.ts';
import { RECORD_KINDS } from '../../desk/record-kinds.ts';
import { unknownRecord } from '../../desk/unknown-record.ts';
import { Misuse } from '../../model/refusal.ts';
import type { Command } from '../command.ts';
import { changesBy } from '../format/record-changes.ts';
import { withWorkspace } from '../with-workspace.ts';

/** `claim c_…` -> its kind and id. */
function recordNamed(positionals: readonly string[]): { kind: Kind; id: string } | Record<string, never> {
  const [kind, id] = positionals;
  if (kind === undefined) return {};
  if (id !== undefined && (RECORD_KINDS as readonly string[]).includes(kind)) return { kind: kind as Kind, id };
  throw new Misuse({
    code: 'arguments',
    where: 'marsad log',
    expected: `KIND ID, KIND one of ${RECORD_KINDS.join(', ')}`,
    came: positionals.join(' '),
    todo: 'For example `marsad log claim c_0123456789abcdef`.',
  });
}

export const command: Command = {
  verb: 'log',
  summary: 'Tell who changed what, when and why.',
  positionals: '[KIND ID]',
  takes: [0, 2],
  options: {},
  prose:
    'Without a record: every decision, oldest first. With one: the decisions that changed it, and what each changed in it.',
  examples: ['marsad log', 'marsad log event e_0123456789abcdef'],
  run: (args, world) =>
    withWorkspace(args, world, async ({ ledger }) => {
      const named = recordNamed(args.positionals);
      const versions = 'kind' in named ? await ledger.history(named.kind, named.id) : null;
      if (versions?.length === 0) throw unknownRecord(args.positionals[0]!, args.positionals[1]!);
      for await (const decision of ledger.decisions(named)) {
        const { n, at, by, act, why, changes } = decision;
        const changed = versions && changesBy(n, versions);
        await world.out(
          args.options.json
            ? `${JSON.stringify({ ...decision, ...(changed && { changed }) })}\n`
            : [
                `${String(n).padStart(6)}  ${at}  ${by}  ${act}  ${why}  (${changes.length} records)`,
                ...(changed ?? []).map((line) => `        ${line}`),
                '',
              ].join('\n'),
        );
      }
      return 0;
    }),
};
