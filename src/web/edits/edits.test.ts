/** Edits are sent in order, survive a lost server and a closed browser, and a refused one is told and let go. */
import { expect, test } from 'vitest';
import { Asked } from '../api/get.ts';
import { type Edit, type EditsWorld, makeEdits, type Outcome } from './edits.ts';

const edit = (key: string, claim = key): Edit => ({ key, claim, verdict: 'accepted', why: '', seen: 1 });

/** A world whose server answers as `answers` say, one by one, then always well. */
function worldOf(answers: readonly (Error | number)[], kept: { text: string | null } = { text: null }) {
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
    settled: (outcome) => outcomes.push(outcome),
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
  expect(edits.state()).toEqual({ waiting: [], isAway: false });
});

test('what was waiting when the browser closed is sent at the next visit', async () => {
  const kept = { text: JSON.stringify([edit('a')]) };
  const { world, sent } = worldOf([], kept);
  makeEdits(world);
  await idle();
  expect(sent).toEqual(['a']);
  expect(kept.text).toBe('[]');
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
  expect(edits.withdraw()?.key).toBe('b');
  answer();
  await idle();
  expect(sent).toEqual(['a', 'a']);
  expect(edits.withdraw()).toBeNull();
});
