/** What the server sent, as the gate and the offers want it; facts pulled in are added to it. */
import type { Tellings } from '../../../edition/compose/draft/offers.ts';
import type { GateInput } from '../../../edition/gate/rule.ts';
import type { View } from '../../../edition/view.ts';
import type { Edition } from '../../../model/edition.ts';
import type { ComposerAnswer, FactsAnswer } from '../../../server/api-drafts.ts';

export interface Known {
  readonly view: View;
  readonly textOf: (report: string) => string | undefined;
  readonly withheld: readonly string[];
  readonly notes: readonly string[];
  readonly composed: Edition;
  readonly tellings: Tellings;
}

export function knownFrom(answer: ComposerAnswer, pulled: readonly FactsAnswer['slice'][]): Known {
  const slices = [answer.slice, ...pulled];
  const byId = <Of extends { readonly id: string }>(of: (slice: FactsAnswer['slice']) => readonly Of[]) =>
    new Map(slices.flatMap((slice) => of(slice).map((one) => [one.id, one] as const)));
  const events = byId((slice) => slice.events);
  const texts = new Map(slices.flatMap((slice) => Object.entries(slice.texts)));
  const { composed, tellings } = answer;
  const claims = byId((slice) => slice.claims);
  return {
    view: {
      name: '',
      events: [...events.values()],
      claims,
      reports: byId((slice) => slice.reports),
      actors: byId((slice) => slice.actors),
      places: byId((slice) => slice.places),
      tallies: [...byId((slice) => slice.tallies).values()],
      sections: [],
    },
    textOf: (report) => texts.get(report),
    withheld: answer.withheld,
    notes: [composed.lede, ...composed.changed, ...composed.unknown].map(({ text }) => text),
    composed,
    tellings: {
      page: tellings.page,
      events: new Map(Object.entries(tellings.events)),
      redirects: new Map(Object.entries(tellings.redirects)),
      holder: new Map([
        ...Object.entries(tellings.holder),
        ...[...events.values()].flatMap(({ id, claims: held }) => held.map((claim) => [claim, id] as const)),
      ]),
      claims: new Set([...tellings.claims, ...claims.keys()]),
    },
  };
}

/** `by` and `kind` are the draft's, as they are being written. */
export const gateInput = (known: Known, edition: Pick<Edition, 'by' | 'kind'>): GateInput => ({
  edition: { ...known.composed, ...edition },
  view: known.view,
  textOf: known.textOf,
  withheld: known.withheld,
  notes: known.notes,
});
