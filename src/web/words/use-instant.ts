/** Instants as the workspace tells them: in its own time zone, which is named. */
import type { StatusAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';

/** "2016-10-30 14:00 (Africa/Tripoli)"; UTC where the zone is not known yet. Pure. */
export function instantWords(at: string, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
  }).format(new Date(at));
  return timeZone === 'UTC' ? `${parts} UTC` : `${parts} ${timeZone.split('/').at(-1)!.replaceAll('_', ' ')}`;
}

export function useInstant(): (at: string) => string {
  const { data } = useAnswer<StatusAnswer>('/api/status');
  return (at) => instantWords(at, data?.timeZone ?? 'UTC');
}
