/** What files rest on by a mark of it: each record and each list is read once, however many files rest on it. */
import type { Ground } from '../edition/site/grounds.ts';
import { sha256 } from './hash.ts';

export function marksOf(): (ground: Ground) => string {
  const known = new Map<object, string>();
  const markOf = (ground: Ground): string => {
    if (typeof ground === 'string') return JSON.stringify(ground);
    let mark = known.get(ground);
    if (mark === undefined) {
      mark = sha256(Array.isArray(ground) ? `[${ground.map(markOf).join('\n')}]` : JSON.stringify(ground));
      known.set(ground, mark);
    }
    return mark;
  };
  return markOf;
}
