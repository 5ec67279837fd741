/** Above the queue: the samples that are yours to code blind, with how many texts are left. */
import { Link } from '@tanstack/react-router';
import type { SamplesAnswer } from '../../server/api-agreement.ts';
import { useAnswer } from '../api/use-answer.ts';
import { plural } from '../words/count-words.ts';

export function BlindDoors() {
  const { data } = useAnswer<SamplesAnswer>('/api/samples');
  const yours = data?.samples.filter(({ isYours }) => isYours) ?? [];
  if (yours.length === 0) return null;
  return (
    <p className="queue-doors">
      {yours.map(({ name, texts, you }) => (
        <span key={name}>
          <Link to="/queue" search={{ sample: name }}>
            Code {name} blind
          </Link>{' '}
          <span className="figure soft">{plural(texts - (you ?? 0), 'text')} left</span>
        </span>
      ))}
    </p>
  );
}
