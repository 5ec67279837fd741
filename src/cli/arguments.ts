/** Command lines -> arguments. An unknown option is refused with the nearest known one; nothing is guessed. */
import { parseArgs } from 'node:util';
import { editDistance } from '../model/edit-distance.ts';
import type { FaultCode } from '../model/fault-codes.ts';
import { Misuse } from '../model/refusal.ts';
import type { Arguments, Command, OptionSpec } from './command.ts';
import { COMMON_OPTIONS } from './command.ts';

/** The known word nearest to `word`, if it is near enough to have been meant. */
export function nearest(word: string, known: readonly string[]): string | null {
  const best = [...known].sort((a, b) => editDistance(word, a) - editDistance(word, b))[0];
  return best !== undefined && editDistance(word, best) <= Math.max(2, Math.floor(best.length / 3)) ? best : null;
}

const misuse = (code: FaultCode, where: string, expected: string, came: string, todo: string) =>
  new Misuse({ code, where, expected, came, todo });

/** Reads `argv` for `command`; throws `Misuse` (exit code 2) with what was expected and what to do. */
export function readArguments(command: Command, argv: readonly string[]): Arguments {
  const specs: Readonly<Record<string, OptionSpec>> = { ...COMMON_OPTIONS, ...command.options };
  const where = `marsad ${command.verb}`;
  const todo = `See \`marsad ${command.verb} --help\`.`;
  const { tokens } = parseArgs({
    args: [...argv],
    options: Object.fromEntries(Object.entries(specs).map(([name, { type }]) => [name, { type }])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  });
  const options: Record<string, string | boolean | undefined> = {};
  for (const [name, spec] of Object.entries(specs)) if (spec.default !== undefined) options[name] = spec.default;
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const spec = specs[token.name];
    if (!spec) {
      const near = nearest(token.name, Object.keys(specs));
      throw misuse(
        'unknown-option',
        where,
        'an option it knows',
        token.rawName,
        near ? `Did you mean --${near}? ${todo}` : todo,
      );
    }
    if (spec.type === 'string') {
      if (token.value === undefined || (token.inlineValue === false && token.value.startsWith('--')))
        throw misuse('option-needs-value', where, `--${token.name} ${spec.value ?? 'VALUE'}`, 'no value', todo);
      if (spec.choices && !spec.choices.includes(token.value))
        throw misuse('option-value', `${where} --${token.name}`, spec.choices.join(', '), token.value, todo);
      if (spec.must && !spec.must.holds(token.value))
        throw misuse(
          'option-value',
          `${where} --${token.name}`,
          spec.must.expected,
          token.value,
          `For example ${spec.must.example}.`,
        );
      options[token.name] = token.value;
    } else {
      if (token.value !== undefined)
        throw misuse('option-takes-no-value', where, `--${token.name} alone`, token.value, todo);
      options[token.name] = true;
    }
  }
  const [least, most] = command.takes;
  if (!options.help && (positionals.length < least || positionals.length > most))
    throw misuse('arguments', where, command.positionals || 'no arguments', positionals.join(' ') || 'none', todo);
  return { positionals, options };
}
