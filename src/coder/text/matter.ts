/** Matter: news, or what stands around it: headings, bylines, datelines, navigation, a note about the author or the outlet. */
import type { Sentence, Token } from './document.ts';

export type Matter = Sentence['matter'];

const NAVIGATION =
  /^(?:home|menu|search|share(?: this)?|tweet|print|e-?mail|read more|continue reading|click here|subscribe|sign (?:in|up)|log ?in|follow us|related(?: (?:posts?|articles?|stories))?|most read|trending|advertisement|sponsored|skip to|back to top|next|previous|contact(?: us)?|about(?: us)?|privacy|terms|cookies?|comments?|leave a (?:reply|comment)|tags?|categories|archives?|copyright|all rights reserved|loading|watch|listen|more on)\b/i;
const RIGHTS =
  /©|all rights reserved|\bcookies?\b.*\b(?:use|accept|policy)|\bsubscribe (?:to|now)|\bsign up (?:to|for)|\bnewsletter\b/i;
const BYLINE =
  /^(?:(?:by|written by|reported by|reporting by|edited by|editing by|compiled by|additional reporting by|photo(?:graph)?(?: by)?|image|picture|credit|caption|source|author|posted(?: by| on)?|published(?: on| by)?|(?:last )?updated(?: on)?|date|filed)\b\s*:?\s*)/i;
const DATE_ONLY =
  /^(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?(?:\d{1,2}(?:st|nd|rd|th)?\s+[a-z]{3,9}\.?,?\s+\d{4}|[a-z]{3,9}\.?\s+\d{1,2},?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{2,4})[\s\d:.,apmgtutc-]*$/i;

/** What a note about an author or outlet says; two different signs make a note, one strong one does. */
const ABOUT_STRONG =
  /\b(?:the (?:views|opinions) (?:expressed|in this)|views expressed|the author is|this (?:article|post|piece|report) (?:was )?(?:first |originally )?(?:published|appeared)|follow (?:him|her|them|us) on|contributed to this (?:report|article|story)|can be (?:reached|contacted) at|for more information,? (?:visit|contact|see)|reporting by .{3,80}editing by)\b/i;
const ABOUT_SIGNS = [
  /\bis (?:the|an?|one of the) [^.]{0,80}\b(?:blog|website|web site|newsletter|news agency|newspaper|magazine|think[- ]tank|podcast|consultancy|research (?:centre|center|institute|group)|publication|platform|project)\b/i,
  /\bis (?:the|an?) [^.]{0,60}\b(?:journalist|reporter|correspondent|columnist|analyst|researcher|fellow|professor|lecturer|historian|author|editor|freelancer?|consultant|phd|doctoral)\b/i,
  /\b(?:founder|co-founder|editor-in-chief|publisher|director|president) of\b/i,
  /\bis (?:run|edited|written|published|produced|funded|maintained) by\b/i,
  /\b(?:researcher|professor|lecturer|fellow|student|degree|ph\.?d)\b[^.]{0,60}\b(?:at|of|in|from)\b/i,
  /\b(?:university|college|institute)\b/i,
  /\b[\w-]+\.(?:com|org|net|info)\b/i,
  /\b(?:his|her|their) (?:work|writing|research|book|articles?) (?:has|have|is|are|was|focus)/i,
];

/** The matter of a block, from its words and its place among the blocks (`index` of `count`). */
export function matterOf(
  block: string,
  tokens: readonly Token[],
  index: number,
  count: number,
  terminal: boolean,
  upper: boolean,
): Matter {
  const size = tokens.length;
  if (size <= 14) {
    if (DATE_ONLY.test(block)) return 'byline';
    if (BYLINE.test(block) && !terminal) return 'byline';
    if (isDateline(tokens)) return 'byline';
  }
  if (count > 1 && size <= 9 && NAVIGATION.test(block) && !terminal) return 'navigation';
  if (count > 1 && size <= 60 && RIGHTS.test(block)) return 'navigation';
  if (size <= 40 && (block.match(/[|»›·]/g)?.length ?? 0) >= 2 && !terminal) return 'navigation';
  if (block.length < 3000) {
    if (ABOUT_STRONG.test(block) && index > 0) return 'about';
    if (
      count > 1 &&
      (index >= count - 3 || index === 0) &&
      ABOUT_SIGNS.filter((sign) => sign.test(block)).length >= 2 &&
      !/\b(?:killed|wounded|clash|attack|shell|bomb)/i.test(block)
    )
      return 'about';
  }
  if (count > 1 && index < count - 1 && size <= 18 && !terminal && !/^[-*•–—▪●◦]/.test(block)) return 'heading';
  if (count > 2 && size <= 10 && !upper && !/[a-z]/.test(block) && /[A-Z]{3}/.test(block)) return 'heading';
  return 'news';
}

const isDateline = (tokens: readonly Token[]): boolean => tokens.length > 0 && datelineLength(tokens) === tokens.length;

/**
 * Number of tokens of a dateline at the head of a block ("TRIPOLI, 23 Oct (Agency) -", "San Perdido, 12 May --"), 0 if none. It ends in a
 * dash (or a colon after brackets), holds no verb, and begins with a capital.
 */
export function datelineLength(tokens: readonly Token[]): number {
  const head = tokens[0];
  if (!head || !/^\p{Lu}/u.test(head.text)) return 0;
  let bracket = false;
  let dated = false;
  for (let i = 1; i < Math.min(tokens.length, 26); i++) {
    const token = tokens[i]!;
    const spaced = token.start > tokens[i - 1]!.end || token.text.length > 1;
    if (/^(?:-+|–|—)$/.test(token.text) && spaced) {
      const close = bracket || dated || i <= 3;
      const capitalised = tokens.slice(0, i).every((t) => !/^\p{Ll}{4,}/u.test(t.text) || t.lower === 'from');
      return close && capitalised && tokens[i + 1] !== undefined ? i + 1 : 0;
    }
    if (token.text === ')' || token.text === ']') bracket = true;
    if (token.pos === 'NUM' || /^\d/.test(token.text)) dated = true;
    if ((token.pos === 'VERB' || token.pos === 'AUX') && !bracket && /^\p{Ll}/u.test(token.text)) return 0;
    if (/^[.;?!]$/.test(token.text)) return 0;
  }
  return 0;
}
