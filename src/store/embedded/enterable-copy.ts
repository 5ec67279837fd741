/**
 * A copy of a folder of programs that every user may enter, for a database user that may not enter the original.
 * PostgreSQL asks `access()` for its own programs, which heeds no capability, so no privilege stands in for the copy.
 * One copy serves every start: its name is a digest of the folder's path and files, and it is put in place by one rename.
 */
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, lstatSync, mkdtempSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The path of the copy of `folder` below `parent`; made if there is none that only its owner could have made. */
export function enterableCopy(folder: string, parent: string): string {
  const copy = join(parent, `marsad-postgres-${digestOf(folder)}`);
  if (isOurs(copy)) return copy;
  const fresh = mkdtempSync(`${copy}-`);
  chmodSync(fresh, 0o755);
  cpSync(folder, fresh, { recursive: true, verbatimSymlinks: true, preserveTimestamps: true });
  try {
    renameSync(fresh, copy);
    return copy;
  } catch {
    // Another start was first, or someone else holds the name: theirs if it can be trusted, else the one just made.
    if (!isOurs(copy)) return fresh;
    rmSync(fresh, { recursive: true, force: true });
    return copy;
  }
}

/** In a folder that all may write to, a name proves nothing: the copy must be a folder of ours that no one else can write to. */
function isOurs(path: string): boolean {
  const found = lstatSync(path, { throwIfNoEntry: false });
  return found?.isDirectory() === true && found.uid === process.getuid?.() && (found.mode & 0o022) === 0;
}

function digestOf(folder: string): string {
  const digest = createHash('sha256').update(folder);
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort()) {
    const { size, mtimeMs } = lstatSync(join(folder, name));
    digest.update(`\0${name}\0${size}\0${mtimeMs}`);
  }
  return digest.digest('hex').slice(0, 16);
}
