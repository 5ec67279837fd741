/** The gold set of our own (test/gold): every quote stands in its text, every record is well formed, the coder keeps its level. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { foldText, type GoldClaim, kindOf } from '../bench/claims/gold.ts';
import { totalsOf } from '../bench/claims/totals.ts';
import { coderOf, readGold, sameNameOf, scoreSet } from '../bench/claims.ts';
import { dataIdOf } from '../bench/compare/data-id.ts';
import { storedFigures } from '../bench/compare/stored-figures.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';

const at = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const KINDS =
  'violence territory discovery capture deployment tally statement diplomacy political humanitarian other'.split(' ');
const STANCES = 'asserts denies confirms demands threatens promises assesses doubts'.split(' ');
const acled = new Set(
  (parse(readFileSync(at('../codebook/acled.yaml'), 'utf8')) as { id: string }[]).map(({ id }) => id),
);

describe.each([
  ['dev', 32],
  ['held', 8],
] as const)('gold %s', (half, size) => {
  const { reports, gold, actors } = readGold(at(`gold/${half}`));
  const textOf = new Map(reports.map(({ id, text }) => [id, foldText(text)]));
  const all = (faults: (claim: GoldClaim) => readonly string[]): string[] =>
    gold.flatMap((claim) => faults(claim).map((fault) => `${claim.report} ${claim.claim}: ${fault}`));
  /** The value of a field and its other right values. */
  const values = <Value>(claim: GoldClaim, field: string): readonly (Value | null)[] => [
    (claim as unknown as Record<string, Value | null>)[field] ?? null,
    ...((claim.alts?.[field] ?? []) as readonly (Value | null)[]),
  ];

  test('its reports, each with claims of its own', () => {
    expect(reports).toHaveLength(size);
    for (const { id } of reports) expect(gold.filter(({ report }) => report === id).length).toBeGreaterThanOrEqual(15);
    expect([...new Set(gold.map(({ report }) => report))].filter((id) => !textOf.has(id))).toEqual([]);
  });

  test('anchors stand in their text, once; words of places and dates stand there', () => {
    expect(
      all((claim) => {
        const text = textOf.get(claim.report)!;
        const anchor = text.split(foldText(claim.anchor)).length - 1;
        const said = [...values<GoldClaim['place']>(claim, 'place'), ...values<GoldClaim['date']>(claim, 'date')]
          .map((value) => value?.said)
          .filter((words) => words && !text.includes(foldText(words)));
        return [
          ...(anchor === 1 ? [] : [`anchor stands ${anchor} times`]),
          ...said.map((words) => `not said: ${words}`),
        ];
      }),
    ).toEqual([]);
  });

  test('every record is well formed', () => {
    expect(
      all((claim) => [
        ...values<string>(claim, 'kind')
          .filter((kind) => !KINDS.includes(kindOf(kind!)))
          .map((kind) => `kind ${kind}`),
        ...values<string>(claim, 'stance')
          .filter((stance) => !STANCES.includes(stance!))
          .map((s) => `stance ${s}`),
        ...values<string>(claim, 'sub_event_type')
          .filter((type) => type !== null && !acled.has(type))
          .map((t) => `type ${t}`),
        ...values<GoldClaim['date']>(claim, 'date')
          .filter((date) => date?.from && date.to && date.from > date.to)
          .map(() => 'date runs backwards'),
        ...values<GoldClaim['place']>(claim, 'place')
          .filter(
            (place) => place && !(Math.abs(place.lat) <= 90 && Math.abs(place.lon) <= 180 && place.tolerance_km > 0),
          )
          .map(() => 'place'),
        ...[...claim.initiator, ...claim.target, ...claim.victims, ...claim.said_by, ...claim.weapons]
          .filter((name) => !name.trim() || name === 'null')
          .map((name) => `name "${name}"`),
        ...(claim.kind === 'tally' && !claim.count ? ['a tally without its count'] : []),
      ]),
    ).toEqual([]);
  });

  test('other names of actors are listed once', () => {
    const listed = Object.values(actors).flat();
    expect(listed.filter((name, i) => listed.indexOf(name) !== i)).toEqual([]);
  });
});

test('the coder keeps its level on dev', async () => {
  const folder = at('gold/dev');
  const stored = storedFigures(new URL('../bench/figures/', import.meta.url), 'claims', {
    data: dataIdOf(folder),
    settings: [],
  });
  const set = readGold(folder);
  const knowledge = await loadKnowledge(['libya'], { gazetteer: await openGazetteer() });
  const figures = totalsOf(scoreSet(set, coderOf(knowledge), sameNameOf(knowledge, set.actors)));
  // Loose on purpose: a change may cost a little here and be right; a slide must be seen.
  expect(figures.slotF1).toBeGreaterThan(stored!.slotF1! - 0.03);
  expect(figures.f1).toBeGreaterThan(stored!.f1! - 0.03);
});
