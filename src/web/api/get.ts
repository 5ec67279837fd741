/** Asks the server: one function, one shape of error. */
import type { Fault } from '../../model/refusal.ts';
import type { FaultAnswer } from '../../server/api.ts';

/** What the server, or the way to it, said went wrong. */
export class Asked extends Error {
  readonly fault: Fault;
  readonly status: number;
  constructor(fault: Fault, status: number) {
    super(`${fault.where}: expected ${fault.expected}, came ${fault.came}. ${fault.todo}`);
    this.fault = fault;
    this.status = status;
  }
}

export type Query = Readonly<Record<string, string | number | undefined>>;

/** Address with the parameters that have a value, in a fixed order. */
export function address(path: string, query: Query): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== '');
  const search = new URLSearchParams(given.map(([name, value]) => [name, String(value)])).toString();
  return search ? `${path}?${search}` : path;
}

/** The answer of `GET path`; throws `Asked`. */
export async function get<Answer>(path: string, query: Query, signal?: AbortSignal): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(address(path, query), signal ? { signal } : {});
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new Asked(
      { code: 'offline', where: path, expected: 'an answer', came: 'none', todo: 'Is `marsad serve` still running?' },
      0,
    );
  }
  const body: unknown = await response.json();
  if (!response.ok) throw new Asked((body as FaultAnswer).error, response.status);
  return body as Answer;
}
