/** Reads the imports of the house's own files, for the law tests. Parsed with oxc, so comments and strings don't count. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'oxc-parser';

export const HOME = fileURLToPath(new URL('../../', import.meta.url));

/** Every file below `folder` (relative to the project) with one of the endings. */
export function filesBelow(folder: string, endings: readonly string[]): readonly string[] {
  const found: string[] = [];
  const walk = (path: string) => {
    for (const name of readdirSync(path)) {
      const full = join(path, name);
      if (name === 'node_modules' || name === 'dist') continue;
      if (statSync(full).isDirectory()) walk(full);
      else if (endings.some((ending) => name.endsWith(ending))) found.push(relative(HOME, full));
    }
  };
  walk(join(HOME, folder));
  return found.sort();
}

export interface Import {
  /** What the import says: a relative path resolved to a project path, or a package name. */
  readonly target: string;
  readonly ours: boolean;
  /** Erased before running: `import type`. */
  readonly typeOnly: boolean;
}

/** The imports and re-exports of a file, static and dynamic with a literal. */
export function importsOf(file: string): readonly Import[] {
  const source = readFileSync(join(HOME, file), 'utf8');
  const { module, errors } = parseSync(file, source);
  if (errors.length) throw new Error(`${file}: ${errors[0]!.message}`);
  const resolved = (specifier: string, typeOnly: boolean): Import =>
    specifier.startsWith('.')
      ? { target: relative(HOME, resolve(HOME, dirname(file), specifier.replace(/\?.*$/, ''))), ours: true, typeOnly }
      : { target: specifier, ours: false, typeOnly };
  const found: Import[] = [];
  for (const { moduleRequest, entries } of module.staticImports)
    found.push(resolved(moduleRequest.value, entries.length > 0 && entries.every((entry) => entry.isType)));
  for (const { entries } of module.staticExports)
    for (const entry of entries) if (entry.moduleRequest) found.push(resolved(entry.moduleRequest.value, entry.isType));
  for (const { moduleRequest } of module.dynamicImports) {
    const literal = source.slice(moduleRequest.start, moduleRequest.end).match(/^['"]([^'"]+)['"]$/);
    if (literal) found.push(resolved(literal[1]!, false));
  }
  return found;
}

/** The room a project path lies in: `src/coder/time/x.ts` -> `coder`; files right under `src/` have their own name. */
export const roomOf = (path: string): string | null => path.match(/^src\/([^/]+)/)?.[1] ?? null;
