/** With whom and against whom an actor acted: a graph of the few that matter, by month; the same as a table. */
import { Link, useSearch } from '@tanstack/react-router';
import type { Relation } from '../../server/api-actors.ts';
import { RelationGraph } from './relation-graph.tsx';

interface Props {
  readonly name: string;
  readonly relations: readonly Relation[];
}

/** Relations of one month only, those that then have something; all without a month. */
export function ofMonth(relations: readonly Relation[], month: string | undefined): readonly Relation[] {
  if (month === undefined) return relations;
  return relations
    .map((one) => ({
      ...one,
      with: one.with.filter((pointer) => pointer.month === month),
      against: one.against.filter((pointer) => pointer.month === month),
    }))
    .filter((one) => one.with.length + one.against.length > 0);
}

const monthWords = (month: string): string => {
  const [year, number] = month.split('-').map(Number) as [number, number];
  const name = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][number - 1];
  return `${name} ${year}`;
};

export function Relations({ name, relations }: Props) {
  const { month, rel } = useSearch({ strict: false }) as { month?: string; rel?: string };
  if (relations.length === 0)
    return (
      <section aria-labelledby="acts-title">
        <h2 id="acts-title">With and against whom</h2>
        <p className="soft">
          No event tells of it acting with or against another yet. Relations are read off the roles of events.
        </p>
      </section>
    );
  const months = new Map<string, number>();
  for (const one of relations)
    for (const pointer of [...one.with, ...one.against])
      if (pointer.month) months.set(pointer.month, (months.get(pointer.month) ?? 0) + 1);
  const shown = ofMonth(relations, month);
  const door = (to: string | undefined, words: string, n?: number) => (
    <Link
      key={words}
      to="."
      search={(now: Record<string, unknown>) => ({ ...now, month: to, rel: undefined })}
      aria-current={month === to || undefined}
      replace
      resetScroll={false}
    >
      {words}
      {n === undefined ? null : <span className="figure soft"> {n}</span>}
    </Link>
  );
  return (
    <section aria-labelledby="acts-title" className="acts-with">
      <h2 id="acts-title">With and against whom</h2>
      {months.size > 1 ? (
        <p className="switch">
          {door(undefined, 'all months')}
          {[...months].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([one, n]) => door(one, monthWords(one), n))}
        </p>
      ) : null}
      <RelationGraph name={name} relations={shown} />
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard */}
      <section className="scrolls" aria-label="Relations as a table" tabIndex={0}>
        <table className="relation-table">
          <thead>
            <tr>
              <th scope="col">Other</th>
              <th scope="col" className="is-number">
                With
              </th>
              <th scope="col" className="is-number">
                Against
              </th>
              <th scope="col">Months</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((one) => (
              <tr key={one.key} data-row className={rel === one.key ? 'is-current' : undefined}>
                <td>
                  {one.actor ? (
                    <Link to="/actors/$id" params={{ id: one.actor.id }}>
                      <bdi>{one.name}</bdi>
                    </Link>
                  ) : (
                    <bdi>{one.name}</bdi>
                  )}
                </td>
                <td className="figure is-number">{one.with.length || ''}</td>
                <td className="figure is-number">{one.against.length || ''}</td>
                <td className="soft">
                  {[...new Set([...one.with, ...one.against].flatMap((pointer) => pointer.month ?? []))]
                    .sort()
                    .map(monthWords)
                    .join(', ') || 'not dated'}{' '}
                  <Link
                    to="."
                    search={(now: Record<string, unknown>) => ({ ...now, rel: rel === one.key ? undefined : one.key })}
                    replace
                    resetScroll={false}
                  >
                    {rel === one.key ? 'all events' : 'the events'}
                    <span className="visually-hidden"> with {one.name}</span>
                  </Link>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
