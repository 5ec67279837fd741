/** People no sector lists, told by a count and the ending of their trade: "five coffee pickers", "two street musicians". */
import type { GroupWorld, Head } from './group.ts';

/** "Five coffee pickers": counted people whose trade no sector lists, told by the ending. */
const AGENTS = /^\p{L}{2,}(?:ers|ors|ists|men|women|ians)$/u;
const NO_AGENTS = new Set(
  `containers computers launchers mortars orders numbers letters papers helicopters quarters headquarters rivers towers trailers tankers carriers posters
  banners meters metres litres liters kilometers kilometres centimeters centimetres centers centres borders corners chapters offers matters powers factors
  sectors tractors motors reactors errors doors floors detonators generators transformers bunkers lockers shelters boulders bulldozers fertilizers cylinders
  silencers routers servers scooters cruisers destroyers choppers burners dollars pillars prayers layers anniversaries specimens regimens omens pointers
  fibers shutters boosters freighters steamers cutters freezers pagers printers scanners trackers receivers transmitters razors mirrors anchors vapors
  harbors armors behaviors favors colors flavors interceptors processors sensors monitors projectors compressors conductors encounters disasters
  quarterfinals dinners suppers summers winters closers crackers murders disorders shoulders fingers members others others' acres hectares clusters fires wires tires
  hours years euros colours harbours neighbours labours rumours tumours flowers showers lasers fliers flyers feeders liners barriers folders corridors loaders mosquitoes ladders rollers thrusters chargers covers`
    .split(/\s+/)
    .filter(Boolean),
);

/** The head made of the token at `i`, if it is counted and ends as trades do. */
export function agentAt({ doc, lexicon, countEndingAt }: GroupWorld, i: number): Head | null {
  const token = doc.tokens[i]!;
  if (!(token.pos === 'NOUN' || (doc.upper && token.pos === 'PROPN')) || !AGENTS.test(token.lower)) return null;
  if (NO_AGENTS.has(token.lower)) return null;
  const before = doc.tokens[i - 1];
  const modified = before?.pos === 'NOUN' || before?.pos === 'ADJ' || (doc.upper && before?.pos === 'PROPN');
  if (!countEndingAt(i) && !(modified && countEndingAt(i - 1))) return null;
  const sector = lexicon.nouns.get('civilian');
  return sector ? { first: i, last: i + 1, sector, word: token.lower } : null;
}
