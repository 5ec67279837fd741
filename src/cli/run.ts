/** Runs one command line: finds the verb, loads it, runs it, and turns every error into the one shape and its exit code. */
import { readdirSync } from 'node:fs';
import { Misuse, Outage, Refusal } from '../model/refusal.ts';
import { nearest, readArguments } from './arguments.ts';
import type { Command, World } from './command.ts';
import { commandHelp, programHelp } from './help.ts';

const FOLDER = new URL('./commands/', import.meta.url);

/** The verbs, read off the folder: adding a command is adding a file. */
export const verbs = (): readonly string[] =>
  readdirSync(FOLDER)
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => file.slice(0, -3))
    .sort();

export const loadCommand = async (verb: string): Promise<Command> =>
  ((await import(new URL(`${verb}.ts`, FOLDER).href)) as { command: Command }).command;

/** Runs `argv` (without node and script) and returns the exit code; prints, never throws for what a user can cause. */
export async function run(argv: readonly string[], world: World): Promise<number> {
  const [verb, ...rest] = argv;
  let json = rest.includes('--json');
  try {
    const known = verbs();
    if (verb === undefined || verb === 'help' || verb === '--help' || verb === '-h') {
      await world.out(programHelp(await Promise.all(known.map(loadCommand))));
      return verb === undefined ? 2 : 0;
    }
    if (verb === '--version') {
      await world.out(`${world.house.version}\n`);
      return 0;
    }
    if (!known.includes(verb)) {
      const near = nearest(verb, known);
      const todo = near ? `Did you mean \`marsad ${near}\`? \`marsad help\` lists all.` : '`marsad help` lists all.';
      throw new Misuse({ code: 'unknown-verb', where: 'marsad', expected: 'a verb', came: verb, todo });
    }
    const command = await loadCommand(verb);
    const args = readArguments(command, rest);
    json = args.options.json === true;
    if (args.options.help) {
      await world.out(commandHelp(command));
      return 0;
    }
    return await command.run(args, world);
  } catch (error) {
    if (error instanceof Misuse || error instanceof Refusal || error instanceof Outage) {
      if (json) await world.out(`${JSON.stringify({ error: error.fault })}\n`);
      world.err(`marsad: ${error.message}\n`);
      return error.exit;
    }
    throw error;
  }
}
