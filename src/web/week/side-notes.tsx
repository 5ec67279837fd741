/** Beside the text: what the gate refuses and asks, what the record offers, and the words that the sentence at the caret rests on. */
import type { Offer } from '../../edition/compose/draft/offers.ts';
import type { Finding } from '../../edition/gate/rule.ts';
import { shownWords } from '../../edition/shown-words.ts';
import type { View } from '../../edition/view.ts';
import { plural } from '../words/count-words.ts';
import type { JudgedSentence } from './editor/judge.ts';

export interface Acts {
  readonly onGoTo: (sentence: JudgedSentence) => void;
  readonly onTake: (sentence: JudgedSentence, offer: Offer, own: boolean) => void;
  readonly onKeep: (sentence: JudgedSentence, offer: Offer) => void;
  readonly onTakeOut: (sentence: JudgedSentence) => void;
  readonly onPutIn: (offer: Offer) => void;
  readonly onLeave: (offer: Offer) => void;
  /** Something the gate asked to be looked at has been, or is to be looked at again. */
  readonly onLooked: (key: string, isLooked: boolean) => void;
}

interface Props extends Acts {
  readonly judged: readonly JudgedSentence[];
  /** Of the draft as a whole. */
  readonly whole: readonly Finding[];
  readonly fresh: readonly Offer[];
  /** What was looked at, by `flagKey`. */
  readonly looked: readonly string[];
  readonly isReadOnly: boolean;
  readonly at: JudgedSentence | null;
  readonly view: View;
}

/** A flag is looked at in its sentence: when that is rewritten, it is asked again. */
const flagKey = ({ sentence }: JudgedSentence, { rule, words }: Finding): string =>
  [rule, words ?? '', sentence.text].join(' | ');

export function SideNotes({ judged, whole, fresh, looked, isReadOnly, at, view, ...acts }: Props) {
  const all = judged.flatMap((one) => one.findings.map((finding) => ({ one, finding, key: flagKey(one, finding) })));
  const known = new Set(looked);
  const isLooked = ({ finding, key }: (typeof all)[number]) => finding.weight === 'flag' && known.has(key);
  const found = all.filter((one) => !isLooked(one));
  const seen = all.filter(isLooked);
  const flags = found.filter(({ finding }) => finding.weight === 'flag').length;
  const offered = judged.flatMap((one) => one.offers.map((offer) => ({ one, offer })));
  const refusals = found.filter(({ finding }) => finding.weight === 'refuse').length + whole.length;
  return (
    <>
      <section aria-labelledby="gate-title" className="gate-notes">
        <h2 id="gate-title">
          The gate{' '}
          <span className={refusals ? 'is-bad' : 'soft'} role="status">
            {refusals ? `refuses ${plural(refusals, 'thing')}` : 'lets it pass'}
            {flags > 0 ? `, asks you to look at ${flags}` : ''}
          </span>
        </h2>
        <ul>
          {whole.map((finding) => (
            <li key={finding.rule} className="is-refuse">
              <FindingWords {...finding} />
            </li>
          ))}
          {found.map(({ one, finding, key }) => (
            <li key={`${one.from} ${finding.rule} ${finding.words}`} className={`is-${finding.weight}`}>
              <button type="button" className="quiet where" dir="auto" onClick={() => acts.onGoTo(one)}>
                {short(one.sentence.text)}
              </button>
              <FindingWords {...finding} />
              {finding.weight === 'flag' && !isReadOnly ? (
                <p className="acts">
                  <button type="button" className="quiet" onClick={() => acts.onLooked(key, true)}>
                    Looked at
                  </button>
                </p>
              ) : null}
            </li>
          ))}
        </ul>
        {seen.length > 0 ? (
          <details className="looked">
            <summary>{plural(seen.length, 'flag')} looked at</summary>
            <ul>
              {seen.map(({ one, finding, key }) => (
                <li key={`${one.from} ${key}`}>
                  <button type="button" className="quiet where" dir="auto" onClick={() => acts.onGoTo(one)}>
                    {short(one.sentence.text)}
                  </button>
                  <FindingWords {...finding} />
                  {isReadOnly ? null : (
                    <p className="acts">
                      <button type="button" className="quiet" onClick={() => acts.onLooked(key, false)}>
                        Look again
                      </button>
                    </p>
                  )}
                </li>
              ))}
            </ul>
          </details>
        ) : null}
      </section>
      {offered.length + fresh.length > 0 ? (
        <section aria-labelledby="offer-title" className="offers">
          <h2 id="offer-title">
            Changed in the record <span className="soft">{offered.length + fresh.length}</span>
          </h2>
          <ul>
            {offered.map(({ one, offer }) => (
              <li key={`${one.from} ${JSON.stringify(offer.kind === 'new' ? '' : offer.cite.event)}`}>
                <button type="button" className="quiet where" dir="auto" onClick={() => acts.onGoTo(one)}>
                  {short(one.sentence.text)}
                </button>
                <OfferWords offer={offer} sentence={one} {...acts} />
              </li>
            ))}
            {fresh.map((offer) =>
              offer.kind === 'new' ? (
                <li key={offer.telling.part + offer.telling.text}>
                  <p dir="auto">New: {offer.telling.text}</p>
                  <p className="acts">
                    <button type="button" onClick={() => acts.onPutIn(offer)}>
                      Put it in
                    </button>
                    <button type="button" className="quiet" onClick={() => acts.onLeave(offer)}>
                      Leave it out
                    </button>
                  </p>
                </li>
              ) : null,
            )}
          </ul>
        </section>
      ) : null}
      <section aria-labelledby="rests-title" className="rests">
        <h2 id="rests-title">Rests on</h2>
        {at?.sentence.cites.length ? (
          <Evidence sentence={at} view={view} />
        ) : (
          <p className="soft">{at ? 'Nothing yet. Pull in a fact with Ctrl K.' : 'Put the caret into a sentence.'}</p>
        )}
      </section>
    </>
  );
}

const short = (text: string): string =>
  text.length > 64 ? `${text.slice(0, 60).replace(/\s\S*$/, '')} …` : text || 'a citation without a sentence';

const FindingWords = ({ words, expected, came, todo }: Finding) => (
  <p>
    {words ? <mark>{words}</mark> : null} Expected {expected}
    {came && came !== words && came.length < 90 ? `; came ${came}` : ''}. <span className="soft">{todo}</span>
  </p>
);

const GONE = {
  withdrawn: 'What it rests on is no longer held, or is held back by the safety policy.',
  merged: 'Its event was found to be one with another.',
  split: 'Its event was divided: what it cites belongs to another one now.',
} as const;

function OfferWords({
  offer,
  sentence,
  onTake,
  onKeep,
  onTakeOut,
}: { readonly offer: Offer; readonly sentence: JudgedSentence } & Acts) {
  if (offer.kind === 'new') return null;
  if (offer.kind === 'gone')
    return (
      <>
        <p>{GONE[offer.why]}</p>
        <p className="acts">
          <button type="button" onClick={() => onTakeOut(sentence)}>
            Take the sentence out
          </button>
          {offer.cite.claims.length ? (
            <button type="button" onClick={() => onKeep(sentence, offer)}>
              Keep it, cite what it is now
            </button>
          ) : null}
        </p>
      </>
    );
  return (
    <>
      <dl className="changes">
        {offer.changes.map(({ about, was, now }) => (
          <div key={about}>
            <dt>{about}</dt>
            <dd>
              {was === null ? 'not told' : <del>{was}</del>} → <ins>{now ?? 'not told any more'}</ins>
            </dd>
          </div>
        ))}
      </dl>
      {offer.telling && offer.telling.text !== sentence.sentence.text ? (
        <p className="soft" dir="auto">
          The composer: {offer.telling.text}
        </p>
      ) : null}
      <p className="acts">
        {offer.mended ? (
          <button type="button" onClick={() => onTake(sentence, offer, true)}>
            Take it into my words
          </button>
        ) : null}
        {offer.telling ? (
          <button type="button" onClick={() => onTake(sentence, offer, false)}>
            Take the composer’s sentence
          </button>
        ) : null}
        <button type="button" className="quiet" onClick={() => onKeep(sentence, offer)}>
          Keep mine
        </button>
      </p>
    </>
  );
}

function Evidence({ sentence, view }: { readonly sentence: JudgedSentence; readonly view: View }) {
  const claims = sentence.sentence.cites.flatMap(({ claims: ids }) => ids.flatMap((id) => view.claims.get(id) ?? []));
  return (
    <ul>
      {[...new Set(claims)].map(({ id, span, report, speakers }) => {
        const card = view.reports.get(report);
        const said = speakers.map(({ name }) => name).toReversed();
        return (
          <li key={id}>
            <q dir="auto">{shownWords(span.quote)}</q>
            <cite className="soft">
              {[...said, card?.source?.name ?? 'an unnamed source', card?.published].filter(Boolean).join(' · ')}
            </cite>
          </li>
        );
      })}
    </ul>
  );
}
