/** Media that quote persons: "officials told Reuters", "X quoted Y as saying" is [medium, person]. */
import type { World } from '../event/world.ts';
import type { NounGroup } from '../text/phrase.ts';

const NAMED =
  /^(?:reuters|afp|ap|bbc|cnn|dpa|efe|ansa|tass|interfax|xinhua|upi|aljazeera|agence france-presse|associated press|al[- ]jazeera|al[- ]arabiya|deutsche welle|radio france internationale|rfi|voa|voice of america|the new york times|the guardian|bloomberg)$/i;
const KIND =
  /(?:\b(?:news agency|agency|newspaper|radio|television|tv|channel|daily|magazine|broadcaster|gazette|times|post|herald|tribune|newspapers|news|press|net|wire|online|observer|monitor)|\bnews website)$/i;

/** Whether the group names one medium: a name, or a kind with a name before it ("the newspaper" alone is none of note). */
export function isMedium({ doc, index }: World, group: NounGroup): boolean {
  if (group.pronoun) return false;
  const words = doc.text
    .slice(doc.tokens[group.first]!.start, doc.tokens[group.last - 1]!.end)
    .replace(/^(?:the|a|an) /i, '');
  if (NAMED.test(words)) return true;
  if (
    /^(?:(?:local|state|private|official|news|pro-[\p{L}-]+) )*(?:channel|newspaper|daily|broadcaster|agency|website|radio|outlet|news agency|radio station|television station|station|news site|site) [\p{L}'’-]*\p{Lu}/u.test(
      words,
    )
  )
    return true;
  const mention = index.actor[group.head];
  return (
    KIND.test(words) &&
    (/[A-Z]/.test(words) || /\b(?:state|local|official)\b/.test(words)) &&
    (!mention || mention.class === 'institution' || mention.class === 'company' || mention.class === 'group')
  );
}
