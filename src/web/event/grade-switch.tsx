/** The event's status as other projects would grade it: one at a time, with the reason; the choice stays in the address. */
import { Link, useSearch } from '@tanstack/react-router';
import type { GradesAnswer } from '../../server/api-readings.ts';
import { useAnswer } from '../api/use-answer.ts';
import { dayWords } from '../words/day-words.ts';

const SCALES = {
  airwars: 'Airwars',
  admiralty: 'Admiralty',
  sfm: 'Security Force Monitor',
} as const;
type Scale = keyof typeof SCALES;

export function GradeSwitch({ event }: { readonly event: string }) {
  const { grade } = useSearch({ strict: false }) as { grade?: string };
  const scale = grade !== undefined && grade in SCALES ? (grade as Scale) : null;
  const { data } = useAnswer<GradesAnswer>(`/api/events/${event}/grades`, {}, scale !== null);
  const door = (to: Scale | null, words: string) => (
    <Link
      key={words}
      to="."
      search={(now: Record<string, unknown>) => ({ ...now, grade: to ?? undefined })}
      aria-current={scale === to || undefined}
      replace
      resetScroll={false}
    >
      {words}
    </Link>
  );
  return (
    <section className="grades" aria-label="Graded as others do">
      <p className="switch">
        <span className="soft">Status as graded by</span>
        {door(null, 'Marsad')}
        {(Object.keys(SCALES) as Scale[]).map((one) => door(one, SCALES[one]))}
      </p>
      {scale && data ? <Grade scale={scale} grades={data.grades} /> : null}
    </section>
  );
}

function Grade({ scale, grades }: { readonly scale: Scale; readonly grades: GradesAnswer['grades'] }) {
  const { grade, why } = grades[scale];
  const { sources, firstCited, lastCited } = grades.sfm;
  return (
    <p role="status">
      <strong className="grade">{grade ?? 'no grade'}</strong> {why}
      {scale === 'sfm' ? (
        <span className="soft">
          {' '}
          {sources} {sources === 1 ? 'source' : 'sources'}
          {firstCited ? `, first cited ${dayWords(firstCited, true)}` : ''}
          {lastCited ? `, last ${dayWords(lastCited, true)}` : ''}
        </span>
      ) : null}
    </p>
  );
}
