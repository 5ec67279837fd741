/**
 * Whether an incident is one that the task asks for, as a weighed score: a dated deed with things hit and doers named, told more
 * than once, rather than a battle, a habit or a bare verb in passing. Weights by logistic regression on DEV, rounded; half of it
 * held out chose the threshold.
 */
import type { Incident } from './incident.ts';

interface Sign {
  readonly name: string;
  readonly weight: number;
  /** 0 to 1. */
  readonly of: (incident: Incident) => number;
}

const sign = (name: string, weight: number, of: (incident: Incident) => number | boolean): Sign => ({
  name,
  weight,
  of: (incident) => Number(of(incident)),
});
const WAR = /\b(?:clash\w*|combat|fighting|offensive|casualties|battles?|war|operations?|troops)\b/;
const GENERAL = /\b(?:every|always|continues?|campaign|wave|years?|months|many|thousands|hundreds)\b/;
const COMPLAINT = /\b(?:condemn\w*|denounc\w*|demand\w*|accus\w*|reject\w*|investigat\w*|trial|court|judge)\b/;
/** Act words that, standing alone, tell of war or of the past as often as of one deed. */
const BARE_ACT = /^(?:killed|killing|attacked|attack|bombed|raided|hit|stolen|kidnapping|carried)$/;

export const SIGNS: readonly Sign[] = [
  sign('told more than once', 0.35, ({ count = 1 }) => Math.log(count)),
  sign('dated', 0.5, ({ dated = false }) => dated),
  sign('placed', 0.35, ({ places = [] }) => places.length > 0),
  sign('names a sufferer', 0.5, ({ victims }) => victims.length > 0),
  sign('several sufferers', -0.6, ({ victims }) => Math.min(victims.length, 4) / 4),
  sign('several things', 1, ({ targets }) => Math.min(targets.length, 4) / 4),
  sign('doers told', 0.45, ({ perpInd }) => perpInd.length > 0),
  sign('people by description only', -0.5, ({ victims, targets }) => !victims.length && !targets.length),
  sign('one bare act word', -0.85, ({ acts = [] }) => acts.length === 1 && BARE_ACT.test(acts[0]!)),
  sign('from a claim alone', -0.8, ({ acts = [] }) => acts.length === 0),
  sign('words of war', -0.65, ({ lines = '' }) => WAR.test(lines)),
  sign('words of habit', -0.6, ({ lines = '' }) => GENERAL.test(lines)),
  sign('words of complaint', 0.4, ({ lines = '' }) => COMPLAINT.test(lines)),
  sign('late in the text', -0.35, ({ first = 0 }) => Math.min(first, 15) / 15),
  sign('kidnapping', 0.5, ({ type }) => type === 'kidnapping'),
  sign('robbery', -0.55, ({ type }) => type === 'robbery'),
];

const BIAS = 0;
const THRESHOLD = 0.28;

/** 0 to 1: how likely the key has it. */
export function relevanceOf(incident: Incident): number {
  const sum = SIGNS.reduce((total, { weight, of }) => total + weight * of(incident), BIAS);
  return 1 / (1 + Math.exp(-sum));
}
export const isRelevant = (incident: Incident): boolean => relevanceOf(incident) >= THRESHOLD;
