/** robots.txt (RFC 9309): what a site asks of programs that come by themselves. Whoever gives one address is not asked; a poll is, and a list of addresses. */
import { Refusal } from '../../model/refusal.ts';
import { type FetchLimits, fetchAnswer } from './fetch-public.ts';

interface Rule {
  readonly allow: boolean;
  /** A path; `*` stands for anything, `$` at the end for the end. */
  readonly path: string;
}

/** Of a long file only so much counts, as the standard has it. */
const MOST_BYTES = 512 * 1024;
const AGENT = 'marsad';

/** The rules for us: of the groups that name us, else of those that name everybody. */
export function readRobots(text: string): readonly Rule[] {
  const groups = { own: [] as Rule[], all: [] as Rule[] };
  let isNamed = false;
  let agents: string[] = [];
  let inAgents = false;
  for (const line of text.split(/\r\n|\r|\n/)) {
    const at = line.indexOf(':');
    if (at < 0) continue;
    const name = line.slice(0, at).trim().toLowerCase();
    const value = line
      .slice(at + 1)
      .split('#', 1)[0]!
      .trim();
    if (name === 'user-agent') {
      agents = inAgents ? [...agents, value.toLowerCase()] : [value.toLowerCase()];
      inAgents = true;
      isNamed ||= agents.includes(AGENT);
    } else if (name === 'allow' || name === 'disallow') {
      inAgents = false;
      // An empty Disallow forbids nothing.
      if (value === '') continue;
      const rule = { allow: name === 'allow', path: value };
      if (agents.includes(AGENT)) groups.own.push(rule);
      else if (agents.includes('*')) groups.all.push(rule);
    }
  }
  return isNamed ? groups.own : groups.all;
}

/** The longest rule that fits decides; of two as long, the one that allows. */
export function allows(rules: readonly Rule[], path: string): boolean {
  let [longest, allowed] = [-1, true];
  for (const rule of rules) {
    const { length } = rule.path;
    if (length < longest || (length === longest && allowed) || !fits(rule.path, path)) continue;
    [longest, allowed] = [length, rule.allow];
  }
  return allowed;
}

/** Piece after piece from the left, each at its first place: no pattern can be made to search for long. */
function fits(pattern: string, path: string): boolean {
  const isWhole = pattern.endsWith('$');
  const pieces = (isWhole ? pattern.slice(0, -1) : pattern).split('*');
  let at = 0;
  for (const [index, piece] of pieces.entries()) {
    const isLast = index === pieces.length - 1;
    if (index === 0) {
      if (!path.startsWith(piece)) return false;
      at = piece.length;
      if (isLast && isWhole) return path.length === at;
    } else if (isLast && isWhole) {
      return path.length - piece.length >= at && path.endsWith(piece);
    } else {
      const found = path.indexOf(piece, at);
      if (found < 0) return false;
      at = found + piece.length;
    }
  }
  return true;
}

/** Whether the site lets us fetch `address`. Throws `Refusal` when its robots.txt can't be had for now: then nothing is fetched. */
export const robotsAllow = async (address: string, limits: FetchLimits): Promise<boolean> =>
  (await askRobots(new URL(address).origin, limits))(address);

/** Says of addresses on any site whether we may fetch them; each site's robots.txt is asked for once. */
export function rememberRobots(limits: FetchLimits): (address: string) => Promise<boolean> {
  const rules = new Map<string, ReturnType<typeof askRobots>>();
  return async (address) => {
    const { origin } = new URL(address);
    const asked = rules.get(origin) ?? askRobots(origin, limits);
    rules.set(origin, asked);
    return (await asked)(address);
  };
}

/** What the site's robots.txt lets us fetch, asked once. */
export async function askRobots(origin: string, limits: FetchLimits): Promise<(address: string) => boolean> {
  try {
    const answer = await fetchAnswer(`${origin}/robots.txt`, { ...limits, mostBytes: MOST_BYTES });
    // No such file: everything is allowed. A server in trouble is left alone.
    if (answer.status >= 500 || answer.status === 429) throw answer.refusal();
    if (answer.status !== 200) return () => true;
    const rules = readRobots(new TextDecoder().decode(answer.bytes));
    return (address) => {
      const { pathname, search } = new URL(address);
      return allows(rules, pathname + search);
    };
  } catch (error) {
    if (error instanceof Refusal && error.fault.code === 'intake-too-large') return () => true;
    throw error;
  }
}
