/** Town or province of one name: "Raqqa province" is the province, "in Raqqa" the town. Each mention's own words decide. */
import type { Document } from '../text/document.ts';
import type { Candidate } from './candidate.ts';
import type { NameHit } from './find-names.ts';
import type { Ranked } from './resolve-names.ts';
import { AREA_NOUN } from './words.ts';

const ARTICLES = /^(?:al|el|an|ar|as|ash|at|az|ad|ed|ez) /;
/** How far below the best a namesake of the same ground may lie and still be taken. */
const MARGIN = 6;

/** The ranking with the kind that the words beside ask for on top; as it was where they ask for nothing. */
export function asMeant(doc: Document, hit: NameHit, ranked: readonly Ranked[]): readonly Ranked[] {
  const best = ranked[0]!;
  if (ranked.length < 2 || best.candidate.pack) return ranked;
  const kinds = askedFor(doc, hit);
  const chosen = kinds
    ? ranked.find(({ candidate }) => kinds.includes(candidate.kind) && sameGround(candidate, best.candidate))
    : best.candidate.kind === 'province' || best.candidate.kind === 'county'
      ? ranked.find(({ candidate }) => isTownOf(candidate, best.candidate, hit.folded))
      : undefined;
  if (!chosen || chosen === best || best.score - chosen.score > MARGIN) return ranked;
  return [chosen, ...ranked.filter((one) => one !== chosen)];
}

/** The kinds that a noun beside the name asks for: "the province of X", "X governorate". */
function askedFor(doc: Document, hit: NameHit): readonly string[] | null {
  const { tokens } = doc;
  const { sentence } = tokens[hit.first]!;
  const after = tokens[hit.last];
  if (after?.sentence === sentence && AREA_NOUN.has(after.lower)) return AREA_NOUN.get(after.lower)!;
  const [noun, of] = [tokens[hit.first - 2], tokens[hit.first - 1]];
  if (of?.lower !== 'of' || of.sentence !== sentence || !noun) return null;
  return AREA_NOUN.get(noun.lower) ?? null;
}

const sameGround = (a: Candidate, b: Candidate): boolean =>
  a.country === b.country && (a.admin1 === b.id || b.admin1 === a.id || a.admin1 === b.admin1);

/** The town a province is named after, under the very name that was said: "Oklahoma City" is not "Oklahoma". */
function isTownOf(town: Candidate, area: Candidate, folded: string): boolean {
  if (town.kind !== 'city' || town.country !== area.country) return false;
  if (town.admin1 !== area.id && town.admin1 !== area.admin1) return false;
  return town.by === 'name' || bare(town.name) === bare(folded);
}

const bare = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(ARTICLES, '')
    .replace(/['’‘`-]/g, '')
    .replace(/h$/, '');
