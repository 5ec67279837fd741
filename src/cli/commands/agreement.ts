/** `marsad agreement`: a sample coded blind by several, how far they agree field by field, and settling where they don't. */
import { createReadStream } from 'node:fs';
import { resolve } from 'node:path';
import { sampleAgreement } from '../../analysis/agreement/sample-agreement.ts';
import {
  adjudicate,
  type CodedLine,
  codingsOf,
  drawSample,
  readSample,
  samplesOf,
  takeCoding,
} from '../../desk/sample.ts';
import { Misuse, Refusal } from '../../model/refusal.ts';
import { nearest } from '../arguments.ts';
import type { Arguments, Command, World } from '../command.ts';
import { agreementText } from '../format/agreement-text.ts';
import type { OpenWorkspace } from '../house.ts';
import { linesOf } from '../lines.ts';
import { patiently } from '../progress.ts';
import { COUNT } from '../values.ts';
import { AS_OF, asOf, author, withWorkspace } from '../with-workspace.ts';

type Act = (workspace: OpenWorkspace, args: Arguments, world: World) => Promise<void>;

const text = ({ options }: Arguments, name: string): string => {
  const value = options[name];
  if (typeof value === 'string') return value;
  throw misuse(`--${name}`, 'nothing');
};
const misuse = (expected: string, came: string, todo = 'See `marsad agreement --help`.') =>
  new Misuse({ code: 'arguments', where: 'marsad agreement', expected, came, todo });
const named = ({ positionals }: Arguments): string => {
  if (positionals[1] === undefined) throw misuse('the name of a sample', 'none');
  return positionals[1];
};

/** Every sample, with who has coded it. */
const list: Act = async ({ ledger }, args, world) => {
  const snapshot = await ledger.read(asOf(args));
  for (const sample of await samplesOf(snapshot)) {
    const coded = [...(await codingsOf(snapshot, sample)).keys()];
    await world.out(
      args.options.json
        ? `${JSON.stringify({ ...sample, coded })}\n`
        : `${sample.name}: ${sample.texts.length} texts for ${sample.coders.join(', ')}; coded by ${coded.join(', ') || 'nobody'}; ${sample.adjudications.length} settled\n`,
    );
  }
};

const draw: Act = async ({ ledger }, args, world) => {
  const size = Number(args.options.size ?? 20);
  if (!Number.isInteger(size) || size < 1) throw misuse('--size, a number of texts', String(args.options.size));
  const coders = text(args, 'coders')
    .split(',')
    .map((coder) => coder.trim())
    .filter(Boolean);
  const by = author(world);
  const sample = await drawSample(ledger, {
    name: named(args),
    size,
    coders,
    by,
    why: `${size} texts for ${coders.join(', ')}`,
  });
  const snapshot = await ledger.read();
  for (const id of sample.texts) {
    const extraction = await snapshot.get('extraction', id);
    const report = await snapshot.get('report', extraction?.report ?? '');
    const line = {
      id,
      title: report?.title ?? null,
      published: report?.published ?? null,
      text: extraction?.text ?? '',
      claims: [],
    };
    await world.out(`${JSON.stringify(line)}\n`);
  }
};

const take: Act = async ({ ledger }, args, world) => {
  const [, , file] = args.positionals;
  if (file === undefined) throw misuse('take NAME FILE', 'no file');
  const coder = text(args, 'coder');
  const lines: CodedLine[] = [];
  for await (const line of linesOf(createReadStream(resolve(world.cwd, file)))) {
    if ('refusal' in line) throw line.refusal;
    lines.push(codedLine(line.text, line.number));
  }
  const decision = await takeCoding(ledger, {
    name: named(args),
    coder,
    lines,
    by: author(world),
    why: `coded blind by ${coder}`,
  });
  await world.out(`${JSON.stringify({ decision: decision?.n ?? null })}\n`);
};

function codedLine(line: string, number: number): CodedLine {
  const refuse = (came: string) =>
    new Refusal({
      code: 'coding-malformed',
      where: `line ${number}`,
      expected: '{"id": …, "claims": […]}',
      came,
      todo: 'Send lines as `marsad code --format ndjson` prints them.',
    });
  let value: { id?: unknown; claims?: unknown };
  try {
    value = JSON.parse(line);
  } catch {
    throw refuse('no JSON');
  }
  if (typeof value?.id !== 'string' || !Array.isArray(value.claims)) throw refuse(line.slice(0, 60));
  return { id: value.id, claims: value.claims };
}

const show: Act = async ({ ledger }, args, world) => {
  const snapshot = await ledger.read(asOf(args));
  const sample = await readSample(snapshot, named(args));
  const agreement = sampleAgreement(await codingsOf(snapshot, sample));
  const plain = {
    ...agreement,
    disputed: agreement.disputed.map(({ unit, fields }) => ({
      fields,
      claims: Object.fromEntries([...unit].map(([coder, { id }]) => [coder, id])),
    })),
  };
  await world.out(args.options.json ? `${JSON.stringify(plain)}\n` : agreementText(agreement));
};

const settle: Act = async ({ ledger, resolver }, args, world) => {
  const [, , claim] = args.positionals;
  if (claim === undefined) throw misuse('settle NAME CLAIM', 'no claim');
  const none = args.options.none === true;
  const decision = await adjudicate(ledger, {
    name: named(args),
    claim,
    none,
    by: author(world),
    why: text(args, 'why'),
  });
  const { changed } = await patiently(world, 'bringing events to it', resolver.settle('marsad'));
  await world.out(`${JSON.stringify({ decision: decision?.n ?? null, changed })}\n`);
};

const ACTS: Readonly<Record<string, Act>> = { list, draw, take, show, settle };

export const command: Command = {
  verb: 'agreement',
  summary: 'Measure how far coders agree on texts that each coded without seeing the others.',
  positionals: '[ACT NAME FILE]',
  takes: [0, 3],
  options: {
    size: { type: 'string', value: 'N', must: COUNT, about: 'draw: how many texts (20 unless said).' },
    coders: { type: 'string', value: 'NAMES', about: 'draw: who codes it, joined by commas.' },
    coder: { type: 'string', value: 'NAME', about: 'take: whose coding it is.' },
    none: { type: 'boolean', about: 'settle: nothing should have been coded there.' },
    why: { type: 'string', value: 'WORDS', about: 'settle: the reason.' },
    ...AS_OF,
  },
  prose: [
    'list              the samples, and who has coded them (the default)',
    'draw NAME         draws texts by lot and prints them as NDJSON, to be coded each by himself',
    'take NAME FILE    takes one coder’s lines {id, claims}; no other coder sees them, and no event rests on them',
    'show NAME         percent, Cohen’s kappa and Krippendorff’s alpha by field, for each pair and for all; the machine is a coder too',
    'settle NAME CLAIM says that of those who tell this thing, this claim is right; from then on it stands, events follow it, and each coder is compared with it',
  ].join('\n'),
  examples: [
    'marsad agreement draw spring --size 20 --coders ann,ben',
    'marsad agreement take spring ann.ndjson --coder ann',
    'marsad agreement show spring',
  ],
  run: (args, world) => {
    const act = args.positionals[0] ?? 'list';
    const run = ACTS[act];
    if (run === undefined) {
      const near = nearest(act, Object.keys(ACTS));
      throw misuse(Object.keys(ACTS).join(', '), act, near ? `Did you mean ${near}?` : undefined);
    }
    return withWorkspace(args, world, async (workspace) => {
      await run(workspace, args, world);
      return 0;
    });
  },
};
