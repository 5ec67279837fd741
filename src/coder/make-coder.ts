/** The coder as one function: a report line in, its claims and mentions out. What `marsad code`, the desk and the benches call. */
import type { Knowledge } from '../model/knowledge.ts';
import type { CodedReport } from '../model/mention.ts';
import type { ReportLine } from '../model/report.ts';
import type { Explain } from './explain/told.ts';
import { codeDocument } from './pipeline.ts';
import { makeDocumentReader } from './text/read-document.ts';
import { listsOf } from './word-lists.ts';

/**
 * wink's cache grows with every new word (about 130 bytes each), so it is renewed after so much text; not more often, because
 * each instance leaves some 30 MB behind.
 */
const CHARACTERS_PER_READER = 5_000_000;

export type Coder = (report: ReportLine) => CodedReport;

/**
 * A coder over `knowledge`. Deterministic: the same report gives the same answer, whatever was coded before. With `explain`
 * (`explain/explain.ts`), each claim says why; nothing else about it changes.
 */
export function makeCoder(knowledge: Knowledge, explain?: Explain): Coder {
  const lists = listsOf(knowledge);
  let read = makeDocumentReader(lists);
  let held = 0;
  return (report) => {
    held += report.text.length;
    if (held > CHARACTERS_PER_READER) {
      held = report.text.length;
      read = makeDocumentReader(lists);
    }
    const { published = null, title = null, source = null } = report;
    return codeDocument(report.id, read(report.text, { published, title, source }), knowledge, explain);
  };
}
