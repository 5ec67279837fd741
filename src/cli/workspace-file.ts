/** `marsad.yaml`: finding the workspace, reading its settings, writing a first one. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { Misuse, Refusal } from '../model/refusal.ts';
import type { Workspace } from '../model/workspace.ts';

export const SETTINGS_FILE = 'marsad.yaml';

/** The workspace named by `--workspace`, else the nearest folder upward from `cwd` with a `marsad.yaml`. */
export function findWorkspace(cwd: string, named: string | undefined): string {
  if (named !== undefined) {
    const folder = resolve(cwd, named);
    if (existsSync(join(folder, SETTINGS_FILE))) return folder;
    throw new Misuse({
      code: 'no-workspace',
      where: '--workspace',
      expected: `a folder with ${SETTINGS_FILE}`,
      came: folder,
      todo: `\`marsad init ${named}\` makes one.`,
    });
  }
  for (let folder = resolve(cwd); ; folder = dirname(folder)) {
    if (existsSync(join(folder, SETTINGS_FILE))) return folder;
    if (dirname(folder) === folder) break;
  }
  throw new Misuse({
    code: 'no-workspace',
    where: cwd,
    expected: 'a workspace here or in a folder above',
    came: 'none',
    todo: 'Name one with --workspace DIR, or make one with `marsad init DIR`.',
  });
}

/** Reads and checks the settings. Throws `Refusal` naming the field. */
export async function readSettings(folder: string): Promise<Workspace> {
  const [{ parse }, { Workspace: schema }] = await Promise.all([import('yaml'), import('../model/workspace.ts')]);
  const path = join(folder, SETTINGS_FILE);
  let raw: unknown;
  try {
    raw = parse(readFileSync(path, 'utf8'), { maxAliasCount: 50 });
  } catch (error) {
    throw settingsRefusal(path, 'YAML', (error as Error).message.split('\n')[0]!);
  }
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0]!;
  throw settingsRefusal(
    `${path}, ${issue.path.join('.') || 'top level'}`,
    issue.message,
    JSON.stringify(issue.input ?? null).slice(0, 80),
  );
}

const settingsRefusal = (where: string, expected: string, came: string): Refusal =>
  new Refusal({
    code: 'settings',
    where,
    expected,
    came,
    todo: 'Correct the file; docs/reference/settings.md lists every setting.',
  });

/** Writes the first settings of a workspace. Throws `Refusal` where there is one already: nothing is overwritten. */
export function writeSettings(folder: string, name: string, packs: readonly string[]): void {
  const path = join(folder, SETTINGS_FILE);
  if (existsSync(path))
    throw new Refusal({
      code: 'workspace-exists',
      where: path,
      expected: 'a folder without a workspace',
      came: 'one that has one',
      todo: 'Use it as it is, or choose another folder.',
    });
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path,
    [
      '# Settings of this workspace; every one is described in docs/reference/settings.md.',
      `name: ${JSON.stringify(name)}`,
      `packs: [${packs.join(', ')}]`,
      '# A PostgreSQL server for a team; without one Marsad keeps its own in .marsad/. DATABASE_URL wins.',
      '# database: postgres://user@host/marsad',
      '# What the public is not shown, or later, or as an area. The first rule that holds decides.',
      'safety:',
      '  - name: sensitive places are shown as areas',
      '    sensitive: true',
      '    coarsenKm: 5',
      '',
    ].join('\n'),
    { flag: 'wx' },
  );
}
