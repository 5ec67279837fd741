/** Signs of Markdown don't reach readers; what only looks like one stays, and what is withheld stays withheld. */
import fc from 'fast-check';
import mammoth from 'mammoth';
import { expect, test } from 'vitest';
import { at, buildClaim, on } from '../../test/support/build-claim.ts';
import { SAMPLE_REQUEST, sampleView } from '../../test/support/sample-week.ts';
import { composeEdition } from './compose/compose.ts';
import { editionMarkdown } from './formats/markdown.ts';
import { gateEdition } from './gate/gate.ts';
import { emailHtml, emailText } from './paper/email.ts';
import { paperOf } from './paper/paper.ts';
import { wordOf } from './paper/word.ts';
import { makePublicView } from './safety/public-view.ts';
import { withhold } from './safety/withhold.ts';
import { shownWords, withoutSigns } from './shown-words.ts';
import { noteOf } from './site/note.ts';

test.each([
  ['more and more **tanks** and\nheavy vehicles', 'more and more tanks and heavy vehicles'],
  ['used **tanks', 'used tanks'],
  ['__two__ of the *three* _bridges_', 'two of the three bridges'],
  ['***all*** of it', 'all of it'],
  ['the [harbour](https://example.org/a_b) was shelled', 'the harbour was shelled'],
  ['harbour](https://example.org/x) was shelled', 'harbour was shelled'],
  ['![a map](map.png) of the coast', 'a map of the coast'],
  ['the vessel `Nadir` sank', 'the vessel Nadir sank'],
  ['# The north\n> It was quiet', 'The north It was quiet'],
  ['\\*no comment\\*', '*no comment*'],
])('%j is shown as %j', (text, shown) => {
  expect(shownWords(text)).toBe(shown);
});

test.each([
  'twelve* were hurt',
  'the al-Ka`b road and the Sa`d bridge',
  'unit_of_account',
  'the number 3 * 4 * 5',
  'a [withheld] (later) note',
  'the well-known 5 > 3',
  'it said [sic] so',
])('%j stays as it is', (text) => {
  expect(shownWords(text)).toBe(text);
});

test('a name is withheld through the signs around a part of it, and the marks of withholding stay', () => {
  for (const text of [
    'near **Old** Mill yesterday',
    'near [Old](https://example.org/) Mill yesterday',
    'near _Old Mill_ yesterday',
  ]) {
    const open = shownWords(withhold(text, ['Old Mill']));
    expect(open).not.toMatch(/Old|Mill/);
    expect(open).toContain('[withheld]');
    expect(open).toContain('yesterday');
  }
  expect(shownWords('[withheld](https://example.org/mill) burned')).toBe('[withheld] burned');
});

test('what is shown is a part of what stands, in its order; shown again it stays', () => {
  const sign = fc.constantFrom(
    '**',
    '*',
    '_',
    '__',
    '`',
    '[',
    ']',
    '](',
    ')',
    '#',
    '> ',
    '\\',
    '\n',
    ' ',
    'tanks',
    'ميناء',
    '3',
  );
  fc.assert(
    fc.property(
      fc.array(sign, { maxLength: 30 }).map((parts) => parts.join('')),
      (text) => {
        const shown = withoutSigns(text);
        if (shown) expect(shown.at.map((i) => text[i]).join('')).toBe(shown.text);
        expect([...shownWords(text)].filter((one) => /[\p{L}\p{N}]/u.test(one)).length).toBeLessThanOrEqual(
          text.length,
        );
      },
    ),
  );
});

test('signs of the source are in no output, and the span keeps them', async () => {
  const words = 'The Coast Army has used more and more **tanks** and _heavy_ lorries in Tarn';
  const claim = buildClaim({
    id: 'c_signs00000000000',
    report: 'r_post@1',
    kind: 'deployment',
    text: words,
    quote: words,
    roles: [['initiator', 'coast-army']],
    time: on('2031-05-13'),
    place: at('Tarn', 32.3, 15.1, 10),
  });
  const weapons = [
    { name: '**tanks**', id: null, span: { start: 39, end: 48, quote: '**tanks**' }, alternative: false },
  ];
  const view = makePublicView(sampleView([{ ...claim, weapons }]), [], '2031-05-20');
  const edition = composeEdition(view, SAMPLE_REQUEST);
  const told = edition.sections.flatMap(({ sentences }) => sentences);
  expect(told.length).toBeGreaterThan(0);
  expect(told[0]!.references[0]!.span.quote).toBe(words);
  const findings = gateEdition({ edition, view, textOf: () => words });
  expect(findings.filter(({ weight }) => weight === 'refuse')).toEqual([]);
  const paper = paperOf(edition, view, 'https://monitor.example/');
  const word = await mammoth.extractRawText({ buffer: Buffer.from(wordOf(paper)) });
  const outputs = [
    editionMarkdown(edition, view).replace(/^\*[^*\n]+\*$/m, ''),
    emailText(paper),
    emailHtml(paper),
    word.value,
    ...told.map((sentence) => noteOf({ ...sentence, text: 'They have more.' }, 1, [], view, '', true)!.text),
  ];
  for (const output of outputs) {
    expect(output).toContain('tanks');
    expect(output).not.toMatch(/\*|_heavy_/);
  }
});
