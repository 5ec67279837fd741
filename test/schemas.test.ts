/** The JSON Schemas in `schemas/` say what the types say. */
import { expect, test } from 'vitest';
import { staleSchemas } from '../scripts/schemas.ts';

test('schemas/ is fresh (else: node scripts/schemas.ts)', async () => {
  expect(await staleSchemas()).toEqual([]);
});
