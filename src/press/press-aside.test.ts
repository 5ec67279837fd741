/** The press in threads: the bytes are those of the press at hand, whoever is done first; what fails is told to whoever asked. */
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { SAMPLE_REQUEST, sampleView } from '../../test/support/sample-week.ts';
import { composeEdition } from '../edition/compose/compose.ts';
import { paperOf } from '../edition/paper/paper.ts';
import { makePublicView } from '../edition/safety/public-view.ts';
import { cardSvg } from '../edition/site/card.ts';
import { openPress } from './open-press.ts';
import { pressAside } from './press-aside.ts';

const modules = join(import.meta.dirname, '..', '..', 'node_modules');

test('many orders at once come back as what each asked for; one that fails spoils no other', async () => {
  const view = makePublicView(sampleView(), [], '2031-05-20');
  const edition = composeEdition(view, SAMPLE_REQUEST);
  const paper = paperOf(edition, view);
  const cards = ['North', 'South', 'East'].map((name) => cardSvg(edition, { name }));
  const [here, aside] = [openPress(modules), pressAside(modules, 2)];
  const broken = expect(aside.png('<svg')).rejects.toThrow('SVG');
  const made = await Promise.all([aside.pdf(paper), ...cards.map((card) => aside.png(card))]);
  await broken;
  const wanted = [await here.pdf(paper), ...(await Promise.all(cards.map((card) => here.png(card))))];
  expect(made.map((bytes) => Buffer.from(bytes).equals(Buffer.from(wanted.shift()!)))).toEqual([
    true,
    true,
    true,
    true,
  ]);
});
