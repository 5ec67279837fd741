/** What a mending changed, slot by slot: before, after. */
import type { Claim } from '../../model/claim.ts';
import { differencesOf } from './mend/slot-words.ts';

interface Props {
  readonly title: string;
  readonly before: Claim;
  readonly after: Claim;
}

export function Differences({ title, before, after }: Props) {
  const all = differencesOf(before, after);
  return (
    <div className="differences">
      <h4>{title}</h4>
      {all.length === 0 ? <p className="soft">None.</p> : null}
      <dl>
        {all.map(({ slot, before: was, after: is }) => (
          <div key={slot}>
            <dt>{slot}</dt>
            <dd dir="auto">
              {was ? <del>{was}</del> : null} {is ? <ins>{is}</ins> : <span className="soft">nothing</span>}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
