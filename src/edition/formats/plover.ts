/** plover.jsonl: one line for each claim with a PLOVER category, its words placed by `text_info`. */
import type { Claim } from '../../model/claim.ts';
import { shownWords } from '../shown-words.ts';
import { type PublicView, sourceName } from '../view.ts';
import type { Format } from './format.ts';

const QUADS: readonly (readonly [quad: number, categories: string])[] = [
  [1, 'AGREE CONSULT SUPPORT CONCEDE'],
  [2, 'COOPERATE AID RETREAT'],
  [3, 'REQUEST ACCUSE REJECT THREATEN'],
  [4, 'PROTEST SANCTION MOBILIZE COERCE ASSAULT'],
];

export const plover: Format = {
  name: 'plover',
  file: 'plover.jsonl',
  media: 'application/jsonl',
  about: 'Claims with a PLOVER 0.8 category, one JSON object a line; each says where its words stand.',
  write(view) {
    const carried = new Set(view.events.flatMap(({ claims }) => claims));
    const claims = [...view.claims.values()].filter(({ id }) => carried.has(id));
    const typed = claims.filter(
      ({ type, roles }) => type.plover !== null && roles.some(({ role }) => role === 'initiator'),
    );
    const missing = claims.length - typed.length;
    return {
      text: typed.map((claim) => `${JSON.stringify(lineOf(claim, view))}\n`).join(''),
      losses: [
        ...(missing ? [`${missing} claims are not in the file: no PLOVER category or nobody named as acting.`] : []),
        'Denials are marked in the comment, as PLOVER has no field for them; that claims tell of one event is not said.',
      ],
    };
  },
};

function lineOf(claim: Claim, view: PublicView) {
  const [event = '', mode = ''] = (claim.type.plover ?? '').split('/');
  const card = view.reports.get(claim.report);
  const entities = (roles: readonly string[]) =>
    claim.roles
      .filter(({ role }) => roles.includes(role))
      .map(({ name, actor }) => {
        const known = actor ? view.actors.get(actor) : undefined;
        return {
          code: known?.country ?? '',
          sector: known?.sector ?? 'UNK',
          entity_text: name,
          identifier_id: actor ?? '',
          identifier_text: known?.name ?? '',
        };
      });
  const count = (effect: string) =>
    claim.harms
      .filter((harm) => harm.effect === effect)
      .reduce((sum, { min, about, max }) => sum + (min ?? about ?? max ?? 0), 0);
  const { place, time } = claim;
  return {
    id: claim.id,
    date: time?.from ?? time?.to ?? card?.published ?? '',
    ...(time?.to && time.from && time.to !== time.from ? { enddate: time.to } : {}),
    actor: entities(['initiator', 'partner']),
    recipient: entities(['target', 'victim']),
    event,
    mode,
    quad_code: QUADS.find(([, categories]) => categories.split(' ').includes(event))?.[0] ?? null,
    size: { dead: count('killed'), injured: count('injured'), arrested: count('captured') },
    ...(place
      ? { event_loc: { extracted_place: place.said ?? '', resolved_place: place.name, lat: place.lat, lon: place.lon } }
      : {}),
    event_text: shownWords(claim.span.quote),
    text_info: { start: claim.span.start, end: claim.span.end },
    cite_info: {
      citation: card?.title ?? '',
      url: card?.url ?? '',
      publication: sourceName(card),
      coder: `${claim.coder.name} ${claim.coder.version ?? ''}`.trim(),
    },
    comment: [
      claim.stance === 'asserts' ? '' : claim.stance,
      claim.hedge === 'none' ? '' : claim.hedge,
      claim.speakers.map(({ name }) => name).join(', quoting '),
    ]
      .filter(Boolean)
      .join('; '),
  };
}
