/** Drafts of one clause: its verb's trigger, the nominal triggers in its groups, and how the two join. */
import type { Trigger } from '../../model/codebook.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';
import { announcers } from './announcers.ts';
import { BEFORE, backgroundOf, SETTING } from './background.ts';
import { barred } from './barred.ts';
import { doersWhoCame } from './came-in.ts';
import { isCaption } from './caption.ts';
import { complete } from './complete.ts';
import { addRoles, type Draft, fillers } from './draft.ts';
import { fateUnknown } from './fate.ts';
import { drivenOut, reliefOf } from './flight.ts';
import { makeDraft } from './make-draft.ts';
import { fits, verbTriggers } from './match.ts';
import { namedSo } from './named-so.ts';
import { informative, nominals, nounDraft, settingOf, takeSetting } from './nominal.ts';
import { postedAt } from './posture.ts';
import { putAt } from './put-at.ts';
import { nounUndone, realityOf } from './reality.ts';
import { actorsOf, isArmed, isPlaceGroup } from './referent.ts';
import { actorFillers, complements, fillFromVerb, hangersOf } from './roles.ts';
import { scheduled } from './scheduled.ts';
import { serviceOf } from './services.ts';
import { stayedAway } from './stayed-away.ts';
import { warToll } from './war-toll.ts';
import type { SentenceWorld } from './world.ts';

/** Verbs that only carry the noun they take: "launched an attack", "carried out 150 strikes". */
const CARRYING = new Set(
  'launch carry conduct mount stage make commit perform execute wage hold give undertake fly attempt deal suffer sustain face see begin start resume continue intensify step deliver open lead direct order plan claim host attend chair convene organise organize sponsor'.split(
    ' ',
  ),
);
/** Verbs that bring about a truce, a curfew, an accord, and no violence. */
const AGREEING = new Set(
  'announce declare sign reach agree broker conclude impose extend accept endorse decree proclaim grant'.split(' '),
);
/** Verbs that say of a happening that it happens: "clashes broke out". */
const HAPPENING = new Set(
  'be break erupt take occur happen continue resume start begin rage follow intensify spread flare persist last go ensue escalate cease end stop report hear come unfold remain develop renew open reopen adjourn turn'.split(
    ' ',
  ),
);
/** Verbs of which a happening is the subject and someone suffers: "the blast killed two", "an air strike hit a depot". */
const RESULTS = new Set(
  'kill wound injure destroy leave hit target strike cause damage claim maim hurt rock rip tear shatter devastate engulf cripple pound shake displace force level flatten result engage suppress degrade'.split(
    ' ',
  ),
);
/** "made advances in A": the ground stands behind. */
const GAINS = /^(?:advance|gain|progress|inroad|headway)$/;

const DENIED = { reality: 'happened', rule: 'denied' } as const;

export interface ClauseDrafts {
  readonly drafts: Draft[];
  /** The noun groups whose triggers were used. */
  readonly used: Set<NounGroup>;
  /** Why nothing came of a trigger, for the trace of what did not fire. */
  readonly unfired: string[];
}

/** `denied`: its speaker says that it was not so, and that is what is told. */
export function codeClause(world: SentenceWorld, clause: Clause, saying: boolean, denied = false): ClauseDrafts {
  // "declared the town liberated": what was done to it.
  if (
    clause.relation === 'that' &&
    clause.verb.bare &&
    !clause.objects.length &&
    clause.parent &&
    /^(?:declare|proclaim|pronounce)$/.test(clause.parent.verb.lemma) &&
    clause.subject.some((group) => isPlaceGroup(world, group))
  )
    clause.verb.passive = true;
  if (isCaption(world, clause)) clause.verb.passive = true;
  const used = new Set<NounGroup>();
  const unfired: string[] = [];
  const drafts: Draft[] = [];
  const read = realityOf(world, clause);
  const { reality, rule } = denied && read.rule === 'negated' ? DENIED : read;
  const range = [clause.first, clause.last] as const;
  const verb = verbTriggers(world, clause);
  const groups = [...clause.subject, ...clause.objects];
  for (const slot of clause.complements) groups.push(...slot.groups);
  const trigger = saying
    ? null
    : choose(world, clause.relation === 'ing' ? verb.filter(({ id }) => id !== 'field') : verb, clause, groups, range);
  const isStatement = trigger?.kind === 'statement' || trigger?.kind === 'assessment';
  const real =
    reality === 'happened' ||
    (isStatement && reality !== 'not' && reality !== 'possible') ||
    (trigger?.kind === 'statement' && clause.relation === 'purpose');
  if (trigger && !real) unfired.push(`${trigger.id}:${rule}`);
  const promise = promised(world, clause, trigger, rule) ?? scheduled(world, clause, trigger);
  if (promise) drafts.push(promise);
  const told = reality === 'happened';
  const { lemma, passive } = clause.verb;

  // "There had been fighting": the tagger takes the noun for the verb.
  if (told && clause.verb.lemma === 'fight' && clause.verb.progressive && isThere(world, clause)) {
    const clash = world.lexicon.triggers.get('clash');
    if (clash)
      drafts.push(makeDraft(clash, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null));
    return { drafts, used, unfired };
  }
  const posted = told && !saying ? postedAt(world, clause) : null;
  if (posted) return { drafts: [posted], used, unfired };
  const named = told ? namedSo(world, clause) : null;
  if (named) return { drafts: [named], used, unfired };
  const absent = read.reality === 'not' ? stayedAway(world, clause) : null;
  if (absent) return { drafts: [absent], used, unfired };
  const figure = told ? (putAt(world, clause) ?? warToll(world, clause) ?? fateUnknown(world, clause)) : null;
  if (figure) return { drafts: [figure], used, unfired };
  // A nominal trigger carried by the verb: the verb adds who, the noun says what.
  const subjects = nominals(world, clause.subject);
  const objects = nominals(world, clause.objects);
  if (
    !saying &&
    told &&
    (CARRYING.has(lemma) || AGREEING.has(lemma)) &&
    (passive ? subjects : objects).length &&
    !(trigger && multiword(trigger, lemma))
  ) {
    for (const nominal of passive ? subjects : objects) {
      // "X, who led the operation": who somebody is.
      if (clause.relation === 'relative' && nominal.trigger.kind === 'other' && nominal.group.determiner === 'definite')
        continue;
      if (!CARRYING.has(lemma) && !/^(?:diplomacy|political)$/.test(nominal.trigger.kind)) continue;
      const draft = nounDraft(world, nominal, clause, used);
      if (!draft) continue;
      const doers = passive ? complements(clause, 'by') : clause.subject;
      addRoles(
        draft,
        actorFillers(
          world,
          /^(?:suffer|sustain|face|see)$/.test(lemma) ? 'target' : (draft.trigger!.frame.subject ?? 'initiator'),
          doers,
        ),
      );
      addRoles(draft, againstOf(world, clause));
      if (passive) addRoles(draft, betweenOf(world, clause, draft));
      draft.trace.push(`carried-by:${lemma}`);
      drafts.push(draft);
    }
    if (drafts.length) {
      drafts.push(...backgroundOf(world, clause, { told, reality, trigger, used, preps: BEFORE }));
      return { drafts, used, unfired };
    }
  }
  if (told && HAPPENING.has(lemma) && subjects.length && !trigger?.effect) {
    for (const nominal of subjects) {
      // "The threat of mines is high": nobody threatens.
      if (nominal.trigger.kind === 'statement' && clause.verb.copula) continue;
      const draft = nounDraft(world, nominal, clause, used);
      if (!draft) continue;
      addRoles(draft, betweenOf(world, clause, draft));
      if (
        !draft.roles.length &&
        (nominal.group.determiner === 'definite' || nominal.group.determiner === 'demonstrative') &&
        (!located(world, clause) || /^(?:come|follow)$/.test(lemma))
      )
        continue;
      draft.trace.push(`happens:${lemma}`);
      drafts.push(draft);
    }
    if (drafts.length) {
      drafts.push(...backgroundOf(world, clause, { told, reality, trigger, used, preps: BEFORE }));
      return { drafts, used, unfired };
    }
  }
  const aid = told && !drafts.length ? reliefOf(world, clause) : null;
  if (aid) return { drafts: [aid], used, unfired };
  const service = told && !saying ? serviceOf(world, clause) : null;
  if (service) return { drafts: [service], used, unfired };
  const flight = told ? drivenOut(world, clause) : null;
  if (flight) return { drafts: [flight], used, unfired };
  if (told && RESULTS.has(lemma) && subjects.length) {
    const draft = nounDraft(world, subjects[0]!, clause, used);
    if (draft) {
      const victims = trigger?.effect || lemma === 'leave' || lemma === 'claim';
      addRoles(draft, actorFillers(world, victims ? 'victim' : 'target', clause.objects));
      draft.trace.push(`result:${lemma}`);
      drafts.push(draft);
      return { drafts, used, unfired };
    }
  }
  if (told && lemma === 'be' && objects.length && !clause.subject.some((group) => actorsOf(world, group).length)) {
    // "There were clashes in …".
    for (const nominal of objects) {
      const draft = nounDraft(world, nominal, clause, used);
      if (draft) drafts.push(draft);
    }
  }
  if (trigger && real && !(clause.verb.copula && clause.verb.lemma === 'be' && !multiword(trigger, 'be'))) {
    const draft = makeDraft(trigger, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
    fillFromVerb(world, draft, clause);
    addRoles(draft, doersWhoCame(world, draft, clause));
    if (rule === 'may-have') draft.hedge = 'possible';
    const setting = settingOf(world, clause, trigger);
    if (setting) {
      const inner = nounDraft(world, setting, clause, used);
      if (inner) takeSetting(draft, inner);
    }
    const object = objects.find((nominal) => nominal.trigger.kind === 'violence');
    if (object && /^(?:resist|repel|repulse|thwart|foil|counter|fend|beat|push)$/.test(lemma)) {
      const inner = nounDraft(world, object, clause, used, true);
      if (inner) {
        addRoles(
          draft,
          [...fillers(inner, 'initiator')].map((filler) => ({ ...filler, role: 'target' as const })),
        );
        const words = world.doc.tokens.slice(object.group.first, object.group.last);
        draft.acled = words.some(({ lemma: word }) => /^(?:suicide|bomb|bombing|vbied|ied|svbied)$/.test(word))
          ? 'Disrupted weapons use'
          : 'Armed clash';
      }
    }
    if (complete(world, draft)) drafts.push(draft);
    else unfired.push(`${trigger.id}:nobody`);
  }
  if (told && !drafts.length && !saying) {
    // "The killing of the mayor shocked the town": what is told of is still told.
    for (const nominal of subjects) {
      if (used.has(nominal.group) || nominal.trigger.kind !== 'violence' || nounUndone(world, nominal.group.first))
        continue;
      const draft = nounDraft(world, nominal, clause, used);
      if (!draft || !informative(draft)) continue;
      draft.trace.push('told-in-passing');
      draft.confidence = 0.55;
      drafts.push(draft);
    }
  }
  drafts.push(...backgroundOf(world, clause, { told, reality, trigger, used, preps: SETTING }));
  if (
    saying ||
    /^(?:spark|provoke|cause|prompt|trigger|follow|precede|condemn|denounce|report|announce|confirm|welcome|praise|see|follow|cause|prompt|spark|trigger|describe|witness|survive|escape|kill|end|show|depict|film|record|deplore|lament|mourn|avenge|commemorate|investigate)$/.test(
      lemma,
    )
  ) {
    for (const nominal of [
      ...(passive || /^(?:spark|provoke|cause|prompt|trigger|follow|precede|end)$/.test(lemma)
        ? [...subjects, ...objects]
        : lemma === 'escape' || lemma === 'survive'
          ? [...objects, ...nominals(world, complements(clause, 'from'))]
          : objects),
    ]) {
      if (used.has(nominal.group) || nounUndone(world, nominal.group.first) || reality === 'not') continue;
      // "ended its blockade": told by the verb.
      if (lemma === 'end' && drafts.length) continue;
      if (drafts.some((draft) => draft.kind === nominal.trigger.kind && draft.clause === clause)) continue;
      const draft = nounDraft(world, nominal, clause, used);
      // "escaped an attempt on his life"
      if (draft && /^(?:escape|survive)$/.test(lemma)) addRoles(draft, actorFillers(world, 'target', clause.subject));
      const told_ = /^(?:announce|report|witness|confirm|describe)$/.test(lemma);
      if (!draft || !(informative(draft) || (told_ && (lemma === 'announce' || located(world, clause))))) continue;
      // "Residents reported heavy shelling": they say it.
      if (told_ && !passive)
        draft.speakers = clause.subject
          .flatMap((group) => actorsOf(world, group))
          .map(({ name, actor, span }) => ({ name, actor, span }));
      if (lemma === 'announce' && draft.kind !== 'violence') addRoles(draft, announcers(world, clause));
      draft.trace.push(`told-of:${lemma}`);
      draft.confidence = 0.55;
      drafts.push(draft);
    }
  }
  return { drafts, used, unfired };
}

/** "The council will send 200 soldiers": a plan of whoever is to act, told as such. */
function promised(world: SentenceWorld, clause: Clause, trigger: Trigger | null, rule: string): Draft | null {
  const never =
    rule === 'negated' && /^(?:will|wo|'ll)$/.test(clause.verb.modal ?? '') && REFUSED.test(clause.verb.lemma);
  if (!(rule === 'future' || never) || trigger?.kind === 'statement' || clause.verb.passive) return null;
  const promise = world.lexicon.triggers.get('promise');
  const goesOn =
    /^(?:continue|keep|go|begin|start)$/.test(clause.verb.lemma) &&
    world.grammar.clauses.some((other) => other.parent === clause && verbTriggers(world, other).length > 0);
  const talks = complements(clause, 'for').some((group) =>
    nominals(world, [group]).some(({ trigger: noun }) => noun.kind === 'diplomacy'),
  );
  if (!promise || !(trigger || goesOn || talks || never)) return null;
  if (!/^(?:will|'ll|wo)$/.test(clause.verb.modal ?? '') || !/^(?:main|and)$/.test(clause.relation)) return null;
  const upper = world.doc.tokens[clause.verb.head]!.text === world.doc.tokens[clause.verb.head]!.text.toUpperCase();
  const doers = actorFillers(world, 'initiator', clause.subject).filter(
    ({ actor, name }) =>
      actor !== null ||
      /^\p{Lu}/u.test(name) ||
      OFFICE.test(name) ||
      // In capitals nothing tells a name.
      (upper && /(?:organi[sz]ations?|unions?|party|parties|front|command|delegates|leaders|groups?)$/.test(name)),
  );
  if (!doers.length) return null;
  const draft = makeDraft(promise, clause.sentence, clause.verb.head, [clause.first, clause.last], clause, null);
  addRoles(draft, doers);
  draft.trace.push(`will:${trigger?.id ?? clause.verb.lemma}`);
  draft.confidence = 0.6;
  return draft;
}

/** "will not take part in the talks": a refusal is a plan too. */
const REFUSED =
  /^(?:attend|take|participate|negotiate|accept|recogni[sz]e|withdraw|allow|resign|disarm|surrender|return|sign|join|stop|leave|cooperate|vote)$/;

/** Who stands for a name: "the president will meet …". */
const OFFICE =
  /^(?:president|prime minister|(?:\w+ )?minister|king|(?:\w+ )?envoy|governor|government|army|parliament|ministry|cabinet|council)$/i;

const isThere = (world: SentenceWorld, { verb }: Clause): boolean =>
  world.doc.tokens[verb.first - 1]?.lower === 'there';

/** Whether the clause names a place or a time of its own. */
const located = (world: SentenceWorld, clause: Clause): boolean => {
  for (let i = clause.first; i < clause.last; i++) if (world.index.place[i] || world.index.time[i]) return true;
  return false;
};

const multiword = (trigger: Trigger, lemma: string): boolean =>
  trigger.verbs.some((verb) => verb.includes(' ') && verb.startsWith(lemma));

function choose(
  world: SentenceWorld,
  found: readonly Trigger[],
  clause: Clause,
  groups: readonly NounGroup[],
  range: readonly [number, number],
): Trigger | null {
  if (!found.length) return null;
  const patients = clause.verb.passive
    ? clause.subject
    : clause.objects.length && !clause.objects.every(({ head }) => GAINS.test(world.doc.tokens[head]!.lemma))
      ? clause.objects
      : clause.complements
          .filter(({ prep }) => /^(?:of|from|over|in|at|on|to|into|towards?|through)$/.test(prep))
          .flatMap((slot) => slot.groups);
  const within = () => patients.flatMap((group) => [group, ...hangersOf(group).flatMap((hanger) => hanger.groups)]);
  const found_ = found.filter(
    (trigger) =>
      !(
        trigger.effect === 'displaced' &&
        trigger.frame.subject === 'victim' &&
        clause.subject.some((group) => actorsOf(world, group).some((mention) => isArmed(world, mention)))
      ) && !(trigger.kind === 'statement' && clause.relation === 'ed'),
  );
  const fitting = found_.filter(
    (trigger) =>
      !barred(world, clause, trigger) &&
      fits(
        world,
        trigger,
        groups,
        trigger.kind === 'statement'
          ? within()
          : trigger.needs === 'person' &&
              (!clause.objects.length || trigger.frame.object === null) &&
              !clause.verb.passive
            ? clause.subject
            : patients,
        range,
      ),
  );
  // A trigger of ground needs someone who takes it: "the army captured the town", not "the photo captured the town".
  return (
    fitting.find(
      (trigger) =>
        trigger.kind !== 'territory' ||
        groups.some((group) =>
          actorsOf(world, group).some((mention) => isArmed(world, mention) || mention.class !== 'people'),
        ) ||
        clause.verb.passive,
    ) ?? null
  );
}

const againstOf = (world: SentenceWorld, clause: Clause) => [
  ...actorFillers(world, 'target', complements(clause, 'against')),
  ...actorFillers(
    world,
    'target',
    complements(clause, 'on').filter((group) => !isPlaceGroup(world, group)),
  ),
];

function betweenOf(world: SentenceWorld, clause: Clause, draft: Draft) {
  const hangers = clause.complements.filter(({ prep }) => prep === 'between' || prep === 'with' || prep === 'against');
  return hangers.flatMap(({ prep, groups }) => {
    const fillersOfGroups = groups.flatMap((group) => actorFillers(world, 'target', [group]));
    return prep === 'between' && !fillers(draft, 'initiator').length
      ? fillersOfGroups.map((filler, i) => (i === 0 ? { ...filler, role: 'initiator' as const } : filler))
      : fillersOfGroups;
  });
}
