/** How the event came to be: the judgements with the sentence of each feature, and the decisions, quietly. */
import type { HistoryLine, Version } from '../../server/api.ts';

interface Props {
  readonly lines: readonly HistoryLine[];
  readonly versions: readonly Version[];
}

export function HistoryLog({ lines, versions }: Props) {
  const judged = versions.flatMap(({ claim, judgement, report }) => (judgement ? [{ claim, judgement, report }] : []));
  if (lines.length === 0 && judged.length === 0) return null;
  return (
    <section className="history" aria-labelledby="history-title">
      <h2 id="history-title">How it was put together</h2>
      {judged.length > 0 ? (
        <ul className="judgements">
          {judged.map(({ claim, judgement, report }) => (
            <li key={claim.id}>
              <strong>{judgement.verdict}</strong> · {report.source?.name ?? report.title ?? report.id}
              {judgement.automatic ? ' · by the machine' : ` · ${judgement.by}`}
              {judgement.score === null ? null : (
                <span className="figure"> · {Math.round(judgement.score * 100)}%</span>
              )}
              {judgement.why ? <span className="soft"> {judgement.why}</span> : null}
              {judgement.features.some(({ score }) => score !== 0) ? (
                <ul className="features soft">
                  {judgement.features
                    .filter(({ score }) => score !== 0)
                    .map(({ name, score, sentence }) => (
                      <li key={name}>
                        <span className="figure">{score > 0 ? `+${score.toFixed(2)}` : score.toFixed(2)}</span>{' '}
                        {sentence}
                      </li>
                    ))}
                </ul>
              ) : null}
            </li>
          ))}
        </ul>
      ) : null}
      <ol className="decisions">
        {lines.map(({ n, at, by, act, why }) => (
          <li key={n}>
            <span className="mono soft">
              {n} · {at.slice(0, 16).replace('T', ' ')}
            </span>{' '}
            {by}: {act} <span className="soft">{why}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
