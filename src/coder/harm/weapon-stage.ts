/** The stage that names every weapon in the text. What it was used for is the claim builder's question. */
import type { Stage } from '../reading.ts';
import { findWeapons } from './find-weapons.ts';

export const weaponStage: Stage = {
  name: 'weapons',
  run: ({ doc }, { codebook }) => ({ weapons: findWeapons(doc, codebook) }),
};
