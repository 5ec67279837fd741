/** A claim's card as an editor: every slot with its key; the open one takes words, a search, or what is typed. */
import { useState } from 'react';
import type { Claim } from '../../../model/claim.ts';
import { familyOf } from '../../marks/event-family.ts';
import { FamilyMark } from '../../marks/family-mark.tsx';
import { SLOTS, type SlotName, without } from './draft.ts';
import { Picker } from './picker.tsx';
import { valuesOf } from './slot-words.ts';
import type { Mending } from './use-mending.ts';

interface Props {
  readonly mending: Mending;
  /** "claim 3", "new claim". */
  readonly name: string;
  readonly text: string;
  readonly claims: readonly Claim[];
  readonly published: string | null;
}

/** Always shown, so that a card looks like a card; the others stand below until they are filled. */
const ALWAYS: readonly SlotName[] = ['kind', 'type', 'initiator', 'target', 'place', 'time', 'stance'];

export function MendCard({ mending, name, text, claims, published }: Props) {
  const { draft, slot, open, close, save, leave, change } = mending;
  const [why, setWhy] = useState('');
  const isFilled = (one: SlotName) => one !== 'clause' && valuesOf(draft, one).length > 0;
  const isShown = (one: SlotName) => one === slot || ALWAYS.includes(one) || isFilled(one);
  return (
    <form
      className="card is-selected mend-card"
      aria-label={`Mend ${name}`}
      data-claim={draft.id}
      onSubmit={(event) => {
        event.preventDefault();
        save(why);
      }}
    >
      <h3>
        <FamilyMark family={familyOf(draft.kind, draft.type.acled)} /> <span>Mending {name}</span>
      </h3>
      <ul className="slots">
        {SLOTS.filter(({ name: one }) => isShown(one)).map(({ name: one, label, key }) => {
          const values = valuesOf(draft, one);
          const isOpen = one === slot;
          return (
            <li key={one} className={isOpen ? 'is-open' : undefined}>
              <button
                type="button"
                className="slot-key"
                aria-expanded={isOpen}
                onClick={() => (isOpen ? close() : open(one))}
              >
                <kbd>{key}</kbd> {label}
              </button>
              <div>
                {values.map(({ words }, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: two values may read the same
                  <span key={`${at} ${words}`} className="value" dir="auto">
                    {one === 'refersTo' ? numberOf(claims, words) : words}
                    {one === 'clause' || one === 'kind' || one === 'stance' ? null : (
                      <button
                        type="button"
                        aria-label={`Remove ${words} from ${label}`}
                        onClick={() => change(without(draft, one, at))}
                      >
                        ×
                      </button>
                    )}
                  </span>
                ))}
                {values.length === 0 && !isOpen ? <span className="soft">–</span> : null}
                {isOpen ? (
                  <Picker
                    key={one}
                    slot={one}
                    label={label}
                    count={values.length}
                    draft={draft}
                    text={text}
                    words={mending.words}
                    mentions={mending.mentions}
                    claims={claims}
                    published={published}
                    isPicking={mending.isPicking}
                    onApply={mending.apply}
                    onTakeWords={mending.takePicked}
                    onRemoveLast={() => change(without(draft, one, values.length - 1))}
                    onMoveWords={mending.moveWords}
                    onClose={close}
                  />
                ) : null}
              </div>
            </li>
          );
        })}
      </ul>
      <p className="more-slots">
        {SLOTS.filter(({ name: one }) => !isShown(one)).map(({ name: one, label, key }) => (
          <button key={one} type="button" className="slot-key" onClick={() => open(one)}>
            <kbd>{key}</kbd> {label}
          </button>
        ))}
      </p>
      <label className="mend-why">
        <span className="visually-hidden">Reason, if one is needed</span>
        <input value={why} placeholder="reason, if one is needed" onChange={({ target }) => setWhy(target.value)} />
      </label>
      <div className="acts">
        <button type="submit">
          save <kbd>Enter</kbd>
        </button>
        <button type="button" onClick={() => leave()}>
          {mending.isSure ? 'drop the changes' : 'leave'} <kbd>Esc</kbd>
        </button>
        <span className="soft">
          {mending.isSure ? 'Not saved yet: Esc again drops it.' : 'Shift and a key: emptied first'}
        </span>
      </div>
    </form>
  );
}

const numberOf = (claims: readonly Claim[], id: string): string => {
  const at = claims.findIndex((claim) => claim.id === id);
  return at === -1 ? id : `claim ${at + 1}`;
};
