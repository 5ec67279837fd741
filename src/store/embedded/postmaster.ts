/** The running server of a data folder, as its postmaster.pid tells it; and how to tell that file from a stale one. */
import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  /** starting, ready, stopping, standby. */
  readonly status: string;
}

/** Null when no server has this data folder open, or its file can't be read whole yet. */
export function readPostmaster(data: string): Postmaster | null {
  let lines: string[];
  try {
    lines = readFileSync(join(data, 'postmaster.pid'), 'utf8').split('\n');
  } catch {
    return null;
  }
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return Number.isInteger(pid) && pid > 0
    ? { pid, port: Number.isInteger(port) ? port : 0, status: (lines[7] ?? '').trim() }
    : null;
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Removes a postmaster.pid whose process is gone or is no PostgreSQL: after a restart of the machine another process
 * may have the number, and PostgreSQL would then refuse to start.
 */
export function clearStale(data: string, { pid }: Postmaster): void {
  if (isAlive(pid) && isPostgres(pid)) return;
  if (readPostmaster(data)?.pid === pid) rmSync(join(data, 'postmaster.pid'), { force: true });
}

function isPostgres(pid: number): boolean {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('postgres');
    if (process.platform === 'win32') return true;
    return execFileSync('ps', ['-p', String(pid), '-o', 'command='], { encoding: 'utf8' }).includes('postgres');
  } catch {
    return false;
  }
}
