/** The composer: the draft as a manuscript, what was found and offered beside it, facts by search, the way to the public. */
import { useQueryClient } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { useCallback, useMemo, useRef, useState } from 'react';
import type { Clash } from '../../edition/compose/draft/merge.ts';
import { newOffers } from '../../edition/compose/draft/offers.ts';
import { same } from '../../edition/compose/draft/same.ts';
import { editionOfDraft } from '../../edition/compose/draft/to-edition.ts';
import { gateSentence } from '../../edition/gate/gate.ts';
import type { Draft } from '../../model/draft.ts';
import type { ComposerAnswer, FactsAnswer, FrozenAnswer } from '../../server/api-drafts.ts';
import { get } from '../api/get.ts';
import { post } from '../api/post.ts';
import { ClashNote } from './clash-note.tsx';
import { DraftHead } from './draft-head.tsx';
import { addPart, goTo, insertTelling, keepWords, putIn, takeChange, takeOut } from './editor/actions.ts';
import { gateInput, knownFrom } from './editor/known.ts';
import { FactSearch } from './fact-search.tsx';
import { FreezeDialog } from './freeze-dialog.tsx';
import { SideNotes } from './side-notes.tsx';
import { useDraft } from './use-draft.ts';
import { useEditor } from './use-editor.ts';
import './week.css';

interface Props {
  readonly what: string;
  readonly answer: ComposerAnswer;
}

const OF_THE_WHOLE = new Set(['unwritten', 'unsigned']);

export function Composer({ what, answer }: Props) {
  const queries = useQueryClient();
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const isReadOnly = asOf !== undefined;
  const show = useRef<((draft: Draft) => void) | null>(null);
  const { life, draft, keeping, clashes, refused } = useDraft(what, answer, show);
  const { write } = life;
  const [pulled, setPulled] = useState<readonly FactsAnswer['slice'][]>([]);
  const [sheet, setSheet] = useState<'facts' | 'freeze' | null>(null);
  const element = useRef<HTMLDivElement>(null);
  const known = useMemo(() => knownFrom(answer, pulled), [answer, pulled]);
  const onPull = useCallback(() => setSheet('facts'), []);
  const { editor, judged, at } = useEditor({
    element,
    draft,
    show,
    known,
    isReadOnly,
    onWrite: write,
    onPull,
  });
  const whole = useMemo(() => {
    const edition = editionOfDraft(draft, known.composed, known.view, known.tellings.redirects);
    return gateSentence(edition.lede, 'lede', { ...gateInput(known, draft), edition }).filter(({ rule }) =>
      OF_THE_WHOLE.has(rule),
    );
  }, [draft, known]);
  const fresh = useMemo(() => newOffers(draft, known.tellings), [draft, known]);
  const refusals =
    whole.length + judged.flatMap(({ findings }) => findings).filter(({ weight }) => weight === 'refuse').length;
  const titleOf = (part: string) => answer.sections.find(({ id }) => id === part)?.title ?? '';
  const isFlowing = draft.kind === 'analysis';
  const missing = answer.sections.filter(({ id }) => !draft.parts.some((part) => part.id === id));

  const freeze = async (why: string): Promise<FrozenAnswer> => {
    await life.flush();
    const now = await get<ComposerAnswer>(`/api/drafts/${what}`, {});
    if (!same(now.draft, draft)) {
      void queries.invalidateQueries();
      throw new Error(
        'Somebody else has written on it, or the server has not all of it yet. Read it again, then freeze it.',
      );
    }
    const frozen = await post<FrozenAnswer>(`/api/drafts/${what}/publish`, { why, seen: now.from.n });
    void queries.invalidateQueries();
    return frozen;
  };

  const takeTheirs = (clash: Clash) => {
    const part = draft.parts.find(({ id }) => id === clash.part);
    const open = editor.current;
    if (!part || !open) return;
    const at = part.paragraphs.findIndex((one) => same(one, clash.mine[0]));
    const from = at < 0 ? part.paragraphs.length : at;
    const paragraphs = part.paragraphs.toSpliced(from, at < 0 ? 0 : clash.mine.length, ...clash.theirs);
    const next: Draft = { ...draft, parts: draft.parts.map((one) => (one === part ? { ...one, paragraphs } : one)) };
    life.replace(next);
    life.settleClash(clash);
  };

  return (
    <section className={`composer is-${draft.kind}`}>
      <DraftHead
        draft={draft}
        answer={answer}
        keeping={keeping}
        refused={refused}
        what={what}
        isReadOnly={isReadOnly}
        onChange={(change) => write({ ...draft, ...change })}
        onFreeze={() => setSheet('freeze')}
      />
      <div className="composer-body">
        <div className="writing">
          {clashes.map((clash) => (
            <ClashNote
              key={`${clash.part} ${clash.at}`}
              clash={clash}
              onMine={() => life.settleClash(clash)}
              onTheirs={() => takeTheirs(clash)}
            />
          ))}
          <div ref={element} className="sheet-of-paper" />
          {isReadOnly ? null : (
            <p className="writing-keys">
              <button type="button" onClick={() => setSheet('facts')}>
                Pull in a fact <kbd>Ctrl K</kbd>
              </button>
              <button
                type="button"
                className="quiet"
                onClick={() =>
                  editor.current
                    ?.chain()
                    .focus()
                    .updateAttributes('paragraph', { as: at?.as === 'judgement' ? 'prose' : 'judgement' })
                    .run()
                }
              >
                Judgement or fact <kbd>Ctrl J</kbd>
              </button>
              {draft.kind === 'weekly' ? (
                missing.map(({ id, title }) => (
                  <button
                    key={id}
                    type="button"
                    className="quiet"
                    onClick={() => editor.current && addPart(editor.current, id, title)}
                  >
                    + {title}
                  </button>
                ))
              ) : (
                <button
                  type="button"
                  className="quiet"
                  onClick={() => editor.current && addPart(editor.current, partId(draft), '')}
                >
                  + Part
                </button>
              )}
            </p>
          )}
          {draft.kind === 'weekly' && known.composed.unknown.length ? (
            <section className="own-notes" aria-labelledby="own-notes">
              <h2 id="own-notes">Counted from the record, and printed under “What we don’t know”</h2>
              <ul>
                {known.composed.unknown.map(({ text }) => (
                  <li key={text}>{text}</li>
                ))}
              </ul>
            </section>
          ) : null}
        </div>
        <aside className="side-notes" aria-label="Findings, changes and evidence">
          <SideNotes
            judged={judged}
            whole={whole}
            fresh={fresh}
            looked={draft.looked ?? []}
            isReadOnly={isReadOnly}
            at={at}
            view={known.view}
            onGoTo={(one) => editor.current && goTo(editor.current, one)}
            onTake={(one, offer, own) => editor.current && takeChange(editor.current, one, offer, own)}
            onKeep={(one, offer) => editor.current && keepWords(editor.current, one, offer)}
            onTakeOut={(one) => editor.current && takeOut(editor.current, one)}
            onPutIn={(offer) =>
              offer.kind === 'new' &&
              editor.current &&
              putIn(editor.current, offer.telling, titleOf(offer.telling.part))
            }
            onLooked={(key, isLooked) => {
              const others = (draft.looked ?? []).filter((one) => one !== key);
              write({ ...draft, looked: isLooked ? [...others, key] : others });
            }}
            onLeave={(offer) =>
              offer.kind === 'new' &&
              write({
                ...draft,
                left: [...draft.left, ...offer.telling.cites.flatMap(({ event, claims }) => event ?? claims[0] ?? [])],
              })
            }
          />
        </aside>
      </div>
      {sheet === 'facts' ? (
        <FactSearch
          what={what}
          page={known.tellings.page}
          onClose={() => setSheet(null)}
          onPick={(telling, slice) => {
            setSheet(null);
            if (slice) setPulled((all) => [...all, slice]);
            // When the sheet is gone: while it is open nothing behind it takes the focus.
            requestAnimationFrame(() => {
              if (editor.current) insertTelling(editor.current, telling, isFlowing);
            });
          }}
        />
      ) : null}
      {sheet === 'freeze' ? (
        <FreezeDialog
          answer={answer}
          refusals={refusals}
          what={what}
          onFreeze={freeze}
          onClose={() => setSheet(null)}
        />
      ) : null}
    </section>
  );
}

/** A name that no part of the draft has. */
function partId({ parts }: Draft): string {
  const taken = new Set(parts.map(({ id }) => id));
  let n = parts.length;
  while (taken.has(`p${n}`)) n++;
  return `p${n}`;
}
