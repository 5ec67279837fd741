/** How the event came to be: the judgements with the sentence of each feature, and the decisions, quietly. */
import type { HistoryLine, Version } from '../../server/api.ts';
import { useInstant } from '../words/use-instant.ts';
import { Features } from './features.tsx';
import { TimeSlider } from './time-slider.tsx';
import type { Judging } from './use-judging.ts';

interface Props {
  readonly event: string;
  readonly judging: Judging;
  readonly lines: readonly HistoryLine[];
  readonly versions: readonly Version[];
}

/** Decisions of people, each of which can be taken back; what the machine derives follows from them. */
const TAKEN_BACK = new Set(['judge', 'merge', 'split', 'adopt']);

export function HistoryLog({ event, lines, versions, judging }: Props) {
  const instant = useInstant();
  const judged = versions.flatMap(({ claim, judgement, report }) => (judgement ? [{ claim, judgement, report }] : []));
  if (lines.length === 0 && judged.length === 0) return null;
  return (
    <section className="history" aria-labelledby="history-title">
      <h2 id="history-title">How it was put together</h2>
      {judged.length > 0 ? (
        <ul className="judgements">
          {judged.map(({ claim, judgement, report }) => (
            <li key={[claim.id, judgement.verdict, judgement.by, judgement.score].join(' ')}>
              <strong>{judgement.verdict}</strong> · {report.source?.name ?? report.title ?? report.id}
              {judgement.automatic ? ' · by the machine' : ` · ${judgement.by}`}
              {judgement.score === null ? null : (
                <span className="figure"> · {Math.round(judgement.score * 100)}%</span>
              )}
              {judgement.why && judgement.features.length === 0 ? <span className="soft"> {judgement.why}</span> : null}
              <Features features={judgement.features} />
            </li>
          ))}
        </ul>
      ) : null}
      <TimeSlider event={event} />
      <ol className="decisions">
        {lines.map(({ n, at, by, act, why }) => (
          <li key={n}>
            <span className="mono soft">
              {n} · {instant(at)}
            </span>{' '}
            {by}: {act} <span className="soft">{why}</span>{' '}
            {TAKEN_BACK.has(act) && !judging.isStill ? (
              <button type="button" className="quiet" onClick={() => void judging.undo(n)}>
                undo
                <span className="visually-hidden"> decision {n}</span>
              </button>
            ) : null}
          </li>
        ))}
      </ol>
    </section>
  );
}
