/** `marsad judge`: what people hold about events, each a decision that can be taken back. */
import { chooseField, judge, mergeEvents, splitEvent } from '../../desk/judge.ts';
import type { Ledger } from '../../desk/ports.ts';
import { undo } from '../../desk/undo.ts';
import type { Decision } from '../../model/decision.ts';
import { Misuse } from '../../model/refusal.ts';
import { nearest } from '../arguments.ts';
import type { Command } from '../command.ts';
import { patiently } from '../progress.ts';
import { author, withWorkspace } from '../with-workspace.ts';

interface By {
  readonly by: string;
  readonly why: string;
}
interface Deed {
  /** What follows the word. */
  readonly takes: string;
  readonly least: number;
  readonly most: number;
  readonly do: (ledger: Ledger, given: readonly string[], by: By) => Promise<Decision | null>;
}

const verdict = (said: 'same' | 'different' | 'unsure'): Deed => ({
  takes: 'CLAIM EVENT',
  least: 2,
  most: 2,
  do: (ledger, [claim, event], by) => judge(ledger, { claim: claim!, event: event!, verdict: said, ...by }),
});

const DEEDS: Readonly<Record<string, Deed>> = {
  same: verdict('same'),
  different: verdict('different'),
  unsure: verdict('unsure'),
  merge: {
    takes: 'EVENT EVENT',
    least: 2,
    most: 2,
    do: (ledger, [into, from], by) => mergeEvents(ledger, { events: [into!, from!], ...by }),
  },
  split: {
    takes: 'EVENT CLAIM…',
    least: 2,
    most: 1000,
    do: (ledger, [event, ...claims], by) => splitEvent(ledger, { event: event!, claims, ...by }),
  },
  adopt: {
    takes: 'EVENT FIELD CLAIM|policy',
    least: 3,
    most: 3,
    do: (ledger, [event, field, claim], by) =>
      chooseField(ledger, { event: event!, field: field!, claim: claim === 'policy' ? null : claim!, ...by }),
  },
  undo: {
    takes: 'DECISION',
    least: 1,
    most: 1,
    do: (ledger, [n], by) => undo(ledger, { n: Number(n), ...by }),
  },
};
const WORDS = Object.keys(DEEDS);

function deedOf(
  [word, ...given]: readonly string[],
  why: string,
): { readonly deed: Deed; readonly given: readonly string[] } {
  const refuse = (expected: string, came: string, todo: string) =>
    new Misuse({ code: 'arguments', where: 'marsad judge', expected, came, todo });
  const deed = DEEDS[word!];
  if (deed === undefined) {
    const near = nearest(word!, WORDS);
    throw refuse(WORDS.join(', '), word!, near ? `Did you mean ${near}?` : 'See `marsad judge --help`.');
  }
  if (given.length < deed.least || given.length > deed.most || (word === 'undo' && !/^\d{1,15}$/.test(given[0]!)))
    throw refuse(`${word} ${deed.takes}`, given.join(' ') || 'nothing', 'See `marsad judge --help`.');
  if (word !== 'undo' && why.trim() === '')
    throw refuse('--why WORDS', 'no reason', 'Say why, for those who read the event after you.');
  return { deed, given };
}

export const command: Command = {
  verb: 'judge',
  summary: 'Say what is one event and what is not, whose value it adopts, and take it back.',
  positionals: 'VERDICT ID…',
  takes: [2, 1002],
  options: { why: { type: 'string', value: 'WORDS', about: 'The reason; needed for all but undo.' } },
  prose: [
    'same|different|unsure CLAIM EVENT   whether a claim is of an event',
    'merge EVENT EVENT                   the two are one; both ids stay, one leads to the other',
    'split EVENT CLAIM…                  these claims are another event',
    'adopt EVENT FIELD CLAIM|policy      whose value the event follows: kind, time, place, roles, weapons, harm:killed …',
    'undo DECISION                       takes a decision back; history stays',
  ].join('\n'),
  examples: [
    'marsad judge merge e_0123456789abcdef e_fedcba9876543210 --why "one strike, two spellings of the village"',
    'marsad judge adopt e_0123456789abcdef place c_0123456789abcdef --why "the only one who was there"',
    'marsad judge undo 41',
  ],
  run: (args, world) => {
    const why = (args.options.why as string | undefined) ?? '';
    const { deed, given } = deedOf(args.positionals, why);
    return withWorkspace(args, world, async ({ ledger, resolver }) => {
      const decision = await deed.do(ledger, given, { by: author(world), why });
      const { changed } = await patiently(world, 'bringing events to it', resolver.settle('marsad'));
      await world.out(
        args.options.json
          ? `${JSON.stringify({ decision: decision?.n ?? null, changed })}\n`
          : decision === null
            ? 'it stood so already\n'
            : `decision ${decision.n} (${decision.act}); ${changed} records follow. Take it back: marsad judge undo ${decision.n}\n`,
      );
      return 0;
    });
  },
};
