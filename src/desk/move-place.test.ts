/** A place moved by hand keeps what stood before, is refused over another's change, and goes back by undo. */
import { afterAll, expect, test } from 'vitest';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import type { Place } from '../model/place.ts';
import { movePlace } from './move-place.ts';
import { undo } from './undo.ts';

afterAll(closeWorkspaces);

const harbour: Place = {
  id: 'harbour',
  name: 'Harbour',
  kind: 'port',
  lat: 31,
  lon: 17,
  radiusKm: 5,
  precision: 'town',
  parents: [],
  country: null,
  population: null,
  aliases: [],
  sensitive: false,
  note: null,
};

test('moved, moved over another’s change, and back', async () => {
  const { ledger } = await openWorkspace();
  const add = { by: 'test', act: 'add', why: '', changes: [{ kind: 'place' as const, id: 'harbour', body: harbour }] };
  const first = (await ledger.decide(add))!.n;
  const spot = { lat: 31.02, lon: 17.01, radiusKm: 0.4, precision: 'site' as const };
  const moved = await movePlace(ledger, {
    ...spot,
    place: 'harbour',
    by: 'ann',
    why: 'the mole, by the chart',
    seen: first,
  });
  const at = async (asOf?: number) => (await ledger.read(asOf)).get('place', 'harbour');
  expect(await at()).toEqual({ ...harbour, ...spot });
  expect(await at(first)).toEqual(harbour);
  expect(await movePlace(ledger, { ...spot, place: 'harbour', by: 'ann', why: 'again' })).toBeNull();
  await expect(
    movePlace(ledger, { ...spot, lat: 30, place: 'harbour', by: 'ben', why: 'another chart', seen: first }),
  ).rejects.toMatchObject({ fault: { code: 'changed-meanwhile' } });
  await expect(movePlace(ledger, { ...spot, place: 'nowhere', by: 'ben', why: 'x' })).rejects.toMatchObject({
    fault: { code: 'record-unknown' },
  });
  await undo(ledger, { n: moved!.n, by: 'ann', why: '' });
  expect(await at()).toEqual(harbour);
});
