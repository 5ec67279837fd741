/** A calibration: how often claims of each kind, by each rule, were right when people looked; and what that says of new ones. */
import { z } from 'zod';
import { list, record } from './record.ts';

export const CalibrationFeature = record({
  name: z.string().meta({ label: 'feature', description: 'A rule of the trace, or how a slot is filled.' }),
  weight: z.number().meta({ label: 'weight', description: 'Log-odds it adds.' }),
  right: z.int(),
  total: z.int(),
}).meta({ title: 'Feature of a calibration', description: 'How often claims with it were right, and its weight.' });
export type CalibrationFeature = z.infer<typeof CalibrationFeature>;

/** Answers that differ from the truth: mean squared error of the shown confidence, 0 = perfect. */
const Brier = z.number().min(0).max(1);

export const Calibration = record({
  version: z
    .string()
    .meta({ label: 'version', description: 'Hash of what was learned from: the same reviews, the same version.' }),
  examples: z
    .int()
    .meta({ label: 'examples', description: 'Claims of a machine that people accepted, rejected or mended.' }),
  right: z.int().meta({ label: 'right', description: 'Those accepted as they were.' }),
  intercept: z.number(),
  slope: z
    .number()
    .meta({ label: 'slope', description: 'How far the coder’s own confidence is believed; 1 = wholly.' }),
  features: list(CalibrationFeature),
  brierBefore: Brier.meta({ label: 'Brier before', description: 'Of the coder’s own confidence.' }),
  brierAfter: Brier.meta({
    label: 'Brier after',
    description: 'Of the learned one, on claims of reports it had not learned from.',
  }),
}).meta({ title: 'Calibration', description: 'What review has taught about the confidence of the machine.' });
export type Calibration = z.infer<typeof Calibration>;
