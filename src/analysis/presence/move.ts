/** What a claim of deployment or territory says of a presence: that it begins, lasts or ends. Read off its type, then off its words. */
import type { Claim } from '../../model/claim.ts';
import type { Move } from '../../model/presence.ts';
import { stemsOf } from '../resolve/words.ts';

/** PLOVER and ACLED class coming, going and relief together: the words tell them apart. Stems as `stemsOf` makes them. */
const COMES = ['arriv', 'return', 'land', 'dock', 'enter', 'reinforc', 'came', 'reach'];
const RELIEF = ['replac', 'reliev', 'reliv', 'rotat'];
/** Types whose initiator gains ground. */
const TAKES: ReadonlySet<string> = new Set(['Government regains territory', 'Non-state actor overtakes territory']);

/** Null for what says nothing of where somebody is: demands, threats, promises, other kinds. */
export function moveOf(claim: Claim): Move | null {
  const { kind, type, stance, span } = claim;
  if (stance === 'demands' || stance === 'threatens' || stance === 'promises') return null;
  const plover = type.plover ?? '';
  if (kind === 'territory') {
    if (TAKES.has(type.acled ?? '')) return 'takes';
    if (plover.startsWith('RETREAT')) return 'loses';
    return type.acled === 'Non-violent transfer of territory' ? 'takes' : 'holds';
  }
  const counted = kind === 'tally' && plover.startsWith('MOBILIZE');
  if (kind !== 'deployment' && !counted) return null;
  if (!plover.startsWith('RETREAT')) return 'stays';
  if (isRelief(claim)) return 'arrives';
  const said = stemsOf(span.quote);
  return said.some((word) => COMES.includes(word)) ? 'arrives' : 'leaves';
}

/** Whether it tells of one that takes the place of another. */
export function isRelief({ kind, span }: Claim): boolean {
  if (kind !== 'deployment') return false;
  const said = stemsOf(span.quote);
  const takesPlace = said.includes('plac') && (said.includes('tak') || said.includes('took'));
  return takesPlace || said.some((word) => RELIEF.includes(word));
}

/** "Replaced A with B", "A was replaced by B": the arms that go and those that come. Null where the words do not part them. */
export function armsOfRelief(
  claim: Claim,
): { readonly gone: readonly string[]; readonly come: readonly string[] } | null {
  const verb = claim.span.quote.search(/\b(?:replac|reliev|rotat)/i);
  const pivot = verb < 0 ? -1 : claim.span.quote.slice(verb).search(/\b(?:with|by)\b/i);
  if (pivot < 0) return null;
  const at = claim.span.start + verb + pivot;
  const [gone, come] = [true, false].map((before) =>
    claim.weapons.filter(({ span }) => span !== null && span.start < at === before).map(({ name }) => name),
  ) as [string[], string[]];
  return gone.length && come.length ? { gone, come } : null;
}
