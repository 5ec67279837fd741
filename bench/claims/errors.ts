/** The error list of the `claims` bench, grouped by cause: what was missed, what is spurious, which slots are wrong. */
import type { GoldClaim, GoldReport, SystemClaim } from './gold.ts';
import { type ReportScore, SLOTS, type Slot } from './score.ts';

const short = (text: string): string => text.replace(/\s+/g, ' ').slice(0, 110);

export function errorsOf(reports: readonly GoldReport[], scored: readonly ReportScore[]): string {
  const out: string[] = [];
  const quote = (index: number, claim: SystemClaim): string =>
    short(reports[index]!.text.slice(claim.span.start, claim.span.end));
  const each = (make: (score: ReportScore, index: number) => string[]): string[] => scored.flatMap(make);
  out.push(
    '# missed',
    ...each(({ missed }, i) =>
      missed.map((gold) => `${reports[i]!.id}\t${gold.claim}\t${gold.kind}/${gold.stance}\t${gold.anchor}`),
    ),
  );
  out.push(
    '',
    '# spurious',
    ...each(({ spurious }, i) =>
      spurious.map(
        (claim) => `${reports[i]!.id}\t${claim.kind}/${claim.stance}\t${quote(i, claim)}\t${claim.trace?.join(' > ')}`,
      ),
    ),
  );
  for (const slot of SLOTS) {
    const rows = each(({ pairs }, i) =>
      pairs
        .filter(({ slots }) => (slots[slot].gold || slots[slot].system) && !slots[slot].right)
        .map(
          (pair) =>
            `${reports[i]!.id}\t${pair.gold.claim}\twant ${wanted(pair.gold, slot)}\tgot ${got(pair.system, slot)}\t${pair.gold.anchor}`,
        ),
    );
    if (rows.length) out.push('', `# wrong ${slot}`, ...rows);
  }
  return `${out.join('\n')}\n`;
}

function wanted(gold: GoldClaim, slot: Slot): string {
  const fields: Partial<Record<Slot, unknown>> = {
    sub_event: gold.sub_event_type,
    sides: [gold.initiator, gold.target, gold.victims],
    initiator: gold.initiator,
    place: gold.place && [gold.place.said, gold.place.lat, gold.place.lon, gold.place.tolerance_km],
    date: gold.date && [gold.date.from, gold.date.to],
    speakers: gold.said_by,
    hedge: gold.hedged,
    tally: gold.count,
  };
  return JSON.stringify(slot in fields ? fields[slot] : gold[slot as 'kind']);
}

function got(claim: SystemClaim, slot: Slot): string {
  const fields: Partial<Record<Slot, unknown>> = {
    sub_event: claim.type?.acled,
    sides: claim.roles?.map(({ role, name }) => `${role}:${name}`),
    initiator: claim.roles?.filter(({ role }) => role === 'initiator').map(({ name }) => name),
    place: claim.place && [claim.place.said, claim.place.lat, claim.place.lon],
    date: claim.time && [claim.time.from, claim.time.to],
    speakers: claim.speakers?.map(({ name }) => name),
    weapons: claim.weapons?.map(({ name }) => name),
    tally: claim.tally?.value,
    kind: claim.kind,
    stance: claim.stance,
    hedge: claim.hedge,
  };
  return JSON.stringify(slot in fields ? fields[slot] : claim.harms?.map(({ effect, min, max }) => [effect, min, max]));
}
