/** What a decision changed in a record, field by field: short enough to be read down a terminal. */
import type { Version } from '../../desk/ports.ts';

const LONGEST = 72;

/** What the decision `n` made of a record with these versions, oldest first; one line a field. */
export function changesBy(n: number, versions: readonly Version[]): readonly string[] {
  const at = versions.findIndex(({ from }) => from === n);
  const before = at < 0 ? versions.find(({ to }) => to === n) : versions.slice(0, at).find(({ to }) => to === n);
  if (at < 0) return before === undefined ? [] : ['withdrawn'];
  const [was, is] = [fields(before?.body), fields(versions[at]!.body)];
  if (before === undefined) return [at === 0 ? 'written for the first time' : 'written again'];
  return [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((name) => JSON.stringify(was[name]) !== JSON.stringify(is[name]))
    .map((name) => `${name}: ${short(was[name])} -> ${short(is[name])}`);
}

const fields = (body: unknown): Readonly<Record<string, unknown>> => (body ?? {}) as Readonly<Record<string, unknown>>;

function short(value: unknown): string {
  if (value === undefined) return 'nothing';
  const words = typeof value === 'string' ? value : JSON.stringify(value);
  const line = words.replace(/\s+/g, ' ');
  return line.length <= LONGEST ? line : `${line.slice(0, LONGEST - 1)}…`;
}
