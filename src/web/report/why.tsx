/** Why a claim is coded as it is: the rules in the order they fired, and the words that filled each slot. */
import type { Claim } from '../../model/claim.ts';
import type { Span } from '../../model/span.ts';
import type { SilentRule } from '../../model/why.ts';
import type { WhyAnswer } from '../../server/api.ts';
import { useAnswer } from '../api/use-answer.ts';

/** Each slot with its words and offsets. */
function wordsUsed(claim: Claim): readonly (readonly [slot: string, span: Span])[] {
  const slots: (readonly [string, Span | null])[] = [
    ['clause', claim.span],
    ...claim.speakers.map(({ span }) => ['speaker', span] as const),
    ...claim.roles.map(({ role, span }) => [role, span] as const),
    ['place', claim.place?.span ?? null],
    ['time', claim.time?.span ?? null],
    ['said on', claim.saidOn?.span ?? null],
    ...claim.harms.map(({ effect, span }) => [effect, span] as const),
    ...claim.weapons.map(({ span }) => ['weapon', span] as const),
  ];
  return slots.flatMap(([slot, span]) => (span ? [[slot, span] as const] : []));
}

const short = (quote: string): string => (quote.length > 80 ? `${quote.slice(0, 77)}…` : quote);

/** What missed by one condition, the nearest first. */
function Silent({ rules }: { readonly rules: readonly SilentRule[] }) {
  return (
    <>
      <h4>Did not fire</h4>
      <ul>
        {rules.map(({ rule, slot, failed }) => (
          <li key={slot}>
            <span className="mono">{rule}</span> <span className="soft">{failed}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Why({ claim }: { readonly claim: Claim }) {
  const { data } = useAnswer<WhyAnswer>(`/api/claims/${claim.id}/why`);
  const rules = data?.why?.rules ?? claim.trace.map((rule) => ({ rule, slots: [], words: [] }));
  return (
    <div className="why">
      <h4>Rules, in order</h4>
      {rules.length === 0 ? <p className="soft">None recorded.</p> : null}
      <ol className="mono">
        {rules.map(({ rule, slots, words }, i) => (
          // A rule may fire twice, so its place in the list is part of its name.
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={`${i} ${rule}`} title={slots.join(', ')}>
            <span className="rule">{rule}</span>{' '}
            {words.length ? <q dir="auto">{words.map(({ quote }) => short(quote)).join(' … ')}</q> : null}
          </li>
        ))}
      </ol>
      {data?.why?.silent.length ? <Silent rules={data.why.silent} /> : null}
      <h4>Words used</h4>
      <table>
        <tbody>
          {wordsUsed(claim).map(([slot, span]) => (
            <tr key={`${slot} ${span.start}`}>
              <th scope="row">{slot}</th>
              <td dir="auto">{short(span.quote)}</td>
              <td className="mono figure">
                {span.start}–{span.end}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {claim.place?.candidates.length ? (
        <>
          <h4>Places considered</h4>
          <ol>
            {claim.place.candidates.slice(0, 4).map((one) => (
              <li key={`${one.name} ${one.lat} ${one.lon} ${one.place}`}>
                {one.name} <span className="soft">{one.why}</span>
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </div>
  );
}
