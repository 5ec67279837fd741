/** Tells the server: one function, the same shape of error as asking. */
import type { FaultAnswer } from '../../server/api.ts';
import { Asked } from './get.ts';

/** The answer of `POST path`; throws `Asked`, with status 0 when the server can't be reached. */
export async function post<Answer>(path: string, body: unknown): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(path, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  } catch {
    throw new Asked(
      { code: 'offline', where: path, expected: 'an answer', came: 'none', todo: 'Is `marsad serve` still running?' },
      0,
    );
  }
  const answer: unknown = await response.json();
  if (!response.ok) throw new Asked((answer as FaultAnswer).error, response.status);
  return answer as Answer;
}
