/** `marsad places import`: the places of a GeoNames dump, for a team that has one of its country. */
import { resolve } from 'node:path';
import { importPlaces } from '../../desk/import-places.ts';
import { Misuse } from '../../model/refusal.ts';
import type { Command, World } from '../command.ts';
import type { House } from '../house.ts';
import { progress } from '../progress.ts';
import { COUNT } from '../values.ts';
import { author, withWorkspace } from '../with-workspace.ts';

type Rows = Awaited<ReturnType<House['openGeonames']>>;

/** Refusals told one by one; what comes after is counted. */
const TOLD = 100;

/** Rows of a country and with people enough; faults go along. */
async function* wanted(rows: Rows, country: string | undefined, people: number, tell: (n: number) => void): Rows {
  let n = 0;
  for await (const row of rows) {
    tell(++n);
    const isWanted =
      'fault' in row ||
      ((country === undefined || row.place.country === country) &&
        (people === 0 || (row.place.population ?? 0) >= people));
    if (isWanted) yield row;
  }
}

function leastPeople(given: string | undefined): number {
  if (given === undefined) return 0;
  if (/^\d{1,9}$/.test(given)) return Number(given);
  throw wrong('--people', 'a number of people', given);
}

function countryOf(given: string | undefined): string | undefined {
  if (given === undefined || /^[A-Z]{2}$/.test(given)) return given;
  throw wrong('--country', 'two capital letters, ISO 3166-1', given);
}

const wrong = (option: string, expected: string, came: string) =>
  new Misuse({
    code: 'option-value',
    where: `marsad places ${option}`,
    expected,
    came,
    todo: 'See `marsad places --help`.',
  });

async function importFile(file: string, args: Parameters<Command['run']>[0], world: World): Promise<number> {
  const country = countryOf(args.options.country as string | undefined);
  const people = leastPeople(args.options.people as string | undefined);
  return withWorkspace(args, world, async ({ ledger }) => {
    const rows = await world.house.openGeonames(resolve(world.cwd, file));
    const tell = progress(world);
    let told = 0;
    const counts = await importPlaces(
      ledger,
      wanted(rows, country, people, (n) => tell(`${n} lines read`)),
      {
        by: author(world),
        why: 'places of a GeoNames dump',
        refuse: ({ where, expected, came, todo }) => {
          if (++told <= TOLD) world.err(`refused: ${where}: expected ${expected}, came ${came}. ${todo}\n`);
        },
      },
    );
    if (told > TOLD) world.err(`… and ${told - TOLD} more lines refused\n`);
    if (args.options.json) await world.out(`${JSON.stringify(counts)}\n`);
    else
      await world.out(
        `${counts.read} places read, ${counts.written} new or changed, ${counts.refused} lines refused\n`,
      );
    return counts.refused ? 1 : 0;
  });
}

export const command: Command = {
  verb: 'places',
  summary: 'Import the places of a GeoNames dump.',
  positionals: 'import FILE',
  takes: [2, 2],
  options: {
    country: { type: 'string', value: 'CC', about: 'Only places of this country, e.g. LY.' },
    people: { type: 'string', value: 'N', must: COUNT, about: 'Only places with at least so many people.' },
  },
  prose:
    'The unpacked text file of download.geonames.org (LY.txt): 19 columns, tabs. Names, other names, kinds and coordinates are read;\n' +
    'kinds a monitor has no use for are left out. A bad line is refused, the rest goes in. Reports are coded with these places from\n' +
    'then on; what people have edited stays as it is.',
  examples: ['marsad places import LY.txt', 'marsad places import LY.txt --people 500'],
  run: async (args, world) => {
    const [deed, file] = args.positionals as [string, string];
    if (deed === 'import') return importFile(file, args, world);
    throw new Misuse({
      code: 'arguments',
      where: 'marsad places',
      expected: 'import FILE',
      came: deed,
      todo: 'See `marsad places --help`.',
    });
  },
};
