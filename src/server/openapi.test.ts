/** /api/openapi.json against the real routes: nothing is served that it does not describe, and every answer is as it says. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { claimOn, editionOf, reportOf } from '../../test/support/records.ts';
import { closeWorkspaces, openWorkspace } from '../../test/support/workspace.ts';
import type { Coder } from '../desk/ports.ts';
import { makeReaders } from '../intake/make-readers.ts';
import type { Event } from '../model/event.ts';
import { makeApp } from './app.ts';

interface Described {
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required?: boolean }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, unknown>> };
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

const report = reportOf();
const claim = claimOn(report.extraction, 'Shells fell on the northern camp on 3 May');
const coder: Coder = {
  name: { kind: 'machine', name: 'marsad', version: '1' },
  code: ({ id }) => ({ id, claims: [], places: [], times: [], actors: [] }),
};
let app: ReturnType<typeof makeApp>;
const operations: { readonly method: string; readonly path: string; readonly described: Described }[] = [];
const ids: Record<string, string> = {};

const HEADERS = { host: '127.0.0.1:8787', origin: 'http://127.0.0.1:8787' };
const ask = (method: string, path: string, body?: string) =>
  app.request(path, {
    method,
    headers: { ...HEADERS, ...(body !== undefined && { 'content-type': 'application/json' }) },
    ...(body !== undefined && { body }),
  });

beforeAll(async () => {
  const { ledger } = await openWorkspace();
  app = makeApp(
    {
      ledger,
      name: 'Test',
      version: '0',
      intake: { readers: makeReaders(), clock: () => '2020-05-05T00:00:00Z' },
      coder: async () => coder,
    },
    { webRoot: null, publicRoot: null },
  );
  const named = { aliases: [], country: null, note: null };
  const event: Event = {
    id: 'e_0000000000000001',
    claims: [claim.id],
    kind: 'violence',
    type: { acled: 'Shelling/artillery/missile attack', plover: null, cameo: null },
    time: null,
    place: null,
    roles: [],
    weapons: [],
    harms: [],
    status: 'single-source',
    independent: 1,
    adopted: [],
  };
  const edition = editionOf(claim, 1, 'f'.repeat(64));
  await ledger.decide({
    by: 'ann',
    act: 'add',
    why: 'a test',
    blobs: report.blobs,
    jobs: [{ kind: 'nothing', key: null, about: {}, by: 'ann' }],
    changes: [
      ...report.changes,
      { kind: 'claim', id: claim.id, body: claim },
      { kind: 'event', id: event.id, body: event },
      { kind: 'edition', id: edition.id, body: edition },
      {
        kind: 'actor',
        id: 'guards',
        body: {
          ...named,
          id: 'guards',
          name: 'Guards',
          class: 'force',
          inter: null,
          sector: null,
          affiliations: [],
          office: null,
          from: null,
          to: null,
        },
      },
      {
        kind: 'place',
        id: 'camp',
        body: {
          ...named,
          id: 'camp',
          name: 'Camp',
          kind: 'camp',
          lat: 30,
          lon: 20,
          radiusKm: 2,
          precision: 'site',
          parents: [],
          population: null,
          sensitive: false,
        },
      },
    ],
  });
  Object.assign(ids, {
    reports: report.id,
    claims: claim.id,
    events: event.id,
    actors: 'guards',
    places: 'camp',
    jobs: '1',
    decisions: '999',
  });
  const { paths } = (await (await ask('GET', '/api/openapi.json')).json()) as {
    paths: Record<string, Record<string, Described>>;
  };
  for (const [path, methods] of Object.entries(paths))
    for (const [method, described] of Object.entries(methods))
      operations.push({ method: method.toUpperCase(), path, described });
});
afterAll(closeWorkspaces);

/** What required questions are answered with. */
const ASKED: Readonly<Record<string, string>> = { of: 'actor', q: 'camp', name: 'a.txt' };
function address({ path, described }: (typeof operations)[number], id: string | null): string {
  const collection = path.split('/')[2]!;
  const filled = path.replace('{id}', id ?? ids[collection] ?? 'none');
  const query = (described.parameters ?? []).filter((one) => one.in === 'query' && one.required);
  return query.length === 0
    ? filled
    : `${filled}?${query.map(({ name }) => `${name}=${ASKED[name] ?? name}`).join('&')}`;
}

/** Holds an answer against what is said of its status: a status that is not described, or another shape, fails. */
async function hold({ method, path, described }: (typeof operations)[number], response: Response): Promise<void> {
  const said = described.responses[response.status];
  const body = await response.text();
  expect(
    said,
    `${method} ${path} answered ${response.status}, which is not described: ${body.slice(0, 300)}`,
  ).toBeDefined();
  const schema = said?.content?.['application/json']?.schema;
  if (schema === undefined) return;
  const { success, error } = z.fromJSONSchema(schema as never).safeParse(JSON.parse(body));
  expect(success, `${method} ${path} ${response.status}: ${error?.message.slice(0, 500)}\n${body.slice(0, 300)}`).toBe(
    true,
  );
}

describe('the description of the API', () => {
  test('names every route there is', () => {
    const described = new Set(operations.map(({ method, path }) => `${method} ${path}`));
    const served = app.routes
      .filter(({ method, path }) => path.startsWith('/api/') && method !== 'ALL' && path !== '/api/openapi.json')
      .map(({ method, path }) => `${method} ${path.replace(/:(\w+)/g, '{$1}')}`);
    expect(served.filter((route) => !described.has(route))).toEqual([]);
    expect(described.size).toBeGreaterThan(25);
  });

  test('tells true what each route answers to a good question', async () => {
    let answered = 0;
    for (const operation of operations.filter(({ method, path }) => method === 'GET' && !path.endsWith('/progress'))) {
      const response = await ask('GET', address(operation, null));
      if (response.status === 200) answered++;
      await hold(operation, response);
    }
    expect(answered).toBeGreaterThan(18);
  });

  test('tells true what each route answers to an id that nobody has, and to a time that has not come', async () => {
    for (const operation of operations.filter(({ path }) => path.includes('{id}'))) {
      const response = await ask(
        operation.method,
        address(operation, 'nobody'),
        operation.method === 'POST' ? '{}' : undefined,
      );
      expect([400, 404], `${operation.path}`).toContain(response.status);
      await hold(operation, response);
    }
    for (const operation of operations.filter(({ method }) => method === 'GET')) {
      const path = address(operation, null);
      const response = await ask('GET', `${path}${path.includes('?') ? '&' : '?'}asOf=soon`);
      expect([400, 404], path).toContain(response.status);
      await hold(operation, response);
    }
  });

  test('tells true what each route answers to a body that is none', async () => {
    for (const operation of operations.filter(({ method }) => method === 'POST'))
      for (const body of ['{"no":1}', 'not JSON', '[]']) {
        if (!operation.described.requestBody?.content['application/json']) continue;
        const response = await ask('POST', address(operation, null), body);
        expect(response.status, `${operation.path} ${body}`).toBeGreaterThanOrEqual(400);
        expect(response.status, `${operation.path} ${body}`).toBeLessThan(500);
        await hold(operation, response);
      }
  });
});
