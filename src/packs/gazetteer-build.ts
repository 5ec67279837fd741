/** Reads every input and compiles the gazetteer; kept apart so that an opened cache file imports none of it. */
import { compileGazetteer } from './gazetteer-compile.ts';
import { readPackages, readWorld } from './gazetteer-inputs.ts';

/** @throws Refusal where an entry of packs/world is wrong. */
export const buildGazetteer = (world: string): Buffer => compileGazetteer(readWorld(world), readPackages());
