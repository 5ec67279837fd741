/** `muc4`: whole templates and role entities on upper-case wire copy on political violence. `--dev` scores the tuning texts instead of the tests. */
import { writeFileSync } from 'node:fs';
import { makeCoder } from '../src/coder/make-coder.ts';
import { openGazetteer } from '../src/packs/gazetteer.ts';
import { loadKnowledge } from '../src/packs/load-knowledge.ts';
import { type Bench, rate, type scores } from './bench.ts';
import { errorsByCause } from './compare/errors-by-cause.ts';
import { answer } from './muc/adapt.ts';
import { blameText } from './muc/errors.ts';
import { ROLES, readMuc } from './muc/gold.ts';
import { addText, micro, newScore } from './muc/score.ts';

export const bench: Bench = {
  name: 'muc4',
  about: 'incident templates and role entities on MUC-4',
  tuning: 'data/muc4',
  run: async ({ data, errors, flags }) => {
    const texts = readMuc(data!, { dev: flags.has('dev') });
    const code = makeCoder(await loadKnowledge(['world'], { gazetteer: await openGazetteer() }));
    const score = newScore();
    const wrong = new Map<string, string[]>();
    for (const text of texts) {
      const coded = code({ id: text.id, text: text.text, ...(text.published && { published: text.published }) });
      const { templates, entities } = answer({ ...coded, text: text.text });
      const pairs = addText(score, templates, entities, text.templates, text.entities);
      if (errors !== null) blameText(wrong, text, templates, pairs);
    }
    if (errors !== null) writeFileSync(errors, errorsByCause(wrong));
    const template = micro([score.template]);
    const type = micro([score.type]);
    const ree = micro(Object.values(score.ree));
    const byRole = Object.fromEntries(ROLES.map((role) => [role, micro([score.ree[role]]).f1]));
    const row = (name: string, { precision, recall, f1 }: ReturnType<typeof scores>) => [
      name,
      rate(precision),
      rate(recall),
      rate(f1),
    ];
    return {
      figures: {
        templateF1: template.f1,
        reeF1: ree.f1,
        byRole,
        incidentTypeF1: type.f1,
        docs: texts.length,
        template,
        ree,
        type,
      },
      table: [
        ['MUC-4', 'P', 'R', 'F1'],
        row('templates', template),
        row('incident type', type),
        ...ROLES.map((role) => row(`  ${role} in templates`, micro([score.inTemplates[role]]))),
        row('role entities (REE)', ree),
        ...ROLES.map((role) => row(`  ${role}`, micro([score.ree[role]]))),
      ],
      notes: [
        `${texts.length} texts. Best published, other texts: template F1 0.543, REE F1 0.578; GE NLToolset 1992: 0.542, 0.521.`,
      ],
    };
  },
};
