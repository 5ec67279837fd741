/** Which known source a report is from: by its name as met, else by the host of its address. Null when none is sure. */
import type { Source } from '../model/source.ts';

const folded = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

const host = (address: string | null): string | null => {
  if (address === null || !URL.canParse(address)) return null;
  return new URL(address).hostname.replace(/^www\./, '').toLowerCase();
};

/** Id of the source, or null. A name wins over an address; a sub-domain of a homepage counts as that source. */
export function matchSource(sources: readonly Source[], name: string | null, url: string | null): string | null {
  if (name !== null) {
    const wanted = folded(name);
    const named = sources.find((s) => s.id === name || [s.name, ...s.aliases].some((form) => folded(form) === wanted));
    if (named !== undefined) return named.id;
  }
  const home = [host(url), host(name)].find((met) => met !== null);
  if (home === undefined) return null;
  const owner = sources
    .map((source) => ({ id: source.id, host: host(source.homepage) }))
    .filter((source) => source.host !== null && (home === source.host || home!.endsWith(`.${source.host}`)))
    .toSorted((a, b) => b.host!.length - a.host!.length)[0];
  return owner?.id ?? null;
}
