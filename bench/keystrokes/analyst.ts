/** An analyst who knows what is right and types as little as the desk allows: plays the Report page by keyboard and counts. */
import type { Page } from 'playwright-core';
import { MONTHS } from '../../src/model/day.ts';
import { type GoldClaim, kindOf, type SystemClaim } from '../claims/gold.ts';
import type { SameName } from '../claims/names.ts';

/** Counts every key pressed: a letter, a chord with Shift, Enter are one each. */
export interface Keyboard {
  readonly press: (key: string) => Promise<void>;
  readonly type: (words: string) => Promise<void>;
  readonly count: () => number;
}

export function keyboardOf(page: Page): Keyboard {
  let pressed = 0;
  const press = async (key: string) => {
    pressed++;
    await page.keyboard.press(key);
  };
  return {
    press,
    type: async (words) => {
      for (const letter of words) await press(letter === ' ' ? 'Space' : letter);
    },
    count: () => pressed,
  };
}

const KIND_WORDS: Readonly<Record<string, string>> = {
  capture: 'Arrest or capture',
  diplomacy: 'Meeting or diplomacy',
  political: 'Political or legal',
};
const kindWord = (kind: string): string => {
  const ours = kindOf(kind);
  return KIND_WORDS[ours] ?? ours[0]!.toUpperCase() + ours.slice(1);
};
const fold = (name: string): string =>
  name
    .toLowerCase()
    .normalize('NFD')
    .replace(/[^\p{L}\p{N} ]/gu, '')
    .trim();

/** Digits choose among the first nine; in slots of days and numbers they are typed. */
const VALUES = new Set(['d', 'h', 'l']);

export interface Play {
  readonly page: Page;
  readonly keys: Keyboard;
  readonly same: SameName;
  readonly published: string | null;
}

/** What the open list offers, once it stands still. */
async function offered({ page }: Play): Promise<readonly string[]> {
  const read = () => page.locator('.picker [role="option"] > span:first-of-type').allTextContents();
  let before = await read();
  for (let i = 0; i < 6; i++) {
    await page.waitForTimeout(60);
    const now = await read();
    if (i > 1 && now.join('|') === before.join('|')) return now;
    before = now;
  }
  return before;
}

/** Opens a slot, types until the right option stands there, takes it. `fallback` is typed in full when nothing fits. */
async function fill(play: Play, key: string, isRight: (option: string) => boolean, typed: string): Promise<void> {
  const { keys } = play;
  await keys.press(key);
  const slot = key.toLowerCase();
  for (let n = 0; n <= typed.length; n++) {
    // A person looks up after every other letter.
    const isLook = n === 0 || n > 1 || n === typed.length;
    const at = isLook ? (await offered(play)).findIndex(isRight) : -1;
    if (at !== -1) {
      if (n === 0 && at > 0 && at < 9 && !VALUES.has(slot)) return keys.press(String(at + 1));
      for (let i = 0; i < at; i++) await keys.press('ArrowDown');
      return keys.press('Enter');
    }
    if (n < typed.length) await keys.type(typed[n]!);
  }
  await keys.press('Enter');
}

/** Empties a slot and leaves it so. */
async function empty({ keys }: Play, key: string): Promise<void> {
  await keys.press(key.toUpperCase());
  await keys.press('Escape');
}

const short = (day: string, published: string | null): string => {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const name = MONTHS[month - 1]!.slice(0, 3).toLowerCase();
  return `${date} ${name}${published?.startsWith(String(year)) ? '' : ` ${year}`}`;
};

/** Days as they are typed with the fewest keys. */
export function typedDays(from: string | null, to: string | null, published: string | null): string {
  if (from === null) return `by ${short(to!, published)}`;
  if (to === null) return `since ${short(from, published)}`;
  if (from === to) return short(to, published);
  if (from.slice(0, 7) === to.slice(0, 7)) return `${Number(from.slice(8))}-${short(to, published)}`;
  return `${short(from, published)} - ${short(to, published)}`;
}

async function names(play: Play, key: string, wanted: readonly string[], filled: boolean): Promise<void> {
  if (wanted.length === 0) {
    if (filled) await empty(play, key);
    return;
  }
  for (const [i, name] of wanted.entries()) {
    const isRight = (option: string) => fold(option) === fold(name) || play.same({ name: option }, name);
    await fill(play, i === 0 && filled ? key.toUpperCase() : key, isRight, fold(name));
  }
}

export type Wrong = (slot: string) => boolean;

/** Fills what is wrong in the open editor, slot by slot, from what is right. `system` is what stands there now. */
export async function mend(play: Play, gold: GoldClaim, system: SystemClaim | null, isWrong: Wrong): Promise<void> {
  const { keys, published, same } = play;
  const exactly = (words: string) => (option: string) => option === words;
  if (isWrong('kind')) await fill(play, 'k', exactly(kindWord(gold.kind)), kindWord(gold.kind).toLowerCase());
  if (isWrong('sub_event')) {
    if (gold.sub_event_type === null) await empty(play, 't');
    else await fill(play, 't', exactly(gold.sub_event_type), gold.sub_event_type.toLowerCase());
  }
  if (isWrong('sides')) {
    for (const [key, role, wanted] of [
      ['b', 'initiator', gold.initiator],
      ['g', 'target', gold.target],
      ['v', 'victim', gold.victims],
    ] as const) {
      const now = (system?.roles ?? []).filter((one) => one.role === role);
      const isSame = now.length === wanted.length && wanted.every((name) => now.some((one) => same(one, name)));
      if (!isSame) await names(play, key, wanted, now.length > 0);
    }
  }
  if (isWrong('place')) {
    if (gold.place === null) await empty(play, 'w');
    else {
      const { name, said } = gold.place;
      const wanted = [name, said ?? name].map(fold);
      const head = (option: string) => fold(option.replace(/ ± .*/, ''));
      await fill(play, 'w', (option) => wanted.includes(head(option)), fold(name));
    }
  }
  if (isWrong('date')) {
    if (gold.date === null) await empty(play, 'd');
    else {
      const typed = typedDays(gold.date.from, gold.date.to, published);
      await keys.press('d');
      await keys.type(typed);
      await offered(play);
      await keys.press('Enter');
    }
  }
  const harms = (['deaths', 'injured', 'captured', 'freed'] as const).filter((slot) => gold[slot] !== null);
  if (['deaths', 'injured', 'captured', 'freed'].some(isWrong)) {
    if ((system?.harms ?? []).length > 0) await empty(play, 'h');
    for (const slot of harms) {
      const { min, max } = gold[slot]!;
      const letter = { deaths: 'k', injured: 'i', captured: 'c', freed: 'f' }[slot];
      const number =
        min === null
          ? max === null
            ? ''
            : ` <=${max}`
          : max === null
            ? ` ${min}+`
            : min === max
              ? ` ${min}`
              : ` ${min}-${max}`;
      await keys.press('h');
      await keys.type(`${letter}${number}`);
      await offered(play);
      await keys.press('Enter');
    }
  }
  if (isWrong('weapons')) {
    if (gold.weapons.length === 0) await empty(play, 'z');
    for (const [i, weapon] of gold.weapons.entries()) {
      const filled = i === 0 && (system?.weapons ?? []).length > 0;
      await fill(play, filled ? 'Z' : 'z', (option) => fold(option) === fold(weapon), fold(weapon));
    }
  }
  if (isWrong('speakers')) {
    const said = gold.said_by.flatMap((name) => name.split(' + '));
    await names(play, 's', said, (system?.speakers ?? []).length > 0);
  }
  if (isWrong('stance')) await fill(play, 'c', exactly(gold.stance), gold.stance);
  if (isWrong('hedge')) {
    if (gold.hedged) await fill(play, 'y', exactly('reported'), 'reported');
    else await empty(play, 'y');
  }
  if (isWrong('tally')) {
    if (gold.count === null) await empty(play, 'l');
    else {
      const value = gold.count.value ?? gold.count.min ?? gold.count.max;
      await keys.press('l');
      await keys.type(`${value} ${fold(gold.count.what).split(' ')[0]}`);
      await offered(play);
      await keys.press('Enter');
    }
  }
}

/** Codes a claim by hand: its sentence by the arrows, then every slot that is not empty. */
export async function write(play: Play, gold: GoldClaim, anchor: number, isFilled: Wrong): Promise<void> {
  const { page, keys } = play;
  await keys.press('c');
  const picked = async () => page.evaluate<readonly [number, number]>(PICKED);
  for (let steps = 0; steps < 400; steps++) {
    const [start, end] = await picked();
    if (start <= anchor && anchor < end) break;
    const isBefore = anchor < start;
    await keys.press(isBefore ? 'ArrowUp' : 'ArrowDown');
    if (steps > 0 && (await picked())[0] === start) break;
  }
  await keys.press('Enter');
  await page.locator('.mend-card').waitFor();
  await mend(play, gold, null, (slot) => isFilled(slot) && !(slot === 'kind' && kindOf(gold.kind) === 'violence'));
  await keys.press('Enter');
  await page.locator('.mend-card').waitFor({ state: 'detached' });
}

/** Offsets of what is picked, read from what the page draws. */
const PICKED = `(() => {
  const [range] = CSS.highlights.get('picked') ?? [];
  if (!range) return [-1, -1];
  const before = document.createRange();
  before.setStart(document.querySelector('.report-text'), 0);
  before.setEnd(range.startContainer, range.startOffset);
  const start = before.toString().length;
  return [start, start + range.toString().length];
})()`;
