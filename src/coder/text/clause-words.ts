/** Words by which clauses are joined: participles that go on, verbs of accusing, prepositions that hang on nouns. */

/** Words that tell which verbs open what is said; given by the attribution room. */
export interface VerbSense {
  /** "say", "report": a clause may follow without "that". */
  readonly speech: (lemma: string) => boolean;
  /** "call on", "urge", "order": the object is to do what follows. */
  readonly order: (lemma: string) => boolean;
}

/** Participles that go on with what the main clause tells, even without a comma: "…, killing two", "using mortars". */
export const EVENT_PARTICIPLES = new Set(
  'use kill wound injure leave cause destroy mark force prompt trigger damage say add accuse urge demand warn'.split(
    ' ',
  ),
);

export const RESUMED_AFTER = new Set(['relative', 'ed', 'ing', 'to']);
export const ACCUSING = new Set('accuse blame suspect convict charge condemn criticise criticize'.split(' '));
export const STAYING = /^(?:remain|stay|become|keep|seem|appear|feel)$/;
export const OPINION = new Set('believe think suspect allege report say understand know consider presume'.split(' '));

/** Prepositions that hang a phrase on the noun before it rather than on the verb. */
export const NOUN_HANGING = new Set(
  'of between against from in on with by near at over for to towards among around inside outside including during after following into about under'.split(
    ' ',
  ),
);

/** "force the army to leave": the object is to do, or does, what follows. */
export const OBJECT_DOES = new Set(
  'force compel oblige allow enable cause prompt lead help persuade convince permit push drive'.split(' '),
);

/** "told reporters he would stay": who is spoken to stands between. */
export const ADDRESSING = /^(?:tell|inform|assure|remind|warn)$/;
