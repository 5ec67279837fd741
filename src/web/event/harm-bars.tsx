/** Harms as whiskers: each version's interval on one scale, open ends fading, the adopted number as a line. */
import type { Event, EventHarm } from '../../model/event.ts';
import type { Version } from '../../server/api.ts';
import { countWords } from '../words/count-words.ts';

interface Props {
  readonly event: Event;
  readonly versions: readonly Version[];
}

export function HarmBars({ event, versions }: Props) {
  const drawn = event.harms.filter(({ versions: told }) => told.some(({ min, max }) => min !== null || max !== null));
  if (drawn.length === 0) return null;
  const most = Math.max(
    1,
    ...drawn.flatMap(({ versions: told }) => told.map(({ min, max }) => max ?? (min ?? 0) * 1.5)),
  );
  return (
    <section className="harms" aria-labelledby="harms-title">
      <h2 id="harms-title">Harm</h2>
      {drawn.map((harm) => (
        <OfEffect key={`${harm.effect} ${harm.who} ${harm.name}`} harm={harm} most={most} versions={versions} />
      ))}
    </section>
  );
}

interface OfEffectProps {
  readonly harm: EventHarm;
  readonly most: number;
  readonly versions: readonly Version[];
}

function OfEffect({ harm, most, versions }: OfEffectProps) {
  const percent = (n: number) => `${((n / most) * 100).toFixed(2)}%`;
  return (
    <dl className="whiskers">
      <dt>
        {harm.effect}
        {harm.name ? <span className="soft"> ({harm.name})</span> : null}
      </dt>
      {harm.versions.map(({ claim, min, max, said }) => {
        const version = versions.find((one) => one.claim.id === claim);
        const from = min ?? 0;
        const to = max ?? most;
        return (
          <dd key={[claim, min, max, said].join(' ')}>
            <span className="whisker-words">
              {countWords({ min, max })}
              {said && said.length > 2 ? <span className="soft"> “{said}”</span> : null}
              <span className="soft"> {version?.claim.speakers[0]?.name ?? version?.report.source?.name}</span>
            </span>
            <span className="whisker-scale" aria-hidden="true">
              <i
                className={max === null ? 'opens-right' : undefined}
                style={{ insetInlineStart: percent(from), inlineSize: `max(3px, ${percent(to - from)})` }}
              />
              {harm.best === null ? null : <b style={{ insetInlineStart: percent(harm.best) }} />}
            </span>
          </dd>
        );
      })}
    </dl>
  );
}
