/** Edits are sent in order, survive a lost server and a closed browser, and a refused one is told and let go. */
import { expect, test } from 'vitest';
import { Asked } from '../api/get.ts';
import { type Edit, type EditsWorld, makeEdits, type Outcome } from './edits.ts';

const edit = (key: string, claim = key): Edit => ({ key, claim, verdict: 'accepted', why: '', seen: 1 });

/** A world whose server answers as `answers` say, one by one, then always well. */
function worldOf(
  answers: readonly (Error | number)[],
  kept: { text: string | null } = { text: null },
  backs: Error[] = [],
) {
  const sent: string[] = [];
  const outcomes: Outcome[] = [];
  const left = [...answers];
  const world: EditsWorld = {
    send: async ({ key }) => {
      sent.push(key);
      const answer = left.shift();
      if (answer instanceof Error) throw answer;
      return { decision: answer ?? 7 };
    },
    load: () => kept.text,
    keep: (text) => {
      kept.text = text;
    },
    settled: async (outcome) => {
      outcomes.push(outcome);
    },
    withdrawn: ({ key }) => {
      sent.push(`not ${key}`);
    },
    takeBack: async (key) => {
      const answer = backs.shift();
      sent.push(`undo ${key ?? ''}`.trim());
      if (answer instanceof Error) throw answer;
    },
    pause: async () => {},
  };
  return { world, sent, outcomes, kept };
}
const idle = () => new Promise((resolve) => setTimeout(resolve, 5));
const away = new Asked({ code: 'offline', where: '', expected: '', came: '', todo: '' }, 0);
const stale = new Asked(
  { code: 'changed-meanwhile', where: '', expected: '', came: 'a newer review', todo: 'Look again.' },
  409,
);

test('in order, again and again while the server is away', async () => {
  const { world, sent, outcomes } = worldOf([away, away, 5, 6]);
  const edits = makeEdits(world);
  edits.add(edit('a'));
  edits.add(edit('b'));
  await idle();
  expect(sent).toEqual(['a', 'a', 'a', 'b']);
  expect(outcomes.map(({ decision }) => decision)).toEqual([5, 6]);
  expect(edits.state()).toEqual({ waiting: [], isAway: false, arrived: [], undos: 0 });
});

test('what was waiting when the browser closed is sent at the next visit', async () => {
  const kept = { text: JSON.stringify([edit('a')]) };
  const { world, sent } = worldOf([], kept);
  makeEdits(world);
  await idle();
  expect(sent).toEqual(['a']);
  expect(kept.text).toBe('[]');
});

test('what has arrived is shown as before until the page is told how things stand', async () => {
  let told = () => {};
  const { world } = worldOf([5]);
  const edits = makeEdits({ ...world, settled: () => new Promise((resolve) => (told = resolve)) });
  edits.add(edit('a'));
  await idle();
  expect(edits.state()).toMatchObject({ waiting: [], arrived: [{ key: 'a' }] });
  told();
  await idle();
  expect(edits.state().arrived).toEqual([]);
});

test('a refused edit is told with its reason, and the next goes on', async () => {
  const { world, outcomes } = worldOf([stale, 8]);
  const edits = makeEdits(world);
  edits.add(edit('a'));
  edits.add(edit('b'));
  await idle();
  expect(outcomes[0]).toMatchObject({ decision: null, refused: { came: 'a newer review' } });
  expect(outcomes[1]).toMatchObject({ decision: 8, refused: null });
});

test('a second thought before sending replaces the first', async () => {
  const { world, sent } = worldOf([away, 5, 6]);
  const edits = makeEdits(world);
  edits.add(edit('a'));
  edits.add(edit('b1', 'b'));
  edits.add({ ...edit('b2', 'b'), verdict: 'rejected' });
  await idle();
  expect(sent).toEqual(['a', 'a', 'b2']);
});

test('while the server is away the newest can be taken back, and is not sent', async () => {
  let answer = () => {};
  const { world, sent } = worldOf([away]);
  const edits = makeEdits({ ...world, pause: () => new Promise((resolve) => (answer = resolve)) });
  edits.add(edit('a'));
  edits.add(edit('b'));
  await idle();
  edits.undo();
  answer();
  await idle();
  expect(sent).toEqual(['a', 'not b', 'a']);
});

/** A world whose server takes an edit and answers when told to. */
function slowWorld(answers: readonly (Error | number)[] = []) {
  const made = worldOf(answers);
  const gates: (() => void)[] = [];
  const world: EditsWorld = {
    ...made.world,
    send: async (edit) => {
      await new Promise<void>((resolve) => gates.push(resolve));
      return made.world.send(edit);
    },
  };
  return { ...made, world, answer: () => gates.shift()?.() };
}

test('an undo pressed while the edit is on its way takes back that edit, once it has arrived', async () => {
  const { world, sent, answer } = slowWorld();
  const edits = makeEdits(world);
  edits.add(edit('a'));
  edits.undo();
  expect(edits.state().undos).toBe(1);
  answer();
  await idle();
  expect(sent).toEqual(['a', 'undo a']);
  expect(edits.state()).toEqual({ waiting: [], isAway: false, arrived: [], undos: 0 });
});

test('what is decided after an undo goes to the server after it; a second undo reaches what was done before', async () => {
  const { world, sent, answer } = slowWorld();
  const edits = makeEdits(world);
  edits.add(edit('a'));
  edits.undo();
  edits.add(edit('b', 'a'));
  edits.undo();
  edits.undo();
  edits.add(edit('c', 'a'));
  answer();
  await idle();
  answer();
  await idle();
  expect(sent).toEqual(['not b', 'a', 'undo a', 'undo a', 'c']);
});

test('an edit that did not arrive is let go by the undo that was pressed meanwhile', async () => {
  const { world, sent, answer } = slowWorld([away]);
  const edits = makeEdits(world);
  edits.add(edit('a'));
  edits.undo();
  answer();
  await idle();
  expect(sent).toEqual(['a', 'not a']);
  expect(edits.state()).toEqual({ waiting: [], isAway: false, arrived: [], undos: 0 });
});

test('an undo waits for a server that is away, and what is typed in a draft is not taken back by it', async () => {
  const { world, sent } = worldOf([], { text: null }, [away, away]);
  const edits = makeEdits(world);
  edits.undo();
  await idle();
  expect(sent).toEqual(['undo', 'undo', 'undo']);
  expect(edits.state().isAway).toBe(false);
  const typed = slowWorld();
  const drafting = makeEdits(typed.world);
  drafting.add(edit('a'));
  drafting.add({ ...edit('words'), verdict: 'drafted' });
  drafting.undo();
  typed.answer();
  await idle();
  typed.answer();
  await idle();
  expect(typed.sent).toEqual(['a', 'undo a', 'words']);
});
