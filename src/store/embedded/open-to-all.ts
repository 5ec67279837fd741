/** Whether a user of this machine other than its owner may reach a file: every folder above it may be entered by anyone. */
import { statSync } from 'node:fs';
import { dirname } from 'node:path';

export function openToAll(path: string): boolean {
  for (let at = dirname(path); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false;
    if (dirname(at) === at) return true;
  }
}
