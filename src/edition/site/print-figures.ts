/** The map and the charts of an edition for its printed forms, from the drawings of its page. */
import { type Figure, figureOf, wordsIn } from '../paper/figure.ts';
import type { PaperFigures } from '../paper/paper.ts';
import type { Chart } from './charts/chart.ts';
import { chartsOf } from './charts/figures-of.ts';
import { mapForPrint } from './map/figure.ts';
import type { WeekPage } from './pages/week-page.ts';

/** A text that stands for a drawing ends here. */
const LONGEST = 600;

export function printFigures({
  edition,
  frame,
  upTo,
  tallies,
}: Pick<WeekPage, 'edition' | 'frame' | 'upTo' | 'tallies'>): PaperFigures {
  const { index, countries } = frame;
  const events = edition.events.flatMap((id) => index.byId.get(id) ?? []);
  const map = mapForPrint(events, countries);
  const charts = edition.kind === 'weekly' ? chartsOf(events, upTo, frame, tallies) : [];
  return {
    map:
      map &&
      figureOf(
        map.drawing.text,
        { id: 'map', title: null, alt: cut(map.alt), caption: wordsIn(map.caption.text) },
        true,
      ),
    charts: charts.map(printed),
  };
}

const printed = ({ title, drawing, caption, table }: Chart, i: number): Figure =>
  figureOf(drawing.text, {
    id: `chart${i + 1}`,
    title,
    alt: cut(`${title}. ${table.head.join(', ')}: ${table.rows.map((row) => row.join(', ')).join('; ')}.`),
    caption,
  });

const cut = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1).trimEnd()}…` : text);
