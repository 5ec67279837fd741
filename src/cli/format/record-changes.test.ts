/** What `marsad log KIND ID` says of each decision. */
import { expect, test } from 'vitest';
import type { Version } from '../../desk/ports.ts';
import { changesBy } from './record-changes.ts';

const version = (from: number, to: number | null, body: object): Version => ({ id: 's_1', from, to, body }) as Version;
const versions = [
  version(2, 5, { id: 's_1', value: 'old mill', range: [1, 2] }),
  version(5, 7, { id: 's_1', value: 'new mill', range: [1, 2], why: 'x'.repeat(100) }),
  version(9, null, { id: 's_1', value: 'new mill' }),
];

test.each([
  [2, ['written for the first time']],
  [5, ['value: old mill -> new mill', `why: nothing -> ${'x'.repeat(71)}…`]],
  [7, ['withdrawn']],
  [9, ['written again']],
  [3, []],
])('decision %i', (n, lines) => expect(changesBy(n, versions)).toEqual(lines));
