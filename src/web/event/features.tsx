/** What speaks for a match and what against it: each feature's weight as a small bar, and its sentence. */
import type { Feature } from '../../model/judgement.ts';

export function Features({ features }: { readonly features: readonly Feature[] }) {
  const told = features.filter(({ score }) => score !== 0);
  if (told.length === 0) return null;
  const most = told.reduce((top, { score }) => Math.max(top, Math.abs(score)), 0);
  return (
    <ul className="features">
      {told.map(({ name, score, sentence }) => (
        <li key={name}>
          <span className={score > 0 ? 'weight' : 'weight is-against'} aria-hidden="true">
            <i style={{ inlineSize: `${((Math.abs(score) / most) * 50).toFixed(1)}%` }} />
          </span>
          <span className="visually-hidden">{score > 0 ? 'for it: ' : 'against it: '}</span>
          <span dir="auto">{sentence}</span>
        </li>
      ))}
    </ul>
  );
}
