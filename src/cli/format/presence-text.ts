/** A deployment or a hold on ground as text: the stay in one line, then who says so. */
import type { Presence } from '../../model/presence.ts';

export function presenceText({
  who,
  place,
  number,
  with: arms,
  since,
  until,
  seenLast,
  according,
  status,
  replacedBy,
  contestedBy,
  kind,
}: Presence): string {
  const began = since === null ? 'since when nobody says' : `since ${since.day ?? 'a day not told'} (${since.move})`;
  const ended =
    until === null
      ? `last seen ${seenLast ?? 'on no day told'}`
      : `until ${until.day ?? 'a day not told'} (${until.move}${replacedBy && until.move === 'replaced' ? ` by ${replacedBy}` : ''})`;
  const size = number?.said ?? null;
  const head = [
    `${who?.name ?? 'nobody named'}${size ? ` (${size})` : ''} ${kind === 'control' ? 'hold' : 'at'} ${place?.name ?? 'a place not told'}`,
    ...(arms.length ? [`with ${arms.join(', ')}`] : []),
    began,
    ended,
    `${status}${contestedBy.length ? ', others are said to hold it too' : ''}`,
  ];
  return [
    head.join('  ·  '),
    ...according.map(
      ({ claim, speaker, stance, move, on }) =>
        `    ${claim}  ${speaker ?? 'the report'} ${stance} that they ${MOVES[move]}${on ? `, ${on}` : ''}`,
    ),
  ].join('\n');
}

const MOVES: Readonly<Record<Presence['according'][number]['move'], string>> = {
  arrives: 'came',
  stays: 'are there',
  leaves: 'left',
  replaced: 'were replaced',
  takes: 'took it',
  holds: 'hold it',
  loses: 'lost it',
};
