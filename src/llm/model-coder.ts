/** A language model as a second coder: windows, prompt, answer, grounding. Its claims are proposals, each on exact words. */
import type { Coder } from '../coder/make-coder.ts';
import type { Claim } from '../model/claim.ts';
import type { Knowledge } from '../model/knowledge.ts';
import type { CodedReport } from '../model/mention.ts';
import { Refusal } from '../model/refusal.ts';
import type { ReportLine } from '../model/report.ts';
import type { Span } from '../model/span.ts';
import { type AnsweredClaim, wellFormed } from './answer.ts';
import { type AnswerCache, cacheKey } from './answer-cache.ts';
import { ask } from './ask.ts';
import { type Dropped, ground, type Resolvers } from './ground.ts';
import { type Prompt, promptOf, tokensOf } from './prompt.ts';
import { isLocal, type ModelSettings } from './settings.ts';
import { windowsOf } from './windows.ts';

export interface ModelCoding {
  readonly coded: CodedReport;
  /** Claims and slots dropped because their words are not in the text. */
  readonly dropped: Dropped;
  /** Claims of the wrong shape. */
  readonly malformed: number;
  /** Windows whose answer was cut off or no JSON. */
  readonly broken: number;
  readonly tokensIn: number;
  readonly tokensOut: number;
  /** Windows answered from the cache: no tokens, no price. */
  readonly kept: number;
}

export interface Estimate {
  readonly windows: number;
  readonly tokensIn: number;
  /** Upper estimate of the price, taking as many tokens out as in. */
  readonly price: number;
}

export interface ModelCoder {
  readonly estimate: (report: ReportLine) => Estimate;
  readonly code: (report: ReportLine) => Promise<ModelCoding>;
}

export interface ModelCoderInput {
  readonly settings: ModelSettings;
  readonly knowledge: Knowledge;
  readonly conventions: string;
  readonly cache: AnswerCache;
  /** The rules: they resolve the times, places and names that the model quotes, so that both coders speak of the same things. */
  readonly rules: Coder;
}

/** A coder that asks `settings.endpoint`. Refuses a report of a restricted source unless the endpoint is on this machine. */
export function makeModelCoder({ settings, knowledge, conventions, cache, rules }: ModelCoderInput): ModelCoder {
  const name = { kind: 'machine', name: settings.model, version: null } as const;
  const prompts = (report: ReportLine, carried: readonly (readonly string[])[]): readonly Prompt[] =>
    windowsOf(report.text).map(({ start, end }, i) =>
      promptOf({
        conventions,
        codebook: knowledge.codebook,
        published: report.published ?? null,
        title: report.title ?? null,
        carried: carried[i] ?? [],
        text: report.text.slice(start, end),
      }),
    );

  return {
    estimate: (report) => {
      const tokensIn = prompts(report, []).reduce((sum, { system, user }) => sum + tokensOf(system + user), 0);
      return {
        windows: windowsOf(report.text).length,
        tokensIn,
        price: (tokensIn * (settings.priceIn + settings.priceOut)) / 1e6,
      };
    },
    code: async (report) => {
      consent(report, knowledge, settings);
      const known = rules(report);
      const windows = windowsOf(report.text);
      const carried = windows.map(({ start }) => namedBefore(known, start));
      const claims: Claim[] = [];
      const dropped: Dropped = { claims: 0, slots: {} };
      const sums = { malformed: 0, broken: 0, tokensIn: 0, tokensOut: 0, kept: 0 };
      for (const [i, prompt] of prompts(report, carried).entries()) {
        const answers = await answered(prompt);
        const { start, end } = windows[i]!;
        const grounding = {
          text: report.text,
          report: `${report.id}@1`,
          coder: name,
          start,
          end,
          resolvers: resolversOf(known),
        };
        claims.push(...ground(answers, grounding, dropped));
      }
      return { coded: { ...known, claims }, dropped, ...sums };

      async function answered(prompt: Prompt): Promise<readonly AnsweredClaim[]> {
        const key = cacheKey(settings, prompt);
        const held = await cache.get(key);
        let raw = held?.raw;
        if (held !== null) sums.kept++;
        else {
          const asked = await ask(settings, prompt);
          sums.tokensIn += asked.tokensIn;
          sums.tokensOut += asked.tokensOut;
          raw = asked.raw;
          if (asked.fault === null) await cache.put(key, asked);
          else sums.broken++;
        }
        const { claims: good, malformed } = wellFormed(raw);
        sums.malformed += malformed;
        return good;
      }
    },
  };
}

/** A restricted source never leaves the machine. */
function consent(report: ReportLine, knowledge: Knowledge, { endpoint }: ModelSettings): void {
  const source = knowledge.sources.find(({ id, name, aliases }) =>
    [id, name, ...aliases].includes(report.source ?? ''),
  );
  if (!source?.restricted || isLocal(endpoint)) return;
  throw new Refusal({
    code: 'source-restricted',
    where: `report ${report.id}, source ${source.id}`,
    expected: 'an endpoint on this machine',
    came: new URL(endpoint).origin,
    todo: 'Use a local model, or code this report by the rules only.',
  });
}

/** Names and dates mentioned before `start`, the newest last: what a window cannot see and may need. */
function namedBefore({ actors, places, times }: CodedReport, start: number): readonly string[] {
  const before = <T extends { readonly span: Span }>(mentions: readonly T[], name: (mention: T) => string | null) =>
    mentions.filter(({ span }) => span.end <= start).map(name);
  const names = [
    ...before(actors, ({ name, class: kind }) => (kind === 'people' ? null : name)),
    ...before(places, ({ name }) => name),
    ...before(times, ({ from, span }) => (from === null ? null : `${span.quote} = ${from}`)),
  ];
  return [...new Set(names.filter((name) => name !== null))].slice(-40);
}

const overlaps = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Looks quoted words up among what the rules found in the same place; unknown words stay words, without a point or a date. */
function resolversOf({ actors, places, times }: CodedReport): Resolvers {
  return {
    actor: (span) => {
      const mention = actors.find((actor) => overlaps(actor.span, span));
      return mention ? { name: mention.name, actor: mention.actor } : { name: span.quote, actor: null };
    },
    place: (span) => {
      const mention = places.find((place) => overlaps(place.span, span) && !place.demonym);
      const { name, place, lat, lon, radiusKm, precision, relation, candidates } = mention ?? {
        name: span.quote,
        place: null,
        lat: null,
        lon: null,
        radiusKm: null,
        precision: 'region',
        relation: null,
        candidates: [],
      };
      return { said: span.quote, span, name, place, lat, lon, radiusKm, precision, relation, candidates };
    },
    time: (span) => {
      const mention = times.find((time) => overlaps(time.span, span));
      if (!mention) return null;
      const { from, to, precision, basis } = mention;
      return { said: span.quote, span, from, to, precision, basis };
    },
  };
}
