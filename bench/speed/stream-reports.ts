/** Streams reports through `marsad code -` in a process of its own, and watches its memory from outside. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReportWriter } from './write-report.ts';

export interface StreamResult {
  readonly reports: number;
  readonly refused: number;
  readonly seconds: number;
  /** The most memory held at any moment, MB. */
  readonly peakRssMb: number;
  /** Highest memory seen in the second and in the last quarter of the stream, MB: equal when memory does not grow. */
  readonly earlyMb: number;
  readonly lateMb: number;
}

const TOLD_EVERY = 10_000;

export async function streamReports(
  home: string,
  write: ReportWriter,
  reports: number,
  characters: number,
): Promise<StreamResult> {
  const started = performance.now();
  const child = spawn(process.execPath, [join(home, 'src', 'main.ts'), 'code', '-', '--published', '2016-10-25'], {
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const exited = once(child, 'exit');
  const seen: { answered: number; mb: number }[] = [];
  let answered = 0;
  let refused = 0;
  let peak = 0;
  const look = () => {
    const mb = rssMb(child.pid!);
    peak = Math.max(peak, highWaterMb(child.pid!) ?? mb);
    seen.push({ answered, mb });
  };
  const watch = setInterval(look, 100);
  /** Told on the way, for a long stream takes minutes. */
  let told = 0;
  child.stdout.on('data', (chunk: Buffer) => {
    for (const byte of chunk) if (byte === 10) answered++;
    if (chunk.includes('"error":{')) refused++;
    if (answered - told < TOLD_EVERY) return;
    told = answered;
    const seconds = Math.round((performance.now() - started) / 1000);
    process.stderr.write(
      `  ${answered.toLocaleString('en')} reports, ${seconds} s, ${Math.round(rssMb(child.pid!))} MB\n`,
    );
  });
  for (let n = 0; n < reports; n++) {
    const line = `${JSON.stringify({ id: `r${n}`, text: write.report(characters), published: '2016-10-25' })}\n`;
    if (!child.stdin.write(line)) await once(child.stdin, 'drain');
    if (n % 500 === 0) look();
  }
  look();
  child.stdin.end();
  await exited;
  clearInterval(watch);
  const highest = (from: number, to: number) =>
    Math.max(
      0,
      ...seen.filter((at) => at.answered >= reports * from && at.answered <= reports * to).map(({ mb }) => mb),
    );
  return {
    reports: answered,
    refused,
    seconds: (performance.now() - started) / 1000,
    peakRssMb: Math.round(peak),
    earlyMb: Math.round(highest(0.25, 0.5)),
    lateMb: Math.round(highest(0.75, 1)),
  };
}

/** Memory a process holds now, from the kernel; 0 where the kernel does not say or it has ended. */
function rssMb(pid: number): number {
  return fieldMb(pid, 'VmRSS') ?? 0;
}

const highWaterMb = (pid: number): number | null => fieldMb(pid, 'VmHWM');

function fieldMb(pid: number, field: string): number | null {
  try {
    const found = new RegExp(`^${field}:\\s+(\\d+) kB`, 'm').exec(readFileSync(`/proc/${pid}/status`, 'utf8'));
    return found ? Number(found[1]) / 1024 : null;
  } catch {
    return null;
  }
}
