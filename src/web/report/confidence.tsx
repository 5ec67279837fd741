/** How sure the machine is of a claim: what review has taught where it has taught something, else the coder's own guess; and which. */
import type { Claim } from '../../model/claim.ts';
import type { Shown } from '../../server/api.ts';

interface Props {
  readonly claim: Claim;
  readonly shown: Shown | undefined;
}

const percent = (n: number): string => `${Math.round(n * 100)}%`;

const originWords = ({ claim, shown }: Props): string =>
  shown
    ? `learned from reviewed claims; the coder itself said ${percent(claim.confidence)}`
    : 'the coder’s own guess; nothing was learned from review yet';

/** The figure; a pencil line under it tells a learned one from a guess. */
export function Confidence({ claim, shown }: Props) {
  return (
    <span className={`figure confidence${shown ? ' is-learned' : ''}`} title={originWords({ claim, shown })}>
      {percent(shown?.confidence ?? claim.confidence)}
      <span className="visually-hidden"> sure, {originWords({ claim, shown })}</span>
    </span>
  );
}

/** In full: where the figure comes from, and what moved it most. */
export function ConfidenceReasons({ claim, shown }: Props) {
  return (
    <div className="confidence-reasons">
      <p className="soft">
        <strong className="figure">{percent(shown?.confidence ?? claim.confidence)}</strong> sure:{' '}
        {originWords({ claim, shown })}.
      </p>
      {shown && shown.why.length > 0 ? (
        <ul>
          {shown.why.map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      ) : null}
    </div>
  );
}
