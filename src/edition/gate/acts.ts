/** Acts: who did what to whom stays as told: no harm or act that no cited claim tells, no roles exchanged, no cause added. */
import type { RoleFiller } from '../../model/claim.ts';
import type { View } from '../view.ts';
import { groundOf } from './ground.ts';
import type { GateRule } from './rule.ts';
import { aliasesOf, positionOf } from './voice.ts';

/** Families of acts: words that may stand for each other. */
const ACTS: readonly {
  readonly name: string;
  readonly words: RegExp;
  readonly types: RegExp;
  readonly effect?: string;
}[] = [
  {
    name: 'killing',
    words:
      /\b(?:kill\w*|dead|died|deaths?|slain|murder\w*|assassinat\w*|execut\w*|behead\w*|fatal\w*|shot dead|massacr\w*)\b/i,
    types: /$^/,
    effect: 'killed',
  },
  { name: 'injury', words: /\b(?:injur\w*|wound\w*|hurt)\b/i, types: /$^/, effect: 'injured' },
  {
    name: 'capture',
    words:
      /\b(?:captur\w*|arrest\w*|detain\w*|abduct\w*|kidnap\w*|seiz(?:ed|ing) (?:him|her|them)|hostages?|captives?)\b/i,
    types: /Arrests|Abduction/,
    effect: 'captured',
  },
  { name: 'release', words: /\b(?:freed|releas\w*|rescu\w*)\b/i, types: /$^/, effect: 'freed' },
  { name: 'displacement', words: /\b(?:displac\w*|fled)\b/i, types: /$^/, effect: 'displaced' },
  {
    name: 'air strike',
    words: /\b(?:air ?strikes?|air raids?|from the air|bombed from|sorties?)\b/i,
    types: /Air\/drone/,
  },
  {
    name: 'shelling',
    words: /\b(?:shell(?:ed|ing|s)|mortar\w*|artillery|fired on|heavy fire|fired heavy|rockets?)\b/i,
    types: /Shelling/,
  },
  { name: 'suicide bombing', words: /\bsuicide\b/i, types: /Suicide/ },
  { name: 'looting', words: /\b(?:loot\w*|burn(?:ed|t)|torch\w*)\b/i, types: /Looting/ },
  {
    name: 'taking ground',
    words: /\b(?:took (?:ground|over|control)|overr[au]n|recaptur\w*|retook|lost ground|gave up ground|liberat\w*)\b/i,
    types: /territory/,
  },
  { name: 'withdrawal', words: /\b(?:withdr\w*|retreat\w*|surrender\w*)\b/i, types: /$^/ },
];

const actUnsupported: GateRule = {
  name: 'act',
  asks: 'Does each act and harm the sentence tells stand in the cited words or in what was coded of them?',
  check(told) {
    const { own, words, claims, event } = groundOf(told);
    if (told.sentence.kind === 'note' || !claims.length) return [];
    const coded = [...claims, ...(event ? [event] : [])].flatMap(({ weapons, roles }) =>
      [...weapons, ...roles].map(({ name }) => name),
    );
    const grounds = `${words}\n${coded.join('\n')}`;
    const types = [...claims.map(({ type }) => type.acled ?? ''), event?.type.acled ?? ''];
    const effects = new Set<string>([
      ...claims.flatMap(({ harms }) => harms.map(({ effect }) => effect)),
      ...(event?.harms ?? []).map(({ effect }) => effect),
    ]);
    return ACTS.flatMap(({ name, words: pattern, types: typed, effect }) => {
      const match = pattern.exec(own);
      if (name === 'capture' && claims.some(({ kind }) => kind === 'capture')) return [];
      if (!match || pattern.test(grounds) || types.some((type) => typed.test(type)) || (effect && effects.has(effect)))
        return [];
      return [
        {
          weight: 'refuse' as const,
          words: match[0],
          expected: 'an act of the cited claims',
          came: `${name} (“${match[0]}”)`,
          todo: 'Tell what the cited words tell, or cite the claim that tells this.',
        },
      ];
    });
  },
};

/** Both sides do these to each other. */
const MUTUAL =
  /\b(?:clash\w*|fought|fight\w*|battl\w*|skirmish\w*|exchang\w*|met|talks|meeting|agree\w*|cease-?fire)\b/i;
/** Before the doer these say that someone else is the grammatical subject. */
const BY = /\b(?:by|to|from|of|against|at|on|with)\s+(?:the\s+|an?\s+|\w+ly\s+|suspected\s+)?$/i;
const PASSIVE =
  /\b(?:was|were|been|being|is|are|got|came under)\b[^.;,]{0,60}\b(?:by|from)\s+(?:the\s+|an?\s+|suspected\s+)?$/i;

const rolesSwapped: GateRule = {
  name: 'roles-swapped',
  asks: 'Do those who act and those acted upon keep their places?',
  check(told) {
    const { own, event, asserting, claims } = groundOf(told);
    if (told.sentence.kind === 'note') return [];
    if (told.sentence.text.includes('“') && /\bin the words of\b|\breported\b/.test(own)) return [];
    const { view } = told.input;
    const source = asserting.length ? asserting : claims.length ? claims : event ? [event] : [];
    const isWish = source.some((one) => 'stance' in one && ['demands', 'threatens', 'promises'].includes(one.stance));
    const first = own.split(/;/)[0]!;
    const body = isWish ? first : first.replace(TOLD_THAT, '');
    for (const { roles } of source) {
      const doers = namesIn(roles, ['initiator', 'partner'], view);
      const others = namesIn(roles, ['target', 'victim'], view).filter((name) => !doers.includes(name));
      const [doer, other] = [positionOf(body, doers), positionOf(body, others)];
      if (doer < 0 || other < 0 || MUTUAL.test(body)) return [];
      const swapped = other < doer ? !BY.test(body.slice(0, doer)) : PASSIVE.test(body.slice(0, other));
      if (!swapped) return [];
    }
    const held = source.find(
      ({ roles }) => roles.some(({ role }) => role === 'initiator') && roles.some(({ role }) => role !== 'initiator'),
    );
    if (!held) return [];
    const names = (role: string): string =>
      held.roles
        .filter((filler) => filler.role === role)
        .map(({ name }) => name)
        .join(', ');
    if (!names('target') && !names('victim')) return [];
    return [
      {
        weight: 'refuse',
        words: '',
        expected: `${names('initiator')} acting on ${names('target') || names('victim')}`,
        came: 'the other way round',
        todo: 'Put each party back in its place.',
      },
    ];
  },
};

/** What stands before the act: who says it. The "that" of "ground that they had held" is none. */
const TOLD_THAT =
  /^.*\b(?:(?:said|claimed|denied|doubted|confirmed|admitted|judged|reported|possible|suspected|confirmation)\b[^.;“]{0,60}?\bthat|words of [^:]{0,80}:)\s/i;

const namesIn = (roles: readonly RoleFiller[], wanted: readonly string[], view: View): readonly string[] =>
  roles.filter(({ role }) => wanted.includes(role)).flatMap(({ name, actor }) => [name, ...aliasesOf(actor, view)]);

const ADDED: readonly { readonly name: string; readonly words: RegExp }[] = [
  {
    name: 'cause',
    words:
      /\b(?:because|in retaliation|in revenge|therefore|as a result|in response|in order to|consequently|due to)\b/gi,
  },
  {
    name: 'rank',
    words:
      /\b(?:the (?:first|largest|worst|deadliest|biggest)|unprecedented|escalat\w+|brutal\w*|heroic\w*|cowardly|barbaric|notorious|terrorists?)\b/gi,
  },
];

const added: GateRule = {
  name: 'added',
  asks: 'Is no cause, rank or judgement put in that the cited words do not hold?',
  check(told) {
    const { own, spans, claims } = groundOf(told);
    if (told.sentence.kind === 'note' || !claims.length) return [];
    return ADDED.flatMap(({ name, words }) =>
      [...own.matchAll(words)]
        .filter(([found]) => !spans.includes(found.toLowerCase()))
        .map(([found]) => ({
          weight: 'flag' as const,
          words: found,
          expected: `no ${name} of ours`,
          came: found,
          todo: 'Leave it out, or make it an assessment with a name to it.',
        })),
    );
  },
};

export const actRules: readonly GateRule[] = [actUnsupported, rolesSwapped, added];
