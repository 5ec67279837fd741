/** The name of a dataset on the command line; any other is a misuse. */
import { DATASET_NAMES, type Dataset } from '../model/dataset.ts';
import { Misuse } from '../model/refusal.ts';
import { nearest } from './arguments.ts';

export function datasetNamed(given: string, where: string): Dataset {
  const found = DATASET_NAMES.find((name) => name === given);
  if (found) return found;
  const near = nearest(given, DATASET_NAMES);
  throw new Misuse({
    code: 'format',
    where,
    expected: DATASET_NAMES.join(' or '),
    came: given,
    todo: near ? `Did you mean ${near}?` : 'Choose one of these.',
  });
}
