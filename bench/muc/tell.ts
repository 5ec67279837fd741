/** A sentence -> what it tells of acts of violence: by whom, on whom, on what, with what. Patterns on word order around act words. */
import type { ActorMention } from '../../src/model/mention.ts';
import type { IncidentType } from './incident.ts';
import { type Found, isThing, listAfter, listBefore, none } from './lists.ts';
import type { Sentence, Word } from './sentences.ts';
import { weaponsIn } from './weapons.ts';
import { type Act, ADVERBS, actAt, BE, LIST_END, THINGS } from './words.ts';

export interface Telling {
  readonly type: IncidentType;
  readonly weak: boolean;
  /** Adds to what was told before, whatever its type: "the dead were identified as …". */
  readonly follows?: boolean;
  readonly start: number;
  readonly end: number;
  readonly sentence: number;
  readonly plural: boolean;
  /** The act word. */
  readonly word: string;
  readonly doers: readonly ActorMention[];
  readonly sufferers: readonly ActorMention[];
  readonly things: readonly string[];
  readonly weapons: readonly string[];
}

/** The doer named by "by …" within reach, before another clause begins. */
function agentAfter(words: readonly Word[], from: number): ActorMention[] {
  for (let i = from; i < words.length && i < from + 30; i++) {
    const { text } = words[i]!;
    if (/^(?:who|which|that|said|reported|when|while)$/.test(text)) return [];
    if (text === 'by' || (/^(?:to|on)$/.test(text) && /^(?:attributed|blamed|pinned)$/.test(words[i - 1]!.text))) {
      const list: ActorMention[] = [];
      for (let j = i + 1; j < words.length && j < i + 14; j++) {
        const word = words[j]!;
        if (!word.mention && (LIST_END.has(word.text) || BE.has(word.text))) break;
        if (word.mention && !list.includes(word.mention)) list.push(word.mention);
        if (list.length && /^[,;]$/.test(word.text)) break;
      }
      if (list.length) return list;
    }
  }
  return [];
}

/** "kidnapped last week by …": the doer follows and nobody stands between. */
function byAfter(words: readonly Word[], from: number): boolean {
  for (let i = from; i < words.length && i < from + 6; i++) {
    if (words[i]!.text === 'by') return true;
    if (words[i]!.mention || THINGS.has(words[i]!.text) || /^[,;]$/.test(words[i]!.text)) return false;
  }
  return false;
}
const said = (words: readonly Word[], from: number, length: number): string =>
  words
    .slice(from, from + length)
    .map(({ text }) => text)
    .join(' ');

const NOT =
  /^(?:not|never|no|without|would|could|might|may|if|should|will|cannot|avoid|prevent|threatened|plans?|planned|planning|plot)$/;

/** "the victims were identified as …", "among the injured are …", "also killed was …", "X escaped unharmed from an attack". */
function listedIn(words: readonly Word[]): Found & { readonly at: number; readonly word: string } {
  for (let i = 0; i < words.length; i++) {
    const { text } = words[i]!;
    if (text === 'identified' && /^(?:as|:)$/.test(words[i + 1]?.text ?? '')) {
      const before = words.slice(Math.max(0, i - 14), i).map((word) => word.text);
      const sign = before.find((w) =>
        /^(?:victims?|dead|killed|murdered|injured|wounded|bod(?:y|ies)|kidnapped|corpses?)$/.test(w),
      );
      if (sign) return { ...listAfter(words, i + 2), at: i, word: sign };
    }
    if (/^(?:victims?|dead|killed|murdered|injured|wounded|kidnapped|assassinated)$/.test(text)) {
      let be = i + 1;
      if (/^(?:here|there|in|by)$/.test(words[be]?.text ?? '')) be += 1;
      const those =
        /^(?:who|which|were|was)$/.test(words[i - 1]?.text ?? '') &&
        words.slice(Math.max(0, i - 4), i).some((word) => /^(?:those|persons?|people|victims)$/.test(word.text));
      const starts =
        those ||
        i === 0 ||
        /^(?:the|also|those|among|were|are|victims?|persons?|and|include|other)$/.test(words[i - 1]!.text);
      if (
        starts &&
        /^(?:are|were|was|is|include|includes|included)$/.test(words[be]?.text ?? '') &&
        (those || !BE.has(words[i - 1]?.text ?? ''))
      ) {
        const found = listAfter(words, be + (words[be + 1]?.text === ':' ? 2 : 1));
        if (found.mentions.some((m) => m.class === 'person')) return { ...found, at: i, word: text };
      }
    }
    if (/^(?:escaped|emerged|survived|survives|unharmed|unhurt|unscathed)$/.test(text)) {
      const rest = words.slice(i + 1, i + 12).map((word) => word.text);
      if (rest.some((w) => /^(?:attacks?|attempts?|explosion|ambush|bomb|assassination)$/.test(w)))
        return { ...listBefore(words, i, false), at: i, word: 'attacked' };
    }
  }
  return { ...none(), at: -1, word: '' };
}

export function tellingsOf(sentence: Sentence, at: number): readonly Telling[] {
  const { words } = sentence;
  const tellings: Telling[] = [];
  const listed = listedIn(words);
  if (listed.mentions.length)
    tellings.push({
      type: /^kidnapped$/.test(listed.word) ? 'kidnapping' : 'attack',
      weak: false,
      follows: !/^(?:attacked|kidnapped)$/.test(listed.word),
      start: words[listed.at]!.start,
      end: words[listed.at]!.end,
      sentence: at,
      plural: false,
      word: listed.word,
      doers: [],
      sufferers: listed.mentions,
      things: [],
      weapons: [],
    });
  const weapons = weaponsIn(words);
  for (let i = 0; i < words.length; i++) {
    let act: Act | undefined;
    let length = 1;
    for (const n of [3, 2, 1]) {
      if (i + n > words.length) continue;
      const said = words
        .slice(i, i + n)
        .map(({ text }) => text)
        .join(' ');
      act = actAt(said);
      if (act) {
        length = n;
        break;
      }
    }
    if (!act) continue;
    const word = words[i]!;
    if (word.mention && act.form !== 'noun' && word.mention.class === 'person') continue;
    let before = i - 1;
    while (before >= 0 && ADVERBS.has(words[before]!.text)) before--;
    const prior = words.slice(Math.max(0, before - 3), before + 1).map(({ text }) => text);
    if (prior.some((w) => NOT.test(w)) && act.form !== 'noun') continue;
    if (act.form === 'noun' && /^(?:no|any|possible|against)$/.test(words[i - 1]?.text ?? '')) continue;
    const rest = i + length;
    let sufferers: Found = none();
    let doers: ActorMention[] = [];
    if (act.form === 'verb') {
      // "was kidnapped and murdered": the second takes over the first's passive.
      let be = before;
      while (
        be > 0 &&
        (ADVERBS.has(words[be]!.text) ||
          /^(?:and|then|or|,)$/.test(words[be]!.text) ||
          actAt(words[be]!.text)?.form === 'verb')
      )
        be--;
      const ing = /ing$/.test(word.text);
      const linked = be !== before || BE.has(words[before]?.text ?? '');
      if (!ing && linked && BE.has(words[be]?.text ?? '')) {
        let subject = be;
        while (
          subject > 0 &&
          (BE.has(words[subject - 1]!.text) || /^(?:has|have|had|who|which|,)$/.test(words[subject - 1]!.text))
        )
          subject--;
        sufferers = listBefore(words, subject, false);
        if (!sufferers.mentions.length && !sufferers.things.length)
          sufferers =
            listAfter(words, rest).mentions.length && words[rest]?.text !== 'by' ? listAfter(words, rest) : sufferers;
        if (/^(?:planted|hurled|placed|thrown|dropped|detonated|fired|left)$/.test(word.text)) {
          if (!weapons.length && word.text !== 'fired') continue;
          sufferers = { mentions: [], things: placeOf(words, rest) };
        }
        doers = agentAfter(words, rest);
      } else if (word.text === 'left') {
        continue;
      } else if (byAfter(words, rest)) {
        sufferers = listBefore(words, i, true);
        doers = agentAfter(words, rest);
      } else {
        sufferers = listAfter(words, rest);
        if (
          /^(?:planted|hurled|threw|hit|placed|thrown|dropped|detonated|detonating|set|fired|opened)$/.test(
            word.text,
          ) &&
          !/^set (?:fire|on|ablaze|afire)/.test(said(words, i, length))
        ) {
          const target = placeOf(words, rest);
          sufferers = {
            mentions: word.text === 'hit' ? sufferers.mentions : [],
            things: word.text === 'hit' ? sufferers.things : target,
          };
          if (!weapons.length && !/^(?:fired|opened)$/.test(word.text)) continue;
        }
        doers = ing ? [] : listBefore(words, before + 1, true).mentions;
      }
    } else if (act.form === 'noun') {
      const preps = /^(?:of|against|on|at|upon|to)$/;
      let j = rest;
      while (
        j < words.length &&
        j < rest + 5 &&
        !preps.test(words[j]!.text) &&
        !/^[,;.]$/.test(words[j]!.text) &&
        !LIST_END.has(words[j]!.text)
      )
        j++;
      if (words[j] && (preps.test(words[j]!.text) || words[j]!.text === 'against')) sufferers = listAfter(words, j + 1);
      else if (/^(?:carried|perpetrated|committed|staged|launched|made)$/.test(words[rest]?.text ?? '')) {
        const k = words.findIndex((w, index) => index > rest && index < rest + 8 && /^(?:against|on)$/.test(w.text));
        if (k > 0) sufferers = listAfter(words, k + 1);
      }
      if (/^hostages?$/.test(word.text)) sufferers = listAfter(words, rest);
      doers = agentAfter(words, rest);
      if (
        word.text === 'attempt' &&
        !/assassinat|bomb|murder|life|attack/.test(
          words
            .slice(Math.max(0, i - 2), i + 5)
            .map(({ text }) => text)
            .join(' '),
        )
      )
        continue;
      // "X's murder": whose it is.
      const owner = words[i - 1]?.mention;
      if (owner && /['’]s?$/.test(owner.span.quote + (words[i - 1]!.text.match(/['’]s$/) ? "'s" : ''))) {
        if (/^(?:murder|assassination|death|kidnapping|abduction|killing)$/.test(word.text))
          sufferers.mentions.push(owner);
        else doers.push(owner);
      }
    } else if (word.text === 'died') sufferers = listBefore(words, i, false);
    else {
      sufferers = { mentions: [], things: placeOf(words, rest) };
    }
    tellings.push({
      type: act.type,
      weak: act.weak,
      start: word.start,
      end: words[rest - 1]!.end,
      sentence: at,
      plural: act.plural,
      word: word.text,
      doers,
      sufferers: sufferers.mentions,
      things: sufferers.things,
      weapons: [],
    });
  }
  if (!tellings.length) return [];
  return tellings.map((telling) => ({ ...telling, weapons }));
}

/** Things near which something exploded or was planted: "in front of the …", "at a …". */
function placeOf(words: readonly Word[], from: number): string[] {
  for (let i = from; i < words.length && i < from + 22; i++) {
    if (/^(?:who|when|while|that|said)$/.test(words[i]!.text)) break;
    if (
      /^(?:of|outside|at|in|near|inside|under|on|against|to|into|by|between|beside|behind|below|upon)$/.test(
        words[i]!.text,
      )
    ) {
      for (let j = i + 1; j < words.length && j < i + 7; j++) {
        if (LIST_END.has(words[j]!.text) || /^[,;]$/.test(words[j]!.text) || words[j]!.text === 'of') break;
        if (isThing(words, j)) return listAfter(words, i + 1).things;
      }
    }
  }
  return [];
}
