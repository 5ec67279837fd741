/** What a verb alone does not tell: guards of triggers whose words mean other things with another subject or object. */
import type { Trigger } from '../../model/codebook.ts';
import type { Clause } from '../text/phrase.ts';
import { fromCustody, isAdrift, isForce, isUprooted, keptIn, leaves, takenAway } from './flight.ts';
import { heldBack } from './held-back.ts';
import type { SentenceWorld } from './world.ts';

/** Whether the clause's subject and objects rule the trigger out: "posted a message" is no posting of troops. */
export function barred(world: SentenceWorld, clause: Clause, trigger: Trigger): boolean {
  const { lemma, passive } = clause.verb;
  return !(
    !heldBack(world, clause, trigger) &&
    !(trigger.id === 'flee' && /^(?:leave|arrive)$/.test(clause.verb.lemma) && !leaves(world, clause)) &&
    !(
      trigger.id === 'station' &&
      !passive &&
      /^(?:post|send|dispatch|move|transfer|position)$/.test(lemma) &&
      clause.objects.length > 0 &&
      !clause.objects.some((group) => isForce(world, group))
    ) &&
    !(trigger.id === 'arrest' && lemma === 'hold' && !keptIn(world, clause)) &&
    !(trigger.id === 'escape' && !fromCustody(world, clause)) &&
    !(trigger.id === 'impose' && !passive && !clause.objects.length && clause.relation === 'relative') &&
    !(trigger.id === 'go-missing' && lemma === 'miss' && !(clause.verb.progressive && !clause.objects.length)) &&
    !(trigger.id === 'abduct' && lemma === 'take' && !takenAway(world, clause)) &&
    !(trigger.id === 'go-back' && !clause.subject.some((group) => isUprooted(world, group))) &&
    !(
      trigger.id === 'intercept-people' &&
      !clause.objects.some((group) => isAdrift(world, group)) &&
      !clause.subject.some((group) => isAdrift(world, group))
    )
  );
}
