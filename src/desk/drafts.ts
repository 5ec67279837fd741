/** Drafts: an edition while people write it, kept in the ledger like every record: with its history, and never overwritten unseen. */
import { composeLede } from '../edition/compose/compose.ts';
import { composeNote } from '../edition/compose/compose-note.ts';
import { draftOf } from '../edition/compose/draft/to-draft.ts';
import { makePublicView } from '../edition/safety/public-view.ts';
import { weekDays, weekOf } from '../model/day.ts';
import type { Decision } from '../model/decision.ts';
import { CITE, Draft } from '../model/draft.ts';
import type { EditionKind } from '../model/edition.ts';
import { makeId } from '../model/id.ts';
import { Refusal } from '../model/refusal.ts';
import { sha256 } from './hash.ts';
import type { Ledger, Snapshot } from './ports.ts';
import { readSettings } from './settings.ts';
import { unknownRecord } from './unknown-record.ts';
import { readView } from './view.ts';

/** A week has one draft, whose id is known before anybody writes on it. */
export const weeklyDraftId = (week: string): string => makeId('draft', Buffer.from(sha256(`weekly ${week}`), 'hex'));

export const isWeek = (what: string): boolean => /^\d{4}-W\d{2}$/.test(what);

/** The draft of a week, or of an id; null when nobody has written on it. */
export const draftFor = (snapshot: Snapshot, what: string): Promise<Draft | null> =>
  snapshot.get('draft', isWeek(what) ? weeklyDraftId(what) : what);

export interface StartRequest {
  readonly kind: Exclude<EditionKind, 'weekly'>;
  readonly title: string;
  readonly by: string;
  /** The day it is dated; gives the week. */
  readonly day: string;
  readonly authors?: readonly string[];
  readonly tags?: readonly string[];
  readonly series?: string | null;
  /** Events it is about: the composer tells them in a flash note; an analysis is begun without a word. */
  readonly events?: readonly string[];
  /** Parts as written; then nothing is composed. */
  readonly parts?: Draft['parts'];
}

/** Begins a flash note or an analysis. Asked for twice with the same title on the same day it is the same draft. */
export async function startDraft(ledger: Ledger, request: StartRequest): Promise<Draft> {
  const { kind, title, by, day, authors = [], tags = [], series = null, events = [] } = request;
  const id = makeId('draft', Buffer.from(sha256(`${kind} ${day} ${title}`), 'hex'));
  const snapshot = await ledger.read((await ledger.head()).n);
  const standing = await snapshot.get('draft', id);
  // What was written elsewhere is not lost in a draft that stands.
  if (standing && request.parts)
    throw new Refusal({
      code: 'draft-malformed',
      where: 'title',
      expected: 'a title that no draft of that day has',
      came: title,
      todo: 'Choose another title or day, or throw that draft away first.',
    });
  if (standing) return standing;
  const known = new Set((await snapshot.many('event', events)).map((event) => event.id));
  const missing = events.find((event) => !known.has(event));
  if (missing !== undefined)
    throw new Refusal({
      code: 'record-unknown',
      where: `event ${missing}`,
      expected: 'an event that stands',
      came: missing,
      todo: '`marsad events` lists them.',
    });
  const body: Draft = {
    id,
    kind,
    week: weekOf(day),
    from: day,
    to: day,
    title,
    by: [...authors],
    tags: [...tags],
    series,
    parts: request.parts ?? (kind === 'flash' ? await noteParts(snapshot, events, day) : []),
    left: [],
  };
  await saveDraft(ledger, { draft: body, by, why: `begins “${title}”` });
  return body;
}

/** The events in the composer's sentences, by section. */
async function noteParts(snapshot: Snapshot, events: readonly string[], day: string): Promise<Draft['parts']> {
  const { safety } = await readSettings(snapshot);
  const view = makePublicView(await readView(snapshot), safety, (snapshot.head.at ?? day).slice(0, 10));
  const { n, hash } = snapshot.head;
  const frame = { id: 'w_note', week: weekOf(day), asOf: n, head: hash, policy: '', from: day, to: day };
  const composed = composeNote(view, { ...frame, kind: 'flash', events });
  return draftOf('d_note', composed, composeLede(view, composed), view).parts;
}

export interface SaveRequest {
  readonly draft: Draft;
  readonly by: string;
  readonly why?: string;
  /** The decision the person had before their eyes: refused (`changed-meanwhile`) when another has written since. */
  readonly seen?: number;
}

/** Keeps a draft; null when it stands so already. Refuses one that is no draft, and claims that are none. */
export async function saveDraft(
  ledger: Ledger,
  { draft, by, why = 'writes', seen }: SaveRequest,
): Promise<Decision | null> {
  const body = checked(draft);
  return ledger.decide({
    by,
    act: 'draft',
    why,
    ...(seen === undefined ? {} : { seen }),
    changes: async (now) => {
      const standing = await now.get('draft', body.id);
      const held = new Set(citedIn(standing));
      const fresh = citedIn(body).filter((id) => !held.has(id));
      const known = new Set((await now.many('claim', fresh)).map(({ id }) => id));
      const unknown = fresh.find((id) => !known.has(id));
      if (unknown !== undefined)
        throw new Refusal({
          code: 'record-unknown',
          where: `draft ${body.id}`,
          expected: 'citations of claims that stand',
          came: unknown,
          todo: 'Pull the fact in again by search.',
        });
      return [{ kind: 'draft', id: body.id, body }];
    },
  });
}

export interface DropRequest {
  /** A week, or the id of a draft. */
  readonly what: string;
  readonly by: string;
  readonly why?: string;
  readonly seen?: number;
}

/** Throws a draft away; its history stays, and undoing it brings it back. A week is then as the composer writes it. */
export async function dropDraft(
  ledger: Ledger,
  { what, by, why = 'thrown away', seen }: DropRequest,
): Promise<Decision | null> {
  return ledger.decide({
    by,
    act: 'drop-draft',
    why,
    ...(seen === undefined ? {} : { seen }),
    changes: async (now) => {
      const standing = await draftFor(now, what);
      if (standing === null) throw unknownRecord('draft', what);
      return [{ kind: 'draft', id: standing.id, body: null }];
    },
  });
}

const citedIn = (draft: Draft | null): readonly string[] => [
  ...new Set(
    draft?.parts.flatMap(({ paragraphs }) => paragraphs.flatMap(({ cites }) => cites.flatMap(({ claims }) => claims))),
  ),
];

function checked(draft: Draft): Draft {
  const malformed = (where: string, expected: string, came: string) =>
    new Refusal({
      code: 'draft-malformed',
      where: `draft ${draft.id} ${where}`,
      expected,
      came,
      todo: 'Open the draft again; what you wrote is kept in this browser.',
    });
  const parsed = Draft.safeParse(draft);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    throw malformed(issue?.path.join('.') ?? '', issue?.message ?? 'a draft', 'another shape');
  }
  const { kind, week, id, parts } = parsed.data;
  if ((kind === 'weekly') !== (id === weeklyDraftId(week)))
    throw malformed('id', kind === 'weekly' ? weeklyDraftId(week) : 'an id that is no week’s', id);
  for (const part of parts)
    for (const { text, cites } of part.paragraphs)
      if (text.split(CITE).length - 1 !== cites.length)
        throw malformed(part.id, `${cites.length} citations in the text`, `${text.split(CITE).length - 1}`);
  const days = kind === 'weekly' ? weekDays(week) : null;
  if (days && (days.from !== parsed.data.from || days.to !== parsed.data.to))
    throw malformed('from', `${days.from} to ${days.to}`, `${parsed.data.from} to ${parsed.data.to}`);
  return parsed.data;
}
