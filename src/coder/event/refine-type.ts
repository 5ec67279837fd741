/** Refines the ACLED sub-type by weapon, target and doer, as the codebook's conventions say. */
import type { RoleFiller } from '../../model/claim.ts';
import { type Draft, fillers } from './draft.ts';
import type { World } from './world.ts';

const EXPLOSIVE = 'Remote explosive/landmine/IED';
const REMOTE: ReadonlySet<string> = new Set([
  'Air/drone strike',
  'Suicide bomb',
  'Shelling/artillery/missile attack',
  EXPLOSIVE,
  'Grenade',
  'Chemical weapon',
]);
const ARMED =
  /\b(?:force|forces|army|troops?|soldiers?|fighters?|rebels?|militants?|militia\w*|gunm[ae]n|insurgents?|jihad\w*|guerrillas?|brigade|battalion|police\w*|navy|commandos?|marines|paramilitar\w+|guards?|officers?|patrol|recruits?|cadets?)\b/i;

/** Changes the draft's sub-type where weapons or sides say more than the trigger. */
export function refineType(world: World, draft: Draft): void {
  if (draft.kind === 'violence') refineViolence(world, draft);
  else if (draft.kind === 'territory') refineTerritory(world, draft);
  else if (draft.kind === 'discovery') refineDiscovery(world, draft);
}

function refineViolence(world: World, draft: Draft): void {
  const before = draft.acled;
  const suffering = [...fillers(draft, 'target'), ...fillers(draft, 'victim')];
  const doing = fillers(draft, 'initiator');
  const general = before === null || before === 'Attack' || before === 'Armed clash' || before === EXPLOSIVE;
  if (general && draft.trigger?.id !== 'resist' && draft.trigger?.id !== 'loot') {
    const implied = draft.weapons
      .map((weapon) => weapon.acled)
      .find((acled) => acled !== null && acled !== 'Armed clash' && acled !== 'Attack');
    if (
      implied &&
      !(before === 'Armed clash' && draft.trigger?.id === 'clash') &&
      !(before === EXPLOSIVE && implied !== 'Suicide bomb' && implied !== 'Air/drone strike')
    )
      draft.acled = implied;
  }
  const byAir =
    doing.some(({ name }) => /\bair force\b|\b(?:war)?planes?\b|\bjets?\b/i.test(name)) ||
    draft.weapons.some(({ class: kind, name }) => kind === 'air' || /^(?:aircraft|warplane|helicopter)$/.test(name));
  if (
    byAir &&
    (draft.acled === null || draft.acled === 'Attack' || draft.trigger?.id === 'shell') &&
    /^(?:attack|incoming|fire-weapon|destroy|shell)$/.test(draft.trigger?.id ?? '')
  )
    draft.acled = 'Air/drone strike';
  if (
    fromTheAir(world, draft, doing) &&
    (draft.acled === null || draft.acled === 'Attack' || draft.acled === 'Armed clash')
  )
    draft.acled = 'Air/drone strike';
  if (draft.trigger?.id === 'explosion' && doing.some(({ name }) => /\bsuicide\b|\bbombers?\b/i.test(name)))
    draft.acled = 'Suicide bomb';
  if (draft.acled === null || draft.acled === 'Attack') {
    const armedTarget = suffering.some((filler) => isArmedFiller(world, filler)) || hitsPost(world, draft);
    const onlyCivilians = suffering.length > 0 && !armedTarget;
    const execution =
      /^(?:kill)$/.test(draft.trigger?.id ?? '') &&
      /\b(?:behead|execut|assassinat|murder|hang)/.test(world.doc.tokens[draft.at]!.lemma);
    // An attack on an armed actor is a clash; the killing of captives and of civilians is an attack.
    if (armedTarget && !execution && !onlyCivilians) draft.acled = 'Armed clash';
    else if (draft.acled === null)
      draft.acled = doing.length || suffering.length || draft.places.length ? 'Attack' : null;
  }
  if (stopped(world, draft)) draft.acled = 'Disrupted weapons use';
  if (draft.acled !== before) draft.trace.push(`type:${draft.acled}`);
}

/** "attacked a checkpoint": a post is armed, whoever holds it. */
const hitsPost = (world: World, { clause, trigger, group }: Draft): boolean =>
  clause !== null &&
  group === null &&
  /^(?:attack|under-attack|open-fire)$/.test(trigger?.id ?? '') &&
  (clause.verb.passive ? clause.subject : clause.objects).some(
    ({ head, first }) =>
      /^(?:checkpoint|outpost|barrack|garrison|patrol|roadblock)$/.test(world.doc.tokens[head]!.lemma) ||
      (/^(?:post|base|camp|position|convoy)$/.test(world.doc.tokens[head]!.lemma) &&
        world.doc.tokens
          .slice(first, head)
          .some(({ lower }) =>
            /^(?:army|military|police|border|security|observation|militia|gendarmerie)$/.test(lower),
          )),
  );

/** "Four strikes destroyed a depot": the noun alone, said of no band of gunmen and with no other arms, is a blow from the air. */
function fromTheAir(world: World, draft: Draft, doing: readonly RoleFiller[]): boolean {
  if (!draft.group || world.doc.tokens[draft.group.head]!.lemma !== 'strike' || draft.weapons.length) return false;
  return doing.every(({ actor, name }) => {
    const known = actor === null ? undefined : world.lexicon.actors.get(actor);
    return known
      ? known.class === 'coalition' || known.class === 'state' || known.inter === 1 || known.inter === 8
      : !/\b(?:rebels?|gunm[ae]n|militants?|insurgents?|jihad\w*|militia\w*|fighters?|bandits?|guerrillas?|group|gang)\b/i.test(
          name,
        );
  });
}

/** A bomber killed before he could strike, drones shot down: a weapon that did not reach its target. */
function stopped(world: World, draft: Draft): boolean {
  const { clause } = draft;
  if (!clause) return false;
  const { tokens } = world.doc;
  if (draft.trigger?.id === 'destroy' && /^(?:shoot|down|intercept|bring|destroy)$/.test(clause.verb.lemma))
    return (clause.verb.passive ? clause.subject : clause.objects).some((group) => {
      const head = [group, ...group.hangers.filter(({ prep }) => prep === 'of').flatMap(({ groups }) => groups)].at(
        -1,
      )!;
      const weapon = world.index.weapon[head.head];
      return weapon !== undefined && /drone|missile|rocket|svbied/i.test(weapon.name);
    });
  if (draft.trigger?.id !== 'kill' || !fillers(draft, 'victim').some(({ name }) => /bomber/i.test(name))) return false;
  for (let i = clause.verb.last; i < world.doc.sentences[draft.sentence]!.last; i++)
    if (tokens[i]!.lower === 'before') return true;
  return false;
}

export function isArmedFiller(world: World, filler: RoleFiller): boolean {
  const known = filler.actor === null ? undefined : world.lexicon.actors.get(filler.actor);
  if (known)
    return known.inter !== null
      ? known.inter <= 4 || (known.inter === 8 && known.class === 'force')
      : known.class === 'force' || known.class === 'group' || known.class === 'coalition';
  if (/\bsecurity guards?\b/i.test(filler.name)) return false;
  return ARMED.test(filler.name) || (filler.span !== null && ARMED.test(filler.span.quote));
}

/** Ground taken by force by a state's side, by others, or without a fight. */
function refineTerritory(world: World, draft: Draft): void {
  if (draft.acled !== 'Government regains territory') return;
  const doers = fillers(draft, 'initiator');
  const known = doers
    .flatMap((filler) => (filler.actor === null ? [] : [world.lexicon.actors.get(filler.actor)]))
    .filter((actor) => actor !== undefined);
  const state =
    known.some((actor) => actor.inter === 1 || actor.inter === 8) ||
    (!known.length &&
      doers.some(
        (filler) =>
          /\b(?:army|government|police|security forces|troops|soldiers|national guard|regime|coalition|forces|military|ministry|navy|gendarmerie|marines)\b/i.test(
            filler.name,
          ) &&
          !/\b(?:rebel|opposition|separatist|tribal|militia|jihad\w*|islamist|resistance|insurgent|guerrilla|dissident|paramilitary|revolutionary)\b/i.test(
            filler.name,
          ),
      ));
  if (!doers.length) return;
  if (unopposed(world, draft)) draft.acled = 'Non-violent transfer of territory';
  else if (!state) draft.acled = 'Non-state actor overtakes territory';
  draft.trace.push(`type:${draft.acled}`);
}

/** "without a fight", "unopposed", "without meeting resistance": nobody fought for the ground. */
function unopposed(world: World, { clause }: Draft): boolean {
  if (!clause) return false;
  const { tokens } = world.doc;
  for (let i = clause.first; i < clause.last; i++) {
    if (/^(?:unopposed|uncontested|peacefully)$/.test(tokens[i]!.lower)) return true;
    if (
      tokens[i]!.lower === 'without' &&
      tokens
        .slice(i + 1, i + 6)
        .some(({ lower }) => /^(?:fight|fighting|resistance|shot|opposition|combat|clashes)$/.test(lower))
    )
      return true;
  }
  return false;
}

function refineDiscovery(world: World, draft: Draft): void {
  const explosive = draft.weapons.some((weapon) => weapon.class === 'explosive' || weapon.acled === EXPLOSIVE);
  const taken =
    draft.clause !== null &&
    /^(?:recover|seize|confiscate|unearth|uncover)$/.test(draft.clause.verb.lemma) &&
    draft.weapons.some(({ class: kind }) => kind !== 'vehicle');
  if (draft.acled === null && (explosive || taken)) draft.acled = 'Disrupted weapons use';
  const { tokens } = world.doc;
  for (let i = draft.first; i < draft.last; i++) {
    if (/^(?:body|corpse|mass grave|remains)$/.test(tokens[i]!.lemma)) {
      draft.acled = /execut|shot|behead|bound|torture|slit/.test(
        world.doc.text.slice(tokens[draft.first]!.start, world.doc.sentences[draft.sentence]!.end),
      )
        ? 'Attack'
        : 'Other';
      break;
    }
  }
}

export const isRemote = (acled: string | null): boolean => acled !== null && REMOTE.has(acled);
