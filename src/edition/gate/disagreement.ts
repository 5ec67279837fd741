/** Disagreement: where cited claims, or other claims of the event, contradict each other, the sentence says so; negations stay. */
import { disagree } from '../compose/harm-words.ts';
import { groundOf } from './ground.ts';
import type { GateRule } from './rule.ts';

const DENYING =
  /\b(?:den(?:ied|ies|y|ying|ial)|refut\w+|reject\w*|disput\w+|contradict\w*|contest\w*|disagree\w*|dismiss\w*|differ\w*|doubt\w*)\b/i;
const DIFFERING =
  /\b(?:differ\w*|between|from .{1,30} to|while|whereas|according to|others? (?:said|put|counted)|conflicting|or)\b/i;
const NEGATION = /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|fail(?:ed|s)? to|\w+n['’]t)\b/gi;
/** Phrases of ours about what is not told; they negate nothing that a report says. */
const OF_RECORD =
  /\b(?:without saying when|no number was given|not confirmed|without confirmation|no place|not after|no fewer than|no more than|not less than|not quite|no longer than)\b/gi;
const CONTRARY =
  /\b(?:not|no|never|none|nobody|nothing|neither|nor|without|fail(?:ed|s|ing|ure)?|un(?:able|successful)|den(?:ied|y|ies)|refut\w+|reject\w+|prevent\w*|\w+n['’]t|merely|lack\w*)\b/i;

const hidden: GateRule = {
  name: 'contradiction-hidden',
  asks: 'If some assert it and others deny it, does the sentence say so?',
  check(told) {
    if (told.sentence.kind === 'note') return [];
    const { all, claims, event } = groundOf(told);
    const denials = [...new Set([...all, ...claims])].filter(({ stance }) => stance === 'denies');
    if (!denials.length || DENYING.test(told.sentence.text)) return [];
    const who = denials.map(({ speakers }) => speakers.at(-1)?.name ?? 'a report').join(', ');
    return [
      {
        weight: 'refuse',
        words: '',
        expected: `that ${who} denied it`,
        came: event ? `a plain statement of an event that is ${event.status}` : 'a plain statement',
        todo: 'Tell both voices, and cite the denial.',
      },
    ];
  },
};

const denialUncited: GateRule = {
  name: 'denial-uncited',
  asks: 'Does a denial that the sentence tells rest on a claim that denies?',
  check(told) {
    const { own, claims, spans } = groundOf(told);
    if (told.sentence.kind === 'note' || !claims.length) return [];
    const match = /\b(?:denied|denies|deny|refuted|rejected)\b/i.exec(own);
    if (
      !match ||
      claims.some(({ stance }) => stance === 'denies' || stance === 'doubts') ||
      /\b(?:den(?:y|ied|ies|ial)|refut|reject)/.test(spans)
    )
      return [];
    return [
      {
        weight: 'refuse',
        words: match[0],
        expected: 'a cited claim that denies',
        came: match[0],
        todo: 'Cite the denial, or leave it out.',
      },
    ];
  },
};

const countsDiffer: GateRule = {
  name: 'counts-differ',
  asks: 'If accounts give numbers that cannot both be right, does the sentence say so?',
  check(told) {
    const { event, own } = groundOf(told);
    if (told.sentence.kind === 'note' || !event) return [];
    const torn = event.harms
      .filter(disagree)
      .filter(({ effect }) => new RegExp(STEMS[effect] ?? effect, 'i').test(own));
    if (!torn.length || DIFFERING.test(own)) return [];
    return torn.map(({ effect, versions }) => ({
      weight: 'refuse' as const,
      words: effect,
      expected: `the range, or each account (${versions.map(({ said, min }) => said ?? min).join(' / ')})`,
      came: 'one number',
      todo: 'Give the range or both accounts.',
    }));
  },
};

const STEMS: Readonly<Record<string, string>> = {
  killed: 'kill|dead|death|died',
  injured: 'injur|wound',
  captured: 'captur|arrest|seiz|taken',
  freed: 'free|releas',
  missing: 'missing',
  displaced: 'displac|fled',
};

const negationAdded: GateRule = {
  name: 'negation',
  asks: 'Is nothing negated that the reports assert, and nothing asserted that they negate?',
  check(told) {
    if (told.sentence.kind === 'note') return [];
    const { own, words, claims } = groundOf(told);
    if (!claims.length) return [];
    const plain = own.replace(OF_RECORD, ' ');
    const said = plain.match(NEGATION) ?? [];
    const contrary = CONTRARY.test(words) || claims.some(({ stance }) => stance === 'denies' || stance === 'doubts');
    if (said.length && !contrary)
      return said.map((came) => ({
        weight: 'refuse' as const,
        words: came,
        expected: 'what the cited words assert',
        came,
        todo: 'Take the negation out, or cite the claim that says so.',
      }));
    const telling = claims.every(
      ({ span, stance }) =>
        stance === 'asserts' &&
        /\b(?:did|was|were|is|are|had|has|have|do|does) not\b|\b\w+n['’]t\b|\bno one\b|\bnobody\b|\bfailed to\b/i.test(
          span.quote,
        ),
    );
    if (telling && !said.length && !told.sentence.text.includes('“') && !CONTRARY.test(plain))
      return [
        {
          weight: 'flag',
          words: '',
          expected: 'the negation of the cited words',
          came: 'an assertion',
          todo: 'Check that the sentence keeps the “not” of the report.',
        },
      ];
    return [];
  },
};

export const disagreementRules: readonly GateRule[] = [hidden, denialUncited, countsDiffer, negationAdded];
