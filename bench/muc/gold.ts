/** MUC-4 rows in any of their published forms -> texts with gold templates and gold role entities. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

export const ROLES = ['PerpInd', 'PerpOrg', 'Target', 'Victim', 'Weapon'] as const;
export type MucRole = (typeof ROLES)[number];
/** An entity is its mentions; a template its type and the entities of each role. */
export type Entity = readonly string[];
export type RoleEntities = Readonly<Record<MucRole, readonly Entity[]>>;
export interface Template extends RoleEntities {
  readonly type: string;
}
export interface MucText {
  readonly id: string;
  readonly text: string;
  readonly published: string | null;
  readonly templates: readonly Template[];
  readonly entities: RoleEntities;
}

interface Filler {
  readonly alts: readonly string[];
}
interface Row {
  readonly docid: string;
  readonly text?: string;
  readonly doctext?: string;
  readonly dateline?: { readonly iso?: string };
  readonly templates?: readonly Record<string, unknown>[];
  readonly entities?: Readonly<Record<string, readonly Entity[]>>;
}

/** The slots of the answer keys that the five roles stand for. */
const SLOT: Readonly<Record<MucRole, string>> = {
  PerpInd: 'perp_ind_id',
  PerpOrg: 'perp_org_id',
  Target: 'phys_tgt_id',
  Victim: 'hum_tgt_name',
  Weapon: 'inc_instr_id',
};

const byRole = (entities: (role: MucRole) => readonly Entity[]): RoleEntities =>
  Object.fromEntries(ROLES.map((role) => [role, entities(role)])) as unknown as RoleEntities;

/** A template of the answer keys (23 slots), or one already reduced to five roles. */
function templateOf(raw: Record<string, unknown>): Template {
  if (typeof raw.incident_type === 'string')
    return {
      type: raw.incident_type.toLowerCase(),
      ...byRole((role) =>
        ((raw[role] ?? []) as readonly (readonly (readonly [string, number] | string)[])[]).map((entity) =>
          entity.map((m) => (typeof m === 'string' ? m : m[0])),
        ),
      ),
    };
  const fills = (slot: string) => (raw[slot] ?? []) as readonly Filler[];
  return {
    type: (fills('inc_type')[0]?.alts[0] ?? 'attack').toLowerCase(),
    ...byRole((role) => fills(SLOT[role]).map((filler) => filler.alts.map((alt) => alt.toLowerCase()))),
  };
}

/** Entities of all templates of a text, those that share a mention joined. */
function entitiesOf(templates: readonly Template[]): RoleEntities {
  return byRole((role) => {
    const joined: Set<string>[] = [];
    for (const entity of templates.flatMap((template) => template[role])) {
      const met = joined.filter((set) => entity.some((mention) => set.has(mention)));
      const all = new Set([...met.flatMap((set) => [...set]), ...entity]);
      for (const set of met) joined.splice(joined.indexOf(set), 1);
      joined.push(all);
    }
    return joined.map((set) => [...set]);
  });
}

const rowsOf = (file: string): readonly Row[] =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);

/**
 * Reads a file of texts, or a folder with `tst*.jsonl` (else `dev.jsonl`). Texts with 23-slot keys give their own gold;
 * rows of `processed/` beside them (five roles; role entities) are preferred for the texts they name, since published
 * figures are computed on those.
 */
export function readMuc(path: string, { dev = false } = {}): readonly MucText[] {
  const folder = statSync(path).isDirectory() ? path : null;
  const listed = folder === null ? [] : readdirSync(folder).filter((name) => name.endsWith('.jsonl'));
  const tests = listed.filter((name) => /^t(e)?st/i.test(name)).sort();
  const files =
    folder === null
      ? [path]
      : (dev || tests.length === 0 ? listed.filter((name) => !/^t(e)?st/i.test(name)) : tests).map((name) =>
          join(folder, name),
        );
  const beside = join(folder ?? join(path, '..'), 'processed');
  const extra = existsSync(beside)
    ? readdirSync(beside)
        .filter((name) => /\.jsonl?$/.test(name))
        .flatMap((name) => rowsOf(join(beside, name)))
    : [];
  const reduced = new Map(
    extra.filter((row) => row.templates).map((row) => [row.docid, row.templates!.map(templateOf)]),
  );
  const entities = new Map(extra.filter((row) => row.entities).map((row) => [row.docid, row.entities!]));
  return files.flatMap(rowsOf).map((row) => {
    const templates = reduced.get(row.docid) ?? (row.templates ?? []).map(templateOf);
    const given = entities.get(row.docid) ?? row.entities;
    return {
      id: row.docid,
      text: row.text ?? row.doctext ?? '',
      published: row.dateline?.iso ?? null,
      templates,
      entities: given ? byRole((role) => given[role] ?? []) : entitiesOf(templates),
    };
  });
}
