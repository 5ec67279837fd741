/** The coder's pipeline: one literal list, in order. A report goes in, its claims and mentions come out. */
import type { Knowledge } from '../model/knowledge.ts';
import type { CodedReport } from '../model/mention.ts';
import { actorStage } from './actor/stage.ts';
import { eventStage } from './event/stage.ts';
import type { Explain } from './explain/told.ts';
import { countStage } from './harm/count-stage.ts';
import { weaponStage } from './harm/weapon-stage.ts';
import { placeStage } from './place/stage.ts';
import type { Reading, Stage } from './reading.ts';
import type { Document } from './text/document.ts';
import { timeStage } from './time/stage.ts';

/** Each stage reads what the ones before found. Times and places come before actors, so that "Sirte" is no person. */
export const PIPELINE: readonly Stage[] = [timeStage, placeStage, countStage, weaponStage, actorStage, eventStage];

/** Runs the pipeline over one document. Deterministic; throws only on misuse. With `explain`, each claim says why. */
export function codeDocument(id: string, doc: Document, knowledge: Knowledge, explain?: Explain): CodedReport {
  let reading: Reading = { id, doc, times: [], places: [], actors: [], counts: [], weapons: [], claims: [], explain };
  for (const stage of PIPELINE) reading = { ...reading, ...stage.run(reading, knowledge) };
  const { claims, places, times, actors } = reading;
  return { id, claims, places, times, actors };
}
