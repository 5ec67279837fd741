/** Who else this actor is: judged the same, different or unsure, with the reason; and a form to judge another. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Named } from '../../server/api.ts';
import type { ActorAnswer } from '../../server/api-actors.ts';
import { useTelling } from '../edits/use-telling.ts';
import { ActorPicker } from './actor-picker.tsx';

type Props = Pick<ActorAnswer, 'judged'> & { readonly actor: Named };

const SAID = { same: 'the same', different: 'different', unsure: 'not sure' } as const;

export function SameActor({ actor, judged }: Props) {
  const { tell, isStill, isPast } = useTelling();
  const [other, setOther] = useState<Named | null>(null);
  const [why, setWhy] = useState('');
  const say = (verdict: keyof typeof SAID) =>
    void tell(
      `/api/actors/${encodeURIComponent(actor.id)}/judge`,
      { other: other!.id, verdict, why: why.trim() },
      verdict === 'same' ? `${other!.name} goes under ${actor.name} now` : `Judged: ${SAID[verdict]}`,
    ).then((isTaken) => {
      if (!isTaken) return;
      setOther(null);
      setWhy('');
    });
  return (
    <section aria-labelledby="same-title">
      <h2 id="same-title">Is it the same as another?</h2>
      {judged.length > 0 ? (
        <ul className="relations">
          {judged.map((one) => (
            <li key={one.other.id}>
              <strong>{SAID[one.verdict as keyof typeof SAID] ?? one.verdict}</strong>{' '}
              <Link to="/actors/$id" params={{ id: one.other.id }}>
                {one.other.name}
              </Link>{' '}
              <span className="soft">
                {one.by}
                {one.why ? `: ${one.why}` : ''}
              </span>
            </li>
          ))}
        </ul>
      ) : null}
      {isPast ? null : (
        <div className="acts same-form">
          <ActorPicker chosen={other} onChoose={setOther} />
          <label>
            <span className="visually-hidden">Why</span>
            <input value={why} placeholder="why" onChange={({ target }) => setWhy(target.value)} />
          </label>
          {(Object.keys(SAID) as (keyof typeof SAID)[]).map((verdict) => (
            <button
              key={verdict}
              type="button"
              disabled={isStill || other === null || other.id === actor.id || why.trim() === ''}
              onClick={() => say(verdict)}
            >
              {SAID[verdict]}
            </button>
          ))}
        </div>
      )}
      <p className="soft">
        Nothing is merged away: both keep their ids and names, and a judgement can be taken back with <kbd>u</kbd>.
      </p>
    </section>
  );
}
