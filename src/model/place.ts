/** A place: a named point with an honest radius; its parents say what it lies in. */
import { z } from 'zod';
import { Alias } from './actor.ts';
import { Id } from './id-schema.ts';
import { list, record } from './record.ts';
import { PlacePrecision } from './vocabulary.ts';

export const PlaceKind = z.enum([
  'country',
  'province',
  'region',
  'city',
  'town',
  'village',
  'district',
  'airbase',
  'airport',
  'port',
  'oilfield',
  'oilport',
  'crossing',
  'road',
  'prison',
  'camp',
  'hospital',
  'building',
  'bridge',
  'dam',
  'mountain',
  'valley',
  'desert',
  'sea',
  'island',
  'coast',
  'other',
]);
export type PlaceKind = z.infer<typeof PlaceKind>;

export const Place = record({
  id: Id,
  name: z.string().min(1),
  kind: PlaceKind,
  lat: z.number().min(-90).max(90),
  lon: z.number().min(-180).max(180),
  radiusKm: z.number().min(0),
  precision: PlacePrecision,
  parents: list(Id).meta({ label: 'in', description: 'What it lies in, nearest first.' }),
  country: z.string().length(2).nullable().meta({ label: 'country', description: 'ISO 3166-1 alpha-2.' }),
  population: z.number().nullable(),
  aliases: list(Alias),
  sensitive: z
    .boolean()
    .meta({ label: 'sensitive', description: 'Hospital, shelter, camp: published only coarsened by default.' }),
  note: z.string().nullable(),
}).meta({ title: 'Place', description: 'A named place, with a radius that says how well the name fixes it.' });
export type Place = z.infer<typeof Place>;
