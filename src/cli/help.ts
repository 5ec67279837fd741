/** The help of a command and of the whole program, from the same values that run them. */
import type { Command, OptionSpec } from './command.ts';
import { COMMON_OPTIONS } from './command.ts';

const optionLine = (name: string, spec: OptionSpec): readonly [string, string] => {
  const notes = [
    spec.choices && `one of ${spec.choices.join(', ')}`,
    spec.default !== undefined && `default ${spec.default}`,
  ].filter(Boolean);
  return [
    `--${name}${spec.type === 'string' ? ` ${spec.value ?? 'VALUE'}` : ''}`,
    `${spec.about}${notes.length ? ` (${notes.join('; ')})` : ''}`,
  ];
};

const columns = (rows: readonly (readonly [string, string])[]): string => {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
};

/** Help of one command. */
export function commandHelp(command: Command): string {
  const options = Object.entries({ ...command.options, ...COMMON_OPTIONS }).map(([name, spec]) =>
    optionLine(name, spec),
  );
  return [
    `marsad ${command.verb} ${command.positionals}`.trimEnd(),
    '',
    command.summary,
    ...(command.prose ? ['', command.prose] : []),
    '',
    'Options',
    columns(options),
    ...(command.examples.length ? ['', 'Examples', ...command.examples.map((example) => `  ${example}`)] : []),
    '',
    'Exit codes: 0 done, 1 some input refused, 2 usage, 3 outage.',
    '',
  ].join('\n');
}

/** Help of the program: every verb with its sentence. */
export const programHelp = (commands: readonly Command[]): string =>
  [
    'marsad: reports in, attributed claims, events, a weekly edition and a public monitor site out.',
    '',
    'Usage: marsad VERB …        marsad VERB --help',
    '',
    columns(commands.map((command) => [command.verb, command.summary] as const)),
    '',
  ].join('\n');
