/** Names met in reports that no actor bears: each is made an actor, said to be a known one, or let go; with a reason, and undo. */
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ActorClass } from '../../model/actor.ts';
import type { ActorsAnswer } from '../../server/api-actors.ts';
import { useTelling } from '../edits/use-telling.ts';
import { plural } from '../words/count-words.ts';
import { ActorPicker } from './actor-picker.tsx';

const CLASSES: readonly ActorClass[] = [
  'group',
  'force',
  'person',
  'institution',
  'people',
  'state',
  'coalition',
  'mission',
  'party',
  'tribe',
  'company',
];
const SHOWN = 40;

type Props = Pick<ActorsAnswer, 'proposed' | 'judged'>;

export function ProposedNames({ proposed, judged }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  const [isAll, setAll] = useState(false);
  const shown = isAll ? proposed : proposed.slice(0, SHOWN);
  if (proposed.length === 0 && judged.length === 0) return null;
  return (
    <section aria-labelledby="proposed-title" className="proposed">
      <h2 id="proposed-title">
        Names that no actor bears <span className="soft">{proposed.length}</span>
      </h2>
      <p className="soft">
        Met in reports as actors or speakers. Nothing is merged on its own: say what each is, and take it back with{' '}
        <kbd>u</kbd>.
      </p>
      <ul className="names">
        {shown.map((one) => (
          <li key={one.name} data-row>
            <button
              type="button"
              className="quiet name-door"
              aria-expanded={open === one.name}
              onClick={() => setOpen(open === one.name ? null : one.name)}
            >
              <bdi>{one.name}</bdi>
            </button>{' '}
            <span className="figure soft">{plural(one.claims, 'claim')}</span>
            {one.like.length > 0 ? (
              <span className="soft">
                {' '}
                spelled like{' '}
                {one.like.map(({ id, name }, i) => (
                  <span key={id}>
                    {i > 0 ? ', ' : ''}
                    <Link to="/actors/$id" params={{ id }}>
                      {name}
                    </Link>
                  </span>
                ))}
              </span>
            ) : null}
            {open === one.name ? <NameForm {...one} onDone={() => setOpen(null)} /> : null}
          </li>
        ))}
      </ul>
      {shown.length < proposed.length ? (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          Show all {proposed.length}
        </button>
      ) : null}
      {judged.length > 0 ? (
        <details>
          <summary>{plural(judged.length, 'name')} judged</summary>
          <ul>
            {judged.map(({ name, verdict, actor, by, why }) => (
              <li key={name}>
                <bdi>{name}</bdi>:{' '}
                {verdict === 'new' ? 'a new actor' : verdict === 'none' ? 'no actor' : `${verdict} as`}{' '}
                {actor ? (
                  <Link to="/actors/$id" params={{ id: actor.id }}>
                    {actor.name}
                  </Link>
                ) : null}{' '}
                <span className="soft">
                  {by}
                  {why ? `: ${why}` : ''}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </section>
  );
}

interface FormProps {
  readonly name: string;
  readonly like: readonly { readonly id: string; readonly name: string }[];
  readonly onDone: () => void;
}

function NameForm({ name, like, onDone }: FormProps) {
  const { tell, isStill, isPast } = useTelling();
  const [why, setWhy] = useState('');
  const [kind, setKind] = useState<ActorClass>('group');
  const [actor, setActor] = useState<{ readonly id: string; readonly name: string } | null>(like[0] ?? null);
  if (isPast) return <p className="soft">Names are judged now, not in the past.</p>;
  const say = (body: object, said: string) =>
    void tell(`/api/names/${encodeURIComponent(name)}/judge`, { ...body, why: why.trim() }, said).then(
      (isTaken) => isTaken && onDone(),
    );
  return (
    <div className="name-form">
      <label className="name-why">
        <span className="visually-hidden">Why</span>
        <input value={why} placeholder="why, if it needs saying" onChange={({ target }) => setWhy(target.value)} />
      </label>
      <p className="acts">
        <label>
          <span className="visually-hidden">Class</span>
          <select value={kind} onChange={({ target }) => setKind(target.value as ActorClass)}>
            {CLASSES.map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <button
          type="button"
          disabled={isStill}
          onClick={() => say({ verdict: 'new', class: kind }, `A new actor: ${name}`)}
        >
          is a new actor
        </button>
        <button type="button" disabled={isStill} onClick={() => say({ verdict: 'none' }, `Let go: ${name}`)}>
          is no actor
        </button>
      </p>
      <div className="acts">
        <ActorPicker chosen={actor} onChoose={setActor} />
        {(['same', 'different', 'unsure'] as const).map((verdict) => (
          <button
            key={verdict}
            type="button"
            disabled={isStill || actor === null}
            onClick={() =>
              say(
                { verdict, actor: actor!.id },
                { same: 'The same', different: 'Kept apart', unsure: 'Noted: not sure' }[verdict],
              )
            }
          >
            {verdict === 'unsure' ? 'not sure' : verdict}
          </button>
        ))}
      </div>
    </div>
  );
}
