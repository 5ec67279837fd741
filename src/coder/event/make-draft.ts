/** A fresh draft of a trigger, with nothing filled in. */
import type { Trigger } from '../../model/codebook.ts';
import type { Clause, NounGroup } from '../text/phrase.ts';
import type { Draft } from './draft.ts';

export function makeDraft(
  trigger: Trigger,
  sentence: number,
  at: number,
  bounds: readonly [number, number],
  clause: Clause | null,
  group: NounGroup | null,
): Draft {
  return {
    trigger,
    clause,
    group,
    sentence,
    at,
    first: bounds[0],
    last: bounds[1],
    kind: trigger.kind,
    acled: trigger.acled,
    plover: trigger.plover,
    cameo: trigger.cameo,
    stance: trigger.stance ?? 'asserts',
    hedge: 'none',
    roles: [],
    speakers: [],
    places: [],
    carried: false,
    times: [],
    basis: null,
    saidOn: null,
    harms: [],
    weapons: [],
    tally: null,
    refersTo: null,
    inherits: null,
    confidence: 0.7,
    settled: false,
    trace: [`trigger:${trigger.id}`],
  };
}
