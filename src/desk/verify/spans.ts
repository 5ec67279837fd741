/** Proves every quote: the words of each span, of claims and of editions, stand in the text where the span says; around `[withheld]`, too. */
import type { Edition, Sentence } from '../../model/edition.ts';
import type { Extraction } from '../../model/extraction.ts';
import { openSpanHolds, type Span, spanHolds } from '../../model/span.ts';
import type { Archive } from '../ports.ts';
import type { Finding, Findings } from './finding.ts';

/** Texts held at a time. */
const PORTION = 50;

export async function verifySpans(archive: Archive): Promise<Findings> {
  const findings: Finding[] = [];
  let count = 0;
  const cited = await spansOfEditions(archive);
  const check = (text: string, span: Span, where: string, extraction: string, holds = spanHolds) => {
    count++;
    if (holds(text, span)) return;
    const sentence = `${where} quotes “${span.quote.slice(0, 60)}” from ${extraction}, ${span.start} to ${span.end}, where other words stand.`;
    findings.push({ what: 'quote', where, sentence });
  };
  const checkTexts = async (texts: readonly Extraction[]) => {
    const byId = new Map(texts.map((extraction) => [extraction.id, extraction.text]));
    for (const { id, from, body } of await archive.versionsBy('claim', 'report', [...byId.keys()])) {
      const { report } = body as { report: string };
      for (const span of spansIn(body)) check(byId.get(report)!, span, `claim ${id} (decision ${from})`, report);
    }
    for (const [id, text] of byId)
      for (const { span, where } of cited.get(id) ?? []) check(text, span, where, id, openSpanHolds);
  };
  const portion: Extraction[] = [];
  for await (const { body } of archive.versions('extraction')) {
    portion.push(body as Extraction);
    if (portion.length === PORTION) await checkTexts(portion.splice(0));
  }
  await checkTexts(portion);
  return { findings, count };
}

/** Every value anywhere in a record that has the three fields of a span. */
export function* spansIn(value: unknown): Generator<Span> {
  if (typeof value !== 'object' || value === null) return;
  const { start, end, quote } = value as Partial<Span>;
  if (typeof start === 'number' && typeof end === 'number' && typeof quote === 'string') yield { start, end, quote };
  for (const part of Object.values(value)) yield* spansIn(part);
}

async function spansOfEditions(
  archive: Archive,
): Promise<ReadonlyMap<string, readonly { span: Span; where: string }[]>> {
  const found = new Map<string, { span: Span; where: string }[]>();
  for await (const { id, body } of archive.versions('edition')) {
    for (const sentence of sentencesOf(body as Edition)) {
      for (const { report, span } of sentence.references) {
        if (!found.has(report)) found.set(report, []);
        found.get(report)!.push({ span, where: `edition ${id}` });
      }
    }
  }
  return found;
}

/** Every sentence of an edition, in order. */
export function sentencesOf(edition: Edition): readonly Sentence[] {
  return [
    edition.lede,
    ...edition.sections.flatMap((section) => section.sentences),
    ...edition.changed,
    ...edition.unknown,
  ];
}
