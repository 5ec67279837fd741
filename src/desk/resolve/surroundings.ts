/** What resolving knows beside the claims, read as needed: texts of the claims at hand, all actors, all sources. */
import type { Context, ReportContext } from '../../analysis/context.ts';
import type { Actor } from '../../model/actor.ts';
import type { Claim } from '../../model/claim.ts';
import type { Source } from '../../model/source.ts';
import { byId } from '../context.ts';
import type { Snapshot } from '../ports.ts';

export interface Surroundings {
  /** Actors and sources anew. */
  readonly reload: (now: Snapshot) => Promise<void>;
  /** The context of these claims. */
  readonly around: (now: Snapshot, claims: readonly Claim[]) => Promise<Context>;
}

export function makeSurroundings(): Surroundings {
  let actors: ReadonlyMap<string, Actor> = new Map();
  let sources: ReadonlyMap<string, Source> = new Map();
  return {
    async reload(now) {
      actors = byId<Actor>(await now.all('actor'));
      sources = byId<Source>(await now.all('source'));
    },
    async around(now, claims) {
      const texts = new Set(claims.map(({ report }) => report));
      const heads = byId(await now.many('report', [...new Set([...texts].map(reportOf))]));
      const reports = new Map<string, ReportContext>();
      for (const text of texts) {
        const head = heads.get(reportOf(text));
        if (head === undefined) continue;
        const { published, source } = head;
        reports.set(text, { published, source, voice: source === null ? null : (sources.get(source)?.actor ?? null) });
      }
      return { reports, actors };
    },
  };
}

/** The report of a text `r_…@1`. */
const reportOf = (text: string): string => text.slice(0, text.lastIndexOf('@'));
