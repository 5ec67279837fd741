/** Who does what to whom, in one line: "ISIS → LNA", "Kobler → Serraj", "Palestinian man, his family". */

interface Part {
  readonly role: string;
  readonly name: string;
}

const names = (roles: readonly Part[], role: string): string =>
  [...new Set(roles.filter((one) => one.role === role).map(({ name }) => name))].join(', ');

/** Null when no role is filled. */
export function roleWords(roles: readonly Part[]): string | null {
  const by = [names(roles, 'initiator'), names(roles, 'partner')].filter(Boolean).join(' with ');
  const on = [names(roles, 'target'), names(roles, 'victim')].filter(Boolean).join(', ');
  const line = by && on ? `${by} → ${on}` : by || (on && `→ ${on}`);
  const served = names(roles, 'beneficiary');
  return [line, served && `for ${served}`].filter(Boolean).join(' ') || null;
}
