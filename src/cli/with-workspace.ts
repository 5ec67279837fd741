/** Runs a command's work in an open workspace and closes it again, whatever happens. */
import type { Arguments, World } from './command.ts';
import type { OpenWorkspace } from './house.ts';
import { patiently } from './progress.ts';
import { WHEN } from './values.ts';
import { findWorkspace, readSettings } from './workspace-file.ts';

/** Opens the workspace that the arguments name (or the nearest one upward), does `work`, closes it. */
export async function withWorkspace<T>(
  { options }: Arguments,
  world: World,
  work: (workspace: OpenWorkspace) => Promise<T>,
): Promise<T> {
  const folder = findWorkspace(world.cwd, options.workspace as string | undefined);
  const workspace = await patiently(
    world,
    'opening the workspace',
    world.house.open(folder, await readSettings(folder)),
  );
  try {
    return await work(workspace);
  } finally {
    await workspace.close();
  }
}

/** Who is at the keyboard, for the decisions: `MARSAD_USER`, else the account's name. */
export const author = ({ env }: World): string => env.MARSAD_USER ?? env.USER ?? env.USERNAME ?? 'analyst';

/** `--as-of`: a decision's number or an instant; undefined = now. */
export const asOf = ({ options }: Arguments): number | string | undefined => {
  const given = options['as-of'] as string | undefined;
  return given === undefined ? undefined : /^\d+$/.test(given) ? Number(given) : given;
};

/** The option every reading command has. */
export const AS_OF = {
  'as-of': {
    type: 'string',
    value: 'WHEN',
    must: WHEN,
    about: 'As it was known then: the number of a decision, or an instant such as 2016-11-30T12:00:00Z.',
  },
} as const;
