/** One actor in the middle, those it acted with at the left, those against it at the right; each line bears its number of events. */
import { Link } from '@tanstack/react-router';
import type { Relation } from '../../server/api-actors.ts';
import { plural } from '../words/count-words.ts';

/** More than so many at a side can't be read; the table has them all. */
const MOST = 7;
const WIDTH = 680;
const ROW = 34;
const MID = WIDTH / 2;

interface Props {
  readonly name: string;
  readonly relations: readonly Relation[];
}

export function RelationGraph({ name, relations }: Props) {
  const side = (how: 'with' | 'against') =>
    relations
      .filter((one) => one[how].length > 0)
      .toSorted((a, b) => b[how].length - a[how].length)
      .slice(0, MOST)
      .map((one) => ({ one, n: one[how].length }));
  const [left, right] = [side('with'), side('against')];
  const rows = Math.max(left.length, right.length, 1);
  const height = rows * ROW + 34;
  const middle = 24 + (rows * ROW) / 2;
  const most = Math.max(...[...left, ...right].map(({ n }) => n), 1);
  const y = (i: number, of: number) => middle + (i - (of - 1) / 2) * ROW;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a drawing whose lines are links is no fieldset
    <svg
      className="relation-graph"
      viewBox={`0 0 ${WIDTH} ${height}`}
      role="group"
      aria-label={`${name}: who acted with it and against it`}
    >
      <text x={170} y={14} textAnchor="end" className="side">
        acted with
      </text>
      <text x={WIDTH - 170} y={14} className="side">
        acted against
      </text>
      {(
        [
          ['with', left, 178, 'end'],
          ['against', right, WIDTH - 178, 'start'],
        ] as const
      ).map(([how, nodes, x, anchor]) =>
        nodes.map(({ one, n }, i) => {
          const at = y(i, nodes.length);
          const near = how === 'with' ? MID - 62 : MID + 62;
          // Nearer to its own end, where lines lie apart.
          const middleX = x + (near - x) * 0.32;
          const middleY = at + (middle - at) * 0.32;
          return (
            <Link
              key={`${how} ${one.key}`}
              to="."
              search={(now: Record<string, unknown>) => ({ ...now, rel: one.key })}
              replace
              resetScroll={false}
              className={`edge is-${how}`}
              aria-label={`${one.name}, ${how}: ${plural(n, 'event')}`}
            >
              <line x1={x} y1={at} x2={near} y2={middle} strokeWidth={1 + (n / most) * 5} />
              <rect x={middleX - 11} y={middleY - 9} width={22} height={18} rx={3} />
              <text x={middleX} y={middleY + 4} textAnchor="middle" className="n">
                {n}
              </text>
              <text x={how === 'with' ? x - 8 : x + 8} y={at + 4} textAnchor={anchor}>
                {shortened(one.name)}
              </text>
            </Link>
          );
        }),
      )}
      <rect x={MID - 62} y={middle - 15} width={124} height={30} rx={3} className="ego" />
      <text x={MID} y={middle + 5} textAnchor="middle" className="ego-name">
        {shortened(name, 16)}
      </text>
      {left.length === 0 ? (
        <text x={170} y={middle + 4} textAnchor="end" className="side">
          nobody told
        </text>
      ) : null}
      {right.length === 0 ? (
        <text x={WIDTH - 170} y={middle + 4} className="side">
          nobody told
        </text>
      ) : null}
    </svg>
  );
}

const shortened = (name: string, most = 24): string => (name.length > most ? `${name.slice(0, most - 1)}…` : name);
