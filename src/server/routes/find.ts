/** GET /api/find: actors or places whose name or alias begins with, or holds, what was typed; for picking one by keyboard. */
import { type OpenAPIHono, z } from '@hono/zod-openapi';
import { foldName } from '../../analysis/context.ts';
import type { Alias } from '../../model/actor.ts';
import { FindAnswer } from '../api.ts';
import { listRoute } from '../get-route.ts';
import { type Reading, readFrom } from '../snapshot.ts';

const MOST = 12;
const list = listRoute('/api/find', 'Actors or places by a part of any of their names', FindAnswer, {
  of: z.enum(['actor', 'place']),
  q: z.string().min(1).max(200),
});

interface Called {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly Alias[];
}

/** How well a name answers to what was typed, best first; null = not at all. */
function rank(form: string, asked: string): number | null {
  const name = foldName(form);
  if (name === asked) return 0;
  if (name.startsWith(asked)) return 1;
  if (` ${name}`.includes(` ${asked}`)) return 2;
  return asked.length > 2 && name.includes(asked) ? 3 : null;
}

/** The records that answer, best first, each with the form that did, when it is not the name itself. */
function findIn<Record extends Called>(records: readonly Record[], q: string) {
  const asked = foldName(q);
  if (asked === '') return [];
  return records
    .flatMap((record) => {
      const forms = [record.name, record.id, ...record.aliases.map(({ name }) => name)];
      const ranked = forms.flatMap((form, at) => {
        const n = rank(form, asked);
        return n === null ? [] : [{ form, n: n + (at === 0 ? 0 : 0.5) }];
      });
      const best = ranked.toSorted((a, b) => a.n - b.n)[0];
      return best ? [{ record, as: best.form === record.name ? null : best.form, n: best.n }] : [];
    })
    .toSorted(
      (a, b) => a.n - b.n || a.record.name.length - b.record.name.length || (a.record.id < b.record.id ? -1 : 1),
    )
    .slice(0, MOST);
}

export const findRoutes = (app: OpenAPIHono<Reading>): void => {
  app.openapi(list, async (c) => {
    const { snapshot } = c.var;
    const { of, q } = c.req.valid('query');
    const actors = of === 'actor' ? findIn(await snapshot.all('actor'), q) : [];
    const places = of === 'place' ? findIn(await snapshot.all('place'), q) : [];
    return c.json(
      {
        from: readFrom(snapshot),
        actors: actors.map(({ record, as }) => ({ id: record.id, name: record.name, class: record.class, as })),
        places: places.map(({ record, as }) => ({ place: record, as })),
      } satisfies FindAnswer,
      200,
    );
  });
};
