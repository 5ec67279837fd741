/** What a command is, and the world it runs in. Commands are plain values; each stands in `commands/<verb>.ts`. */
import type { House } from './house.ts';
import type { Must } from './values.ts';

export interface OptionSpec {
  readonly type: 'string' | 'boolean';
  /** What stands for the value in the help: DIR, DATE, FILE. */
  readonly value?: string;
  readonly default?: string;
  readonly about: string;
  /** The only values allowed, if they are few. */
  readonly choices?: readonly string[];
  /** What a value must be, beside that. */
  readonly must?: Must;
}

export interface Arguments {
  readonly positionals: readonly string[];
  readonly options: Readonly<Record<string, string | boolean | undefined>>;
}

export interface World {
  /** The folder the caller stands in: relative paths are the caller's. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdin: NodeJS.ReadableStream & { isTTY?: boolean };
  /** Resolves when the text may be followed by more: back-pressure is the writer's business. */
  readonly out: (text: string) => Promise<void>;
  readonly err: (text: string) => void;
  /** Whether `out` is a terminal, and how wide. */
  readonly columns: number | null;
  readonly house: House;
}

export interface Command {
  readonly verb: string;
  readonly summary: string;
  /** The positional arguments as the help shows them: `[FILES…|-]`. */
  readonly positionals: string;
  /** How many positionals are taken: at least, at most. */
  readonly takes: readonly [number, number];
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly prose: string;
  readonly examples: readonly string[];
  /** Returns the exit code: 0 ok, 1 some input refused, 2 usage, 3 outage. */
  readonly run: (args: Arguments, world: World) => Promise<number>;
}

/** Options every command has. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  help: { type: 'boolean', about: 'Show this help.' },
  json: { type: 'boolean', about: 'Answer with JSON on standard output.' },
  workspace: { type: 'string', value: 'DIR', about: 'The workspace; else the nearest one upward from here.' },
};
