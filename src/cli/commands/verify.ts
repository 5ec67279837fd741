/** `marsad verify`: proves the ledger, and names what was altered, removed or cut off. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type PrintedHead, verifyLedger } from '../../desk/verify.ts';
import { Misuse } from '../../model/refusal.ts';
import type { Command } from '../command.ts';
import { patiently } from '../progress.ts';
import { withWorkspace } from '../with-workspace.ts';

/** Heads printed in the editions of a published site: `editions/*.json`, and whatever page says `data-head="n:hash"`. */
export function headsPrintedIn(site: string): readonly PrintedHead[] {
  if (!existsSync(site)) return [];
  const heads: PrintedHead[] = [];
  for (const name of readdirSync(site, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.html')) continue;
    for (const [, n, hash] of readFileSync(join(site, name), 'utf8').matchAll(/data-head="(\d{1,15}):([0-9a-f]{64})"/g))
      heads.push({ n: Number(n), hash: hash!, where: name });
  }
  return heads;
}

/** `--head N:HASH` or `--head HASH`, as an edition prints it. */
function givenHead(text: string): PrintedHead {
  const match = /^(?:(\d+):)?([0-9a-f]{64})$/.exec(text);
  if (match) return { n: match[1] === undefined ? null : Number(match[1]), hash: match[2]!, where: 'the head given' };
  throw new Misuse({
    code: 'option-value',
    where: 'marsad verify --head',
    expected: 'NUMBER:HASH or HASH, 64 hexadecimal digits, as an edition prints it',
    came: text,
    todo: 'Copy it from the foot of an edition.',
  });
}

export const command: Command = {
  verb: 'verify',
  summary: 'Prove the ledger: every decision, report, quote and reference.',
  positionals: '',
  takes: [0, 0],
  options: {
    head: {
      type: 'string',
      value: 'N:HASH',
      about: 'A chain head printed in an edition: proves that nothing after it was cut off.',
    },
    site: {
      type: 'string',
      value: 'DIR',
      about: 'A published site whose printed heads are checked (default: WORKSPACE/site).',
    },
  },
  prose:
    'Recomputes the chain of decisions, the hash of every record and of every report’s bytes, and looks every quote and\n' +
    'reference up. What does not hold is named: altered, removed from the middle, or cut off at the end.',
  examples: ['marsad verify --workspace my-desk', 'marsad verify --site public --json'],
  run: (args, world) =>
    withWorkspace(args, world, async (workspace) => {
      const site = args.options.site as string | undefined;
      const printed = [
        ...headsPrintedIn(site === undefined ? join(workspace.folder, 'site') : resolve(world.cwd, site)),
        ...(args.options.head === undefined ? [] : [givenHead(args.options.head as string)]),
      ];
      let step = '';
      const proof = await patiently(
        world,
        () => `proving ${step}`,
        verifyLedger(workspace.ledger, printed, (proving) => {
          step = proving;
        }),
      );
      if (args.options.json) await world.out(`${JSON.stringify(proof)}\n`);
      else {
        const { decisions, records, blobs, quotes, references, heads } = proof.checked;
        for (const { what, where, sentence } of proof.findings) await world.out(`${what}  ${where}: ${sentence}\n`);
        await world.out(
          `${proof.ok ? 'verified' : `NOT verified, ${proof.findings.length} findings`}: ${decisions} decisions, ${records} records, ` +
            `${blobs} originals, ${quotes} quotes, ${references} references, ${heads} printed heads\nhead ${proof.head.n}:${proof.head.hash}\n`,
        );
      }
      return proof.ok ? 0 : 1;
    }),
};
