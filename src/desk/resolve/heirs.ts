/**
 * Who stands where a claim stood. A mended claim gives way to its replacement, which inherits its place: its event's id, the
 * judgements made about it, the choices of its values. So an event keeps its id when one of its claims is revised.
 */
export interface Heirs {
  /** That `claim` gives way to `replacement`, or (null) to none. */
  readonly set: (claim: string, replacement: string | null) => void;
  /** The claim at the head of the line: under its id all of the line is known to the resolver. */
  readonly rootOf: (claim: string) => string;
  /** The claim at the end of the line: the one that may stand. */
  readonly bearerOf: (claim: string) => string;
  /** `claim` and all that came in its place, one after the other. */
  readonly lineOf: (claim: string) => readonly string[];
}

export function makeHeirs(): Heirs {
  const next = new Map<string, string>();
  const before = new Map<string, string>();
  /** Ids are made of content, so that no line leads back to itself; a damaged store must not hang us all the same. */
  const walk = (start: string, step: ReadonlyMap<string, string>): readonly string[] => {
    if (!step.has(start)) return [start];
    const line = new Set<string>();
    for (let at: string | undefined = start; at !== undefined && !line.has(at); at = step.get(at)) line.add(at);
    return [...line];
  };
  return {
    set(claim, replacement) {
      const old = next.get(claim);
      if (old !== undefined) before.delete(old);
      next.delete(claim);
      if (replacement === null) return;
      next.set(claim, replacement);
      before.set(replacement, claim);
    },
    rootOf: (claim) => walk(claim, before).at(-1)!,
    bearerOf: (claim) => walk(claim, next).at(-1)!,
    lineOf: (claim) => walk(claim, next),
  };
}
