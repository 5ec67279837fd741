/** Markdown as parts of a draft: nothing that was written is lost, and no sign of its making is left. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readMarkdownDraft } from './markdown-parts.ts';

test('title, parts, paragraphs, lists and quotations', () => {
  const { title, parts } = readMarkdownDraft(`---
author: Ann
---
# Two harbours, *one* road

The first harbour was **shelled**.
It is said to be closed.

## What we saw

- a pier was hit
- [a ship](https://example.org/ship) left

> The pier stands, the keeper said.

---
### And then ###
1. nothing
`);
  expect(title).toBe('Two harbours, one road');
  expect(parts.map((part) => [part.title, part.paragraphs.map(({ text }) => text)])).toEqual([
    ['', ['The first harbour was shelled. It is said to be closed.']],
    ['What we saw', ['a pier was hit', 'a ship left', 'The pier stands, the keeper said.']],
    ['And then', ['nothing']],
  ]);
  expect(new Set(parts.map(({ id }) => id)).size).toBe(3);
});

test('plain words come through whole, in order; whatever comes, it is a draft', () => {
  const word = fc.stringMatching(/^[a-z]{1,8}$/);
  fc.assert(
    fc.property(fc.array(fc.array(word, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 9 }), (written) => {
      const text = written.map((words) => words.join(' ')).join('\n\n');
      const read = readMarkdownDraft(text).parts.flatMap(({ paragraphs }) => paragraphs.map((one) => one.text));
      expect(read).toEqual(written.map((words) => words.join(' ')));
    }),
  );
  fc.assert(
    fc.property(fc.string({ maxLength: 400 }), (text) => {
      for (const { paragraphs } of readMarkdownDraft(text).parts)
        for (const { text: words, cites } of paragraphs) expect([words.trim(), cites]).toEqual([words, []]);
    }),
  );
});

test('long lines without an end cost no time to speak of', () => {
  for (const sign of ['#', '-', '> ', '*', '[', '`', '_', ' '])
    expect(readMarkdownDraft(sign.repeat(100_000))).toBeDefined();
});
