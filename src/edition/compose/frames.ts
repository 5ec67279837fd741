/**
 * How each type of event is told: one plain past-tense clause for each set of parties that is known. `{A}` acts, `{B}` is
 * acted upon, `{W}` is what it is done with. A type without a frame is told in the words of the report.
 */
export interface Frame {
  readonly both?: string;
  readonly onlyA?: string;
  readonly onlyB?: string;
  readonly neither?: string;
  /** For a means: appended when known and not placed by `{W}` in the clause. */
  readonly means?: string;
  /** Instead of `onlyA`, where two or more act and none is a partner: they act on each other. */
  readonly amongA?: string;
  /** Instead of `onlyA`, where the means is known. */
  readonly meansA?: string;
  /** Instead of `onlyB` and `neither` where the means is known. */
  readonly meansB?: string;
  readonly meansAlone?: string;
}

const BLAST: Frame = {
  both: '{A} attacked {B}',
  onlyA: '{A} set off a bomb',
  meansA: '{A} set off {W}',
  onlyB: '{B} {were} hit by a bomb or mine',
  neither: 'a bomb or mine went off',
  means: 'with {W}',
  meansB: '{W} hit {B}',
  meansAlone: '{W} went off',
};

export const FRAMES: Readonly<Record<string, Frame>> = {
  'Armed clash': {
    both: '{A} fought {B}',
    onlyA: '{A} took part in fighting',
    amongA: 'there was fighting between {A}',
    onlyB: '{B} came under attack',
    neither: 'there was fighting',
    means: 'with {W}',
  },
  'Government regains territory': {
    both: '{A} took ground from {B}',
    onlyA: '{A} took ground',
    onlyB: '{B} lost ground',
    means: 'with {W}',
  },
  'Non-state actor overtakes territory': {
    both: '{A} took ground from {B}',
    onlyA: '{A} took ground',
    onlyB: '{B} lost ground',
    means: 'with {W}',
  },
  'Non-violent transfer of territory': {
    both: '{A} took over ground that {B} had held',
    onlyA: '{A} took over ground',
    onlyB: '{B} gave up ground',
  },
  'Air/drone strike': {
    both: '{A} struck {B} from the air',
    onlyA: '{A} carried out an air strike',
    onlyB: '{B} {were} hit by an air strike',
    neither: 'there was an air strike',
    means: 'with {W}',
  },
  'Shelling/artillery/missile attack': {
    both: '{A} fired on {B}',
    onlyA: '{A} fired heavy weapons',
    onlyB: '{B} came under heavy fire',
    neither: 'there was shelling',
    means: 'with {W}',
  },
  'Suicide bomb': {
    both: '{A} attacked {B} in a suicide bombing',
    onlyA: '{A} carried out a suicide bombing',
    onlyB: '{B} {were} hit by a suicide bombing',
    neither: 'there was a suicide bombing',
    means: 'with {W}',
  },
  'Remote explosive/landmine/IED': BLAST,
  Grenade: {
    both: '{A} threw a grenade at {B}',
    onlyA: '{A} threw a grenade',
    onlyB: '{B} {were} hit by a grenade',
    neither: 'a grenade went off',
  },
  'Chemical weapon': {
    both: '{A} attacked {B} with a chemical weapon',
    onlyA: '{A} used a chemical weapon',
    onlyB: '{B} {were} attacked with a chemical weapon',
    neither: 'a chemical weapon was used',
  },
  Attack: {
    both: '{A} attacked {B}',
    onlyA: '{A} carried out an attack',
    onlyB: '{B} {were} attacked',
    neither: 'there was an attack',
    means: 'with {W}',
  },
  'Sexual violence': {
    both: '{A} committed sexual violence against {B}',
    onlyB: '{B} {were} subjected to sexual violence',
  },
  'Abduction/forced disappearance': {
    both: '{A} abducted {B}',
    onlyA: '{A} carried out an abduction',
    onlyB: '{B} {were} abducted',
    neither: 'there was an abduction',
  },
  Arrests: {
    both: '{A} arrested {B}',
    onlyA: '{A} made arrests',
    onlyB: '{B} {were} arrested',
    neither: 'there were arrests',
  },
  'Looting/property destruction': {
    both: '{A} destroyed or looted property of {B}',
    onlyA: '{A} destroyed or looted property',
    onlyB: 'property of {B} was destroyed or looted',
    neither: 'property was destroyed or looted',
  },
  'Disrupted weapons use': {
    both: '{A} seized or made safe weapons of {B}',
    onlyA: '{A} seized or made safe weapons',
    neither: 'weapons were seized or made safe',
    meansAlone: '{W} {wwere} found',
  },
  'Peaceful protest': { onlyA: '{A} protested', neither: 'there was a peaceful protest' },
  'Violent demonstration': { onlyA: '{A} rioted', neither: 'there was a riot' },
  'Mob violence': {
    both: '{A} attacked {B} as a mob',
    onlyB: '{B} {were} attacked by a mob',
    neither: 'there was mob violence',
  },
};

/** Where ACLED has no type: what can be told of a kind in its own clause; the rest is quoted. */
export const KIND_FRAMES: Readonly<Record<string, Frame>> = {
  violence: {
    both: '{A} attacked {B}',
    onlyB: '{B} {were} attacked',
    neither: 'there was violence',
    means: 'with {W}',
  },
  capture: { both: '{A} captured {B}', onlyA: '{A} took captives', onlyB: '{B} {were} captured' },
};

/** Words in the clause itself that say more exactly what the type leaves open. */
export const SHARPER: readonly { readonly type: string; readonly words: RegExp; readonly frame: Frame }[] = [
  {
    type: 'Armed clash',
    words: /\bclash/i,
    frame: {
      both: '{A} clashed with {B}',
      onlyA: '{A} took part in clashes',
      amongA: 'there were clashes between {A}',
      onlyB: 'there were clashes with {B}',
      neither: 'there were clashes',
    },
  },
  {
    type: 'Armed clash',
    words: /\b(?:attack|target|assault|storm|raid|hit|struck|fir(?:ed|ing) (?:on|at)|ambush)/i,
    frame: {
      both: '{A} attacked {B}',
      onlyA: '{A} carried out an attack',
      onlyB: '{B} {were} attacked',
      neither: 'there was an armed attack',
      means: 'with {W}',
    },
  },
  {
    type: 'Shelling/artillery/missile attack',
    words: /\bshell/i,
    frame: {
      both: '{A} shelled {B}',
      onlyA: '{A} shelled',
      onlyB: '{B} {were} shelled',
      neither: 'there was shelling',
      means: 'with {W}',
    },
  },
  {
    type: 'Attack',
    words: /\b(?:kill|murder|assassinat|execut|behead|shot dead)/i,
    frame: { both: '{A} killed {B}', onlyB: '{B} {were} killed', neither: 'there was a killing', means: 'with {W}' },
  },
  {
    type: 'Arrests',
    words: /\bcaptur/i,
    frame: { both: '{A} captured {B}', onlyA: '{A} took captives', onlyB: '{B} {were} captured' },
  },
  {
    type: 'Disrupted weapons use',
    words: /\b(?:found|discover|uncover)/i,
    frame: {
      both: '{A} found weapons of {B}',
      onlyA: '{A} found weapons',
      neither: 'weapons were found',
      meansAlone: '{W} {wwere} found',
    },
  },
];
