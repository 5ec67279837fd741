/** One NDJSON line -> a report line, or a refusal. Written by hand so that coding does not wait for zod to load. */
import { Refusal } from '../model/refusal.ts';
import type { ReportLine } from '../model/report.ts';

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** Parses `{id, text, published?, source?, title?, lang?}`; other fields are ignored. Throws `Refusal` naming the field. */
export function readReportLine(line: string, number: number): ReportLine {
  const refuse = (field: string | null, expected: string, came: string): never => {
    throw new Refusal({
      code: 'report-line',
      where: `line ${number}${field ? `, field ${field}` : ''}`,
      expected,
      came,
      todo: 'Mend the line and send it again; the other lines were coded.',
    });
  };
  let row: unknown;
  try {
    row = JSON.parse(line);
  } catch (error) {
    return refuse(null, 'one JSON object', (error as Error).message);
  }
  if (typeof row !== 'object' || row === null || Array.isArray(row))
    return refuse(null, 'one JSON object', Array.isArray(row) ? 'an array' : String(row).slice(0, 40));
  const { id, text, published, source, title, lang } = row as Record<string, unknown>;
  const shown = (value: unknown) => (value === undefined ? 'nothing' : JSON.stringify(value).slice(0, 60));
  if (typeof id !== 'string' || id === '' || id.length > 256)
    return refuse('id', 'a string of 1 to 256 characters', shown(id));
  if (typeof text !== 'string') return refuse('text', 'a string', shown(text));
  if (
    published !== undefined &&
    published !== null &&
    (typeof published !== 'string' || !DAY.test(published) || Number.isNaN(Date.parse(published)))
  )
    return refuse('published', 'a day, YYYY-MM-DD', shown(published));
  for (const [field, value] of Object.entries({ source, title, lang }))
    if (value !== undefined && value !== null && typeof value !== 'string')
      return refuse(field, 'a string', shown(value));
  return {
    id,
    text,
    ...(published != null && { published: published as string }),
    ...(source != null && { source: source as string }),
    ...(title != null && { title: title as string }),
    ...(lang != null && { lang: lang as string }),
  };
}
