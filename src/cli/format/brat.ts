/** Claims as brat standoff annotation (`.ann`), for those who check coders in that tool. One text, one annotation file. */

import type { CodedReport } from '../../model/mention.ts';
import type { Span } from '../../model/span.ts';

const line = (id: string, label: string, span: Span): string =>
  `${id}\t${label} ${span.start} ${span.end}\t${span.quote.replace(/\s/g, ' ')}`;

/** Text-bound annotations for clauses, roles, places, times, speakers and weapons; an event line ties each claim together. */
export function brat(coded: CodedReport): string {
  const lines: string[] = [];
  let t = 0;
  const bound = (label: string, span: Span): string => {
    lines.push(line(`T${++t}`, label, span));
    return `T${t}`;
  };
  coded.claims.forEach((claim, i) => {
    const parts = [`${claim.kind}:${bound(claim.kind, claim.span)}`];
    for (const role of claim.roles) if (role.span) parts.push(`${role.role}:${bound('Actor', role.span)}`);
    for (const speaker of claim.speakers) if (speaker.span) parts.push(`speaker:${bound('Actor', speaker.span)}`);
    for (const weapon of claim.weapons) if (weapon.span) parts.push(`weapon:${bound('Weapon', weapon.span)}`);
    if (claim.place?.span) parts.push(`place:${bound('Place', claim.place.span)}`);
    if (claim.time?.span) parts.push(`time:${bound('Time', claim.time.span)}`);
    lines.push(`E${i + 1}\t${parts.join(' ')}`);
    if (claim.stance !== 'asserts') lines.push(`A${2 * i + 1}\tStance E${i + 1} ${claim.stance}`);
    if (claim.hedge !== 'none') lines.push(`A${2 * i + 2}\tHedge E${i + 1} ${claim.hedge}`);
  });
  return `${lines.join('\n')}\n`;
}
