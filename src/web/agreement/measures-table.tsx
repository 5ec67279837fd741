/** Field by field, pair by pair: percent, kappa or alpha with the number of things compared. A field leads to its disputes. */
import { Link, useSearch } from '@tanstack/react-router';
import type { FieldAgreed, PairAgreed } from '../../server/api-agreement.ts';
import { plural } from '../words/count-words.ts';

const MEASURES = {
  alpha: 'Krippendorff’s alpha',
  kappa: 'Cohen’s kappa',
  percent: 'Percent',
} as const;
type Measure = keyof typeof MEASURES;

interface Props {
  readonly fields: readonly string[];
  readonly pairs: readonly PairAgreed[];
  readonly all: readonly FieldAgreed[] | null;
}

const figure = (measure: Measure, value: number): string =>
  measure === 'percent' ? `${Math.round(value * 100)}%` : value.toFixed(2).replace('-', '−');

/** Landis and Koch's words are too kind for alpha; Krippendorff asks 0.8, and 0.667 for tentative conclusions. */
const level = (measure: Measure, value: number): string => {
  const [well, fair] = measure === 'percent' ? [0.9, 0.75] : [0.8, 0.667];
  return value >= well ? 'is-well' : value >= fair ? 'is-fair' : 'is-poor';
};

export function MeasuresTable({ fields, pairs, all }: Props) {
  const search = useSearch({ strict: false }) as { by?: string; field?: string };
  const by: Measure = search.by === 'kappa' || search.by === 'percent' ? search.by : 'alpha';
  // Kappa is of two: there is none for all.
  const ofAll = by === 'kappa' ? null : all;
  return (
    <section aria-labelledby="measures-title" className="measures">
      <h2 id="measures-title">Who agrees with whom, on which field</h2>
      <fieldset className="switch">
        <legend className="visually-hidden">Measure</legend>
        {(Object.keys(MEASURES) as Measure[]).map((measure) => (
          <Link
            key={measure}
            to="."
            search={(now: Record<string, unknown>) => ({ ...now, by: measure === 'alpha' ? undefined : measure })}
            aria-current={measure === by || undefined}
            replace
          >
            {MEASURES[measure]}
          </Link>
        ))}
      </fieldset>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a wide table must be scrollable by keyboard */}
      <section className="scrolls" aria-label="Measures" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Field</th>
              {pairs.map(({ coders, both, onlyFirst, onlySecond }) => (
                <th scope="col" key={coders.join(' ')}>
                  {coders[0]} – {coders[1]}
                  <small
                    className="soft"
                    title={`${onlyFirst} found by ${coders[0]} only, ${onlySecond} by ${coders[1]} only`}
                  >
                    {plural(both, 'claim')} both found, {onlyFirst + onlySecond} one only
                  </small>
                </th>
              ))}
              {ofAll ? <th scope="col">all</th> : null}
            </tr>
          </thead>
          <tbody>
            {fields.map((field) => (
              <tr key={field} className={search.field === field ? 'is-current' : undefined}>
                <th scope="row">
                  <Link
                    to="."
                    search={(now: Record<string, unknown>) => ({
                      ...now,
                      field: search.field === field ? undefined : field,
                      case: undefined,
                    })}
                    replace
                    aria-current={search.field === field ? 'true' : undefined}
                  >
                    {field}
                  </Link>
                </th>
                {pairs.map((pair) => (
                  <Cell key={pair.coders.join(' ')} by={by} of={pair.fields.find((one) => one.field === field)} />
                ))}
                {ofAll ? <Cell by={by} of={ofAll.find((one) => one.field === field)} /> : null}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p className="soft">
        Compared are claims that both found. Alpha and kappa leave out what would agree by chance: 0 is chance, 1 is
        always; from 0.80 on a field can be relied on, from 0.67 on with care. The small figure is how many things were
        compared.
      </p>
    </section>
  );
}

function Cell({ by, of }: { readonly by: Measure; readonly of: FieldAgreed | undefined }) {
  const value = of?.[by] ?? null;
  if (of === undefined || value === null || of.units === 0)
    return (
      <td className="figure soft measure">
        – <small>0</small>
      </td>
    );
  const told = `${of.percent === null ? '' : `${figure('percent', of.percent)} alike`}${
    of.kappa === null ? '' : `, kappa ${figure('kappa', of.kappa)}`
  }${of.alpha === null ? '' : `, alpha ${figure('alpha', of.alpha)}`}, ${of.units} compared`;
  return (
    <td className={`figure measure ${level(by, value)}`} title={told}>
      <span className="measure-bar" aria-hidden="true">
        <i style={{ inlineSize: `${Math.max(0, Math.min(1, value)) * 100}%` }} />
      </span>
      {figure(by, value)} <small className="soft">{of.units}</small>
    </td>
  );
}
