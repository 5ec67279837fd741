/** The coder as one function: a report line in, its claims and mentions out. What `marsad code`, the desk and the benches call. */
import type { Knowledge } from '../model/knowledge.ts';
import type { CodedReport } from '../model/mention.ts';
import type { ReportLine } from '../model/report.ts';
import { codeDocument } from './pipeline.ts';
import { makeDocumentReader } from './text/read-document.ts';

/** wink's cache grows with every new word; a fresh instance this often keeps memory flat (measured: 4 million new words, 566 MB). */
const REPORTS_PER_READER = 2000;

export type Coder = (report: ReportLine) => CodedReport;

/** A coder over `knowledge`. Deterministic: the same report gives the same answer, whatever was coded before. */
export function makeCoder(knowledge: Knowledge): Coder {
  let read = makeDocumentReader();
  let coded = 0;
  return (report) => {
    if (++coded % REPORTS_PER_READER === 0) read = makeDocumentReader();
    const { published = null, title = null, source = null } = report;
    return codeDocument(report.id, read(report.text, { published, title, source }), knowledge);
  };
}
