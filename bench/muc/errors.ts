/** The errors of one text by cause: `role missed`, `role spurious`, `template missed`, `template spurious`. */
import { blame } from '../compare/errors-by-cause.ts';
import type { MucText, Template } from './gold.ts';
import { ROLES } from './gold.ts';
import { normal } from './score.ts';

const told = (template: Template): string =>
  `${template.type} ${ROLES.map((role) =>
    template[role].length ? `${role}=${template[role].map((e) => e.join('/')).join('+')}` : '',
  )
    .filter(Boolean)
    .join(' ')}`;

export function blameText(
  causes: Map<string, string[]>,
  text: MucText,
  predicted: readonly Template[],
  pairs: readonly (readonly [Template, Template])[],
): void {
  const paired = new Set(pairs.flat());
  for (const template of text.templates)
    if (!paired.has(template)) blame(causes, `template missed: ${template.type}`, `${text.id}\t${told(template)}`);
  for (const template of predicted)
    if (!paired.has(template)) blame(causes, `template spurious: ${template.type}`, `${text.id}\t${told(template)}`);
  for (const [ours, gold] of pairs)
    for (const role of ROLES) {
      const known = new Set(gold[role].flat().map(normal));
      const given = new Set(ours[role].flat().map(normal));
      for (const entity of ours[role])
        if (!entity.every((mention) => known.has(normal(mention))))
          blame(
            causes,
            `${role} spurious`,
            `${text.id}\t${entity.join('/')}\tgold: ${gold[role].map((e) => e.join('/')).join(' + ')}`,
          );
      for (const entity of gold[role])
        if (!entity.some((mention) => given.has(normal(mention))))
          blame(
            causes,
            `${role} missed`,
            `${text.id}\t${entity.join('/')}\tours: ${ours[role].map((e) => e.join('/')).join(' + ')}`,
          );
    }
}
