/** Adds up scored reports into the figures that the `claims` bench prints. */
import { scores } from '../bench.ts';
import { filledInGold, filledInSystem, type ReportScore, SLOTS, type Slot } from './score.ts';

export interface ClaimFigures {
  readonly [key: string]: unknown;
  readonly found: number;
  readonly gold: number;
  readonly system: number;
  readonly spurious: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly slotF1: number;
  readonly slotAccuracy: number;
  readonly slots: Readonly<Record<Slot, { readonly right: number; readonly total: number }>>;
}

export function totalsOf(reports: readonly ReportScore[]): ClaimFigures {
  const pairs = reports.flatMap((report) => report.pairs);
  const missed = reports.flatMap((report) => report.missed);
  const spurious = reports.flatMap((report) => report.spurious);
  const counted = SLOTS.filter((slot) => slot !== 'initiator');
  const filled = (record: Record<Slot, boolean>): number => counted.filter((slot) => record[slot]).length;
  const goldFilled = [...pairs.map((pair) => pair.gold), ...missed].reduce(
    (sum, claim) => sum + filled(filledInGold(claim)),
    0,
  );
  const systemFilled = [...pairs.map((pair) => pair.system), ...spurious].reduce(
    (sum, claim) => sum + filled(filledInSystem(claim)),
    0,
  );
  let rightFilled = 0;
  const slots = Object.fromEntries(SLOTS.map((slot) => [slot, { right: 0, total: 0 }])) as Record<
    Slot,
    { right: number; total: number }
  >;
  for (const { slots: cells } of pairs) {
    for (const slot of SLOTS) {
      const { gold, system, right } = cells[slot];
      if (gold || system) slots[slot].total++;
      if (right) slots[slot].right++;
      if (right && gold && system && slot !== 'initiator') rightFilled++;
    }
  }
  const right = counted.reduce((sum, slot) => sum + slots[slot].right, 0);
  const total = counted.reduce((sum, slot) => sum + slots[slot].total, 0);
  const gold = pairs.length + missed.length;
  const system = pairs.length + spurious.length;
  return {
    found: pairs.length,
    gold,
    system,
    spurious: spurious.length,
    ...scores(pairs.length, system, gold),
    slotF1: goldFilled + systemFilled ? (2 * rightFilled) / (goldFilled + systemFilled) : 0,
    slotAccuracy: total ? right / total : 0,
    slots,
  };
}
