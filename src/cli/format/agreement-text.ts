/** Agreement of coders as text: a table for each pair, one for all, then what a person should settle first. */
import type { FieldAgreement, SampleAgreement, Unit } from '../../analysis/agreement/sample-agreement.ts';

const DISPUTES_SHOWN = 20;
const rate = (x: number | null): string => (x === null || Number.isNaN(x) ? '–' : x.toFixed(2)).padStart(7);

const rows = (fields: readonly FieldAgreement[]): readonly string[] => [
  `    ${'field'.padEnd(10)}  units  percent  kappa  alpha`,
  ...fields.map(
    ({ field, units, percent, kappa, alpha }) =>
      `    ${field.padEnd(10)}  ${String(units).padStart(5)}  ${rate(percent)}${rate(kappa)}${rate(alpha)}`,
  ),
];

const unitText = (unit: Unit, fields: readonly string[]): readonly string[] => [
  `    ${fields.join(', ')}`,
  ...[...unit].map(
    ([coder, { id, span }]) => `      ${coder}: ${id} “${span.quote.replace(/\s+/g, ' ').slice(0, 100)}”`,
  ),
];

export function agreementText({ pairs, all, disputed }: SampleAgreement): string {
  return [
    ...pairs.flatMap(({ coders: [first, second], both, onlyFirst, onlySecond, fields }) => [
      `${first} and ${second}: ${both} claims of both, ${onlyFirst} only of ${first}, ${onlySecond} only of ${second}`,
      ...rows(fields),
      '',
    ]),
    ...(all === null ? [] : ['all coders', ...rows(all), '']),
    ...(disputed.length ? [`${disputed.length} things are told differently; the first to settle:`] : []),
    ...disputed.slice(0, DISPUTES_SHOWN).flatMap(({ unit, fields }) => unitText(unit, fields)),
    '',
  ].join('\n');
}
