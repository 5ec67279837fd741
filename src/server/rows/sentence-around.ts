/** The sentence in which words stand, as what is before and behind them. Told roughly, by its stops: it is shown, and nothing rests on it. Pure. */

/** A sentence longer than this is cut: what is far away does not explain. */
const MOST = 320;
/** A stop, the marks that close it, and then white space; or the end of a line's paragraph. */
const STOP = /[.!?؟…][”’"')\]]{0,3}\s|\n\s{0,20}\n/g;

export function sentenceAround(
  text: string,
  start: number,
  end: number,
): { readonly before: string; readonly after: string } {
  const head = text.slice(Math.max(0, start - MOST), start);
  let from = 0;
  for (const { index, 0: stop } of head.matchAll(STOP)) from = index + stop.length;
  const isCutBefore = from === 0 && start > MOST;
  const tail = text.slice(end, end + MOST);
  // Words that end with their stop are the end of the sentence.
  const isEnded = /[.!?؟…][”’"')\]]{0,3}$/.test(text.slice(Math.max(0, end - 4), end));
  const stop = tail.search(STOP);
  const to = isEnded ? 0 : stop === -1 ? tail.length : stop + (tail[stop] === '\n' ? 0 : 1);
  const isCutAfter = !isEnded && stop === -1 && end + MOST < text.length;
  return {
    before: `${isCutBefore ? '…' : ''}${head.slice(from)}`,
    after: `${tail.slice(0, to)}${isCutAfter ? '…' : ''}`,
  };
}
