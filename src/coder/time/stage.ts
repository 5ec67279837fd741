/** The time room as a stage of the pipeline: text in, dated time mentions out. */
import type { TimeMention } from '../../model/mention.ts';
import type { Stage } from '../reading.ts';
import type { Document } from '../text/document.ts';
import { findTimes } from './find.ts';
import { resolveTimes } from './resolve.ts';

/** All time expressions of a document in order, none overlapping. */
export const readTimes = (doc: Document): readonly TimeMention[] => resolveTimes(doc, findTimes(doc));

export const timeStage: Stage = {
  name: 'time',
  run: ({ doc }) => ({ times: readTimes(doc) }),
};
