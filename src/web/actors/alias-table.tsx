/** Other names: as written, what they are, when they held, where they were met. */
import type { Alias } from '../../model/actor.ts';
import { intervalWords } from '../words/day-words.ts';

const SCRIPT: Readonly<Record<Alias['script'], string>> = {
  Latn: 'Latin',
  Arab: 'Arabic',
  Cyrl: 'Cyrillic',
  Hebr: 'Hebrew',
  other: 'other',
};

export function AliasTable({ aliases }: { readonly aliases: readonly Alias[] }) {
  if (aliases.length === 0) return <p className="soft">No other names are known.</p>;
  const areMet = aliases.some(({ from, to, provenance }) => from ?? to ?? provenance);
  return (
    <section aria-labelledby="names-title">
      <h2 id="names-title">Also written</h2>
      <table className="aliases">
        <thead>
          <tr>
            <th scope="col">Name</th>
            <th scope="col">Script</th>
            <th scope="col">Kind</th>
            {areMet ? <th scope="col">Met</th> : null}
          </tr>
        </thead>
        <tbody>
          {aliases.map(({ name, script, kind, from, to, provenance }) => (
            <tr key={`${name} ${kind}`}>
              <td>
                <bdi lang={script === 'Arab' ? 'ar' : undefined}>{name}</bdi>
              </td>
              <td className="soft">{SCRIPT[script]}</td>
              <td className="soft">{kind}</td>
              {areMet ? (
                <td className="soft">{[intervalWords(from, to), provenance].filter(Boolean).join(' · ')}</td>
              ) : null}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
