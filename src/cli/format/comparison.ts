/** Two coders on one report as text: agreement by slot, then what a person should look at first. */
import { compareCodings } from '../../analysis/agreement/compare-codings.ts';
import type { Claim } from '../../model/claim.ts';

const quote = ({ span, kind }: Claim): string => `${kind} “${span.quote.replace(/\s+/g, ' ').trim().slice(0, 100)}”`;

export function comparisonText(id: string, rules: readonly Claim[], model: readonly Claim[]): string {
  const { pairs, onlyFirst, onlySecond, slots, disputed } = compareCodings(rules, model);
  const lines = [
    `${id}: ${pairs.length} claims of both, ${onlyFirst.length} only of the rules, ${onlySecond.length} only of the model`,
    '',
  ];
  for (const [slot, { pairs: filled, agreed }] of Object.entries(slots))
    if (filled > 0)
      lines.push(
        `  ${slot.padEnd(9)} ${String(agreed).padStart(4)} of ${String(filled).padStart(4)}  ${((100 * agreed) / filled).toFixed(0)} %`,
      );
  if (disputed.length) lines.push('', 'Look at these first');
  for (const { first, slots: apart } of disputed.slice(0, 20)) lines.push(`  ${apart.join(', ')}: ${quote(first)}`);
  for (const claim of onlyFirst) lines.push(`  only the rules: ${quote(claim)}`);
  for (const claim of onlySecond) lines.push(`  only the model: ${quote(claim)}`);
  return `${lines.join('\n')}\n`;
}
