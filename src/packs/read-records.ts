/** YAML text -> checked records. What is wrong is a refusal that names the file, the line, the entry, the field and what was expected. */
import { LineCounter, parseDocument } from 'yaml';
import type { z } from 'zod';
import { Refusal } from '../model/refusal.ts';
import type { KnowledgeFile } from './knowledge-files.ts';

/** The list of records in `file`. An empty file is an empty list. */
export function readRecords<Of extends z.ZodType>(file: KnowledgeFile, schema: Of): z.output<Of>[] {
  const { content, lineOf } = parse(file);
  if (content === null || content === undefined) return [];
  if (!Array.isArray(content)) {
    throw new Refusal({
      code: 'not-a-list',
      where: file.path,
      expected: 'a list of entries, each beginning with "- id:"',
      came: typeof content === 'object' ? 'a map' : typeof content,
      todo: 'Begin every entry with a dash.',
    });
  }
  const seen = new Map<string, number>();
  return content.map((entry, index) => {
    const id = nameOf(entry) ?? `entry ${index + 1}`;
    const before = seen.get(id);
    if (before !== undefined) {
      throw new Refusal({
        code: 'entry-twice',
        where: `${file.path}:${lineOf([index])}, ${id}`,
        expected: 'each id once in a file',
        came: `the same id as on line ${lineOf([before])}`,
        todo: 'Join the two entries, or give one of them another id.',
      });
    }
    seen.set(id, index);
    return check(schema, entry, (path) => `${file.path}:${lineOf([index, ...path])}, ${id}${field(path)}`);
  });
}

/** The one record in `file`. */
export function readRecord<Of extends z.ZodType>(file: KnowledgeFile, schema: Of): z.output<Of> {
  const { content, lineOf } = parse(file);
  return check(schema, content, (path) => `${file.path}:${lineOf(path)}${field(path)}`);
}

type Path = readonly (string | number)[];

const field = (path: Path) => (path.length ? `, ${path.join('.')}` : '');

const nameOf = (entry: unknown): string | null =>
  entry !== null && typeof entry === 'object' && 'id' in entry && entry.id !== undefined ? String(entry.id) : null;

function check<Of extends z.ZodType>(schema: Of, value: unknown, where: (path: Path) => string): z.output<Of> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [first, ...others] = result.error.issues;
  const path = first!.path.map((step) => (typeof step === 'symbol' ? String(step) : step));
  const came = path.reduce<unknown>((at, step) => (at as Record<string | number, unknown> | undefined)?.[step], value);
  throw new Refusal({
    code: 'entry-refused',
    where: where(path),
    expected: first!.message,
    came: came === undefined ? 'nothing' : JSON.stringify(came).slice(0, 120),
    todo: others.length ? `Correct it, and ${others.length} more in the same entry.` : 'Correct it in that file.',
  });
}

function parse(file: KnowledgeFile): { content: unknown; lineOf: (path: Path) => number } {
  const lines = new LineCounter();
  const doc = parseDocument(file.text, { lineCounter: lines, uniqueKeys: true });
  const fault = doc.errors[0];
  if (fault) {
    throw new Refusal({
      code: 'not-yaml',
      where: `${file.path}:${lines.linePos(fault.pos[0]).line}`,
      expected: 'YAML',
      came: fault.message.split('\n')[0] ?? fault.code,
      todo: 'Mostly a missing quote around a text with a colon, or a wrong indent.',
    });
  }
  const lineOf = (path: Path): number => {
    for (let depth = path.length; depth > 0; depth--) {
      const node = doc.getIn(path.slice(0, depth), true) as { range?: readonly number[] } | undefined;
      if (node?.range) return lines.linePos(node.range[0]!).line;
    }
    return 1;
  };
  return { content: doc.toJS(), lineOf };
}
