/** Our claims -> MUC-4 templates: incidents of the claims, those of one happening merged. */
import type { Entity, RoleEntities, Template } from './gold.ts';
import { type CodedReport, type Incident, type IncidentType, incidentOf } from './incident.ts';
import { normal } from './score.ts';
import { sentencesOf } from './sentences.ts';
import { blamedIn, tellingsOf } from './tell.ts';
import { doersOf, fullNames, incidentOfTelling } from './tell-incident.ts';

/** Characters within which a bare second telling is taken for the same incident. */
const NEAR = 600;

const shares = (a: readonly string[], b: readonly string[]): boolean => {
  const known = new Set(a.map(normal));
  return b.some(
    (words) =>
      known.has(normal(words)) ||
      [...known].some((k) => k.endsWith(` ${normal(words)}`) || normal(words).endsWith(` ${k}`)),
  );
};
const things = ({ targets, victims, described }: Incident): readonly string[] => [...targets, ...victims, ...described];

/** Whether two incidents of one text are tellings of one happening. */
function same(a: Incident, b: Incident): boolean {
  const types = new Set([a.type, b.type]);
  const compatible =
    types.size === 1 ||
    (types.has('attack') && (types.has('bombing') || types.has('arson') || types.has('kidnapping')));
  if (!compatible) return false;
  if (shares(things(a), things(b))) return true;
  if (a.place && b.place && a.place !== b.place) return false;
  if (a.from && b.to && a.from > b.to) return false;
  if (b.from && a.to && b.from > a.to) return false;
  const bare = things(a).length === 0 || things(b).length === 0;
  return types.size === 1 && bare && Math.abs(b.start - a.end) < NEAR;
}

const union = (a: readonly string[], b: readonly string[]): readonly string[] => [
  ...new Map([...a, ...b].map((words) => [normal(words), words])).values(),
];

function merge(a: Incident, b: Incident): Incident {
  return {
    type: a.type === 'attack' ? b.type : a.type,
    start: Math.min(a.start, b.start),
    end: Math.max(a.end, b.end),
    perpInd: union(a.perpInd, b.perpInd),
    perpOrg: union(a.perpOrg, b.perpOrg),
    targets: union(a.targets, b.targets),
    victims: union(a.victims, b.victims),
    described: union(a.described, b.described),
    weapons: union(a.weapons, b.weapons),
    place: a.place ?? b.place,
    from: a.from ?? b.from,
    to: a.to ?? b.to,
  };
}

/** The incidents of a text, in order, each told once. */
export function incidentsOfClaims(coded: CodedReport): readonly Incident[] {
  const merged: Incident[] = [];
  for (const claim of coded.claims) {
    const incident = incidentOf(claim, coded);
    if (incident === null) continue;
    const at = merged.findLastIndex((other) => same(other, incident));
    if (at === -1) merged.push(incident);
    else merged[at] = merge(merged[at]!, incident);
  }
  return merged;
}

export function incidentsOf(coded: CodedReport): readonly Incident[] {
  const merged = new Map<string, Incident>();
  const sentences = sentencesOf(coded.text, coded.actors);
  const full = fullNames(coded.actors);
  let last: IncidentType | null = null;
  for (const [at, sentence] of sentences.entries()) {
    const tellings = tellingsOf(sentence, at);
    const strong = tellings.filter(({ weak }) => !weak);
    const bombing =
      strong.some(({ type }) => type === 'bombing') ||
      (strong.length > 0 && tellings.some(({ weapons }) => weapons.some((w) => /bomb|dynamite|explosive/.test(w))));
    const add = (incident: Incident): void => {
      const held = merged.get(incident.type);
      merged.set(incident.type, held ? merge(held, incident) : incident);
      last = incident.type;
    };
    for (const telling of tellings) {
      if (telling.weak && !strong.length) continue;
      let incident = incidentOfTelling(telling, full);
      if (!incident) continue;
      if (bombing && incident.type === 'attack') incident = { ...incident, type: 'bombing' };
      if (
        !incident.targets.length &&
        !incident.victims.length &&
        !(incident.described.length && !telling.plural) &&
        !incident.perpInd.length &&
        !incident.perpOrg.length
      )
        continue;
      add(incident);
    }
    const blamed = doersOf(blamedIn(sentence.words));
    const type = strong.find(({ type }) => merged.has(type))?.type ?? last;
    if (type && (blamed.people.length || blamed.organisations.length)) {
      const held = merged.get(type)!;
      merged.set(type, {
        ...held,
        perpInd: union(held.perpInd, blamed.people),
        perpOrg: union(held.perpOrg, blamed.organisations),
      });
    }
  }
  return [...merged.values()];
}

const entities = (words: readonly string[]): readonly Entity[] => words.filter((w) => w !== '').map((w) => [w]);

export const templateOf = (incident: Incident): Template => ({
  type: incident.type,
  PerpInd: entities(incident.perpInd),
  PerpOrg: entities(incident.perpOrg),
  Target: entities(incident.targets),
  Victim: entities(incident.victims),
  Weapon: entities(incident.weapons),
});

/** Templates of a text, and the role entities over all of them. */
export function answer(coded: CodedReport): {
  readonly templates: readonly Template[];
  readonly entities: RoleEntities;
} {
  const incidents = incidentsOf(coded).filter((incident) => things(incident).length > 0);
  const all = (pick: (incident: Incident) => readonly string[]) =>
    entities(incidents.flatMap(pick).reduce<readonly string[]>((known, words) => union(known, [words]), []));
  return {
    templates: incidents.map(templateOf),
    entities: {
      PerpInd: all((i) => i.perpInd),
      PerpOrg: all((i) => i.perpOrg),
      Target: all((i) => i.targets),
      Victim: all((i) => i.victims),
      Weapon: all((i) => i.weapons),
    },
  };
}
