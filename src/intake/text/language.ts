/** The language of a text, by its script and its commonest words; null when it does not tell. BCP 47. */

/** Words that stand in nearly every paragraph of a language and in few of another. */
const COMMON: Readonly<Record<string, readonly string[]>> = {
  en: ['the', 'of', 'and', 'to', 'in', 'was', 'were', 'that', 'by', 'with', 'is', 'are', 'has', 'have', 'on'],
  fr: ['le', 'la', 'les', 'des', 'et', 'une', 'dans', 'est', 'du', 'que', 'qui', 'pour', 'sur', 'ont', 'aux'],
  it: ['il', 'di', 'che', 'della', 'per', 'una', 'sono', 'nel', 'gli', 'con', 'del', 'alla', 'anche', 'dei', 'è'],
  es: ['el', 'los', 'las', 'del', 'que', 'una', 'por', 'con', 'para', 'se', 'en', 'su', 'al', 'fue', 'y'],
  de: ['der', 'die', 'und', 'das', 'den', 'von', 'mit', 'ist', 'ein', 'eine', 'nicht', 'auf', 'im', 'dem', 'sich'],
  tr: ['ve', 'bir', 'bu', 'için', 'ile', 'olarak', 'da', 'de', 'olan', 'çok', 'daha', 'gibi', 'sonra', 'kadar', 'ise'],
};
/** A text of this many characters tells as much as a longer one. */
const LOOKED_AT = 20_000;

export function languageOf(text: string): string | null {
  const sample = text.slice(0, LOOKED_AT);
  const count = (letters: RegExp) => sample.match(letters)?.length ?? 0;
  const scripts = {
    latin: count(/\p{Script=Latin}/gu),
    arabic: count(/\p{Script=Arabic}/gu),
    cyrillic: count(/\p{Script=Cyrillic}/gu),
    hebrew: count(/\p{Script=Hebrew}/gu),
  };
  const [script, letters] = Object.entries(scripts).toSorted((a, b) => b[1] - a[1])[0]!;
  if (letters < 20) return null;
  if (script === 'arabic') return count(/[پچژگ]/gu) * 50 > letters ? 'fa' : 'ar';
  if (script === 'cyrillic') return count(/[іїєґ]/giu) * 50 > letters ? 'uk' : 'ru';
  if (script === 'hebrew') return 'he';
  return latinLanguage(sample);
}

function latinLanguage(sample: string): string | null {
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? [];
  const scores = Object.entries(COMMON).map(([language, common]) => {
    const known = new Set(common);
    return [language, words.filter((word) => known.has(word)).length / Math.max(words.length, 1)] as const;
  });
  const [best, second] = scores.toSorted((a, b) => b[1] - a[1]);
  return best![1] >= 0.08 && best![1] >= 1.3 * second![1] ? best![0] : null;
}
