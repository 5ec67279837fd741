/** The thread in which guarded readers run: one request at a time, one answer each. */
import { parentPort } from 'node:worker_threads';
import type { Read } from '../../desk/ports.ts';
import { Refusal } from '../../model/refusal.ts';
import { FORMATS } from '../formats.ts';
import type { Follow } from '../reader.ts';
import type { Answer, Request } from './read-guarded.ts';

parentPort?.on('message', async ({ format, bytes, about }: Request) => {
  parentPort?.postMessage(await answer(format, Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength), about));
});

async function answer(name: string, bytes: Uint8Array, about: Request['about']): Promise<Answer> {
  try {
    const read = await FORMATS.find((format) => format.name === name)!.load();
    const reads: (Read | Follow)[] = [];
    for await (const one of read(bytes, about)) reads.push(one);
    return { reads };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.fault };
    return { failed: error instanceof Error ? error.message : String(error) };
  }
}
