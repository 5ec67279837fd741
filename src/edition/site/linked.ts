/**
 * schema.org descriptions (JSON-LD) where they fit: an edition is a NewsArticle, the downloads are a Dataset. ClaimReview does not fit:
 * it rates a claim true or false, and we say who asserts and who denies, never which is true.
 */
import type { Edition } from '../../model/edition.ts';
import type { Format } from '../formats/format.ts';
import { sourceName } from '../view.ts';
import type { Frame } from './frame.ts';
import { upFrom } from './page.ts';

const addressOf = (path: string, from: string, { base }: Frame): string => (base ?? upFrom(from)) + path;
const publisher = ({ view, base }: Frame) => ({ '@type': 'Organization', name: view.name, ...(base && { url: base }) });

export function articleOf(edition: Edition, path: string, frame: Frame): object {
  const reports = new Set(
    [edition.lede, ...edition.sections.flatMap(({ sentences }) => sentences)].flatMap(({ references }) =>
      references.map(({ report }) => report),
    ),
  );
  return {
    '@context': 'https://schema.org',
    '@type': edition.kind === 'analysis' ? 'AnalysisNewsArticle' : 'NewsArticle',
    identifier: `urn:marsad:${edition.id}`,
    headline: edition.title.slice(0, 110),
    description: edition.lede.text,
    url: addressOf(path, path, frame),
    ...(edition.made && { datePublished: edition.made }),
    temporalCoverage: `${edition.from}/${edition.to}`,
    inLanguage: 'en',
    isAccessibleForFree: true,
    publisher: publisher(frame),
    author: edition.by.length ? edition.by.map((name) => ({ '@type': 'Person', name })) : publisher(frame),
    ...(edition.tags.length && { keywords: edition.tags }),
    ...(edition.series && { isPartOf: { '@type': 'CreativeWorkSeries', name: edition.series } }),
    ...(edition.corrects && {
      correction: { '@type': 'CorrectionComment', text: `Corrects urn:marsad:${edition.corrects}` },
    }),
    citation: [...reports].flatMap((id) => {
      const card = frame.view.reports.get(id);
      if (!card) return [];
      const { title, url, published } = card;
      return [
        {
          '@type': 'CreativeWork',
          name: title ?? sourceName(card),
          ...(url && { url }),
          ...(published && { datePublished: published }),
          publisher: { '@type': 'Organization', name: sourceName(card) },
        },
      ];
    }),
  };
}

export const datasetOf = (formats: readonly Format[], frame: Frame): object => ({
  '@context': 'https://schema.org',
  '@type': 'Dataset',
  name: `${frame.view.name}: events`,
  description: 'What reports say happened, who says it, with dates, places and harm as exact as they are known.',
  url: addressOf('data.html', 'data.html', frame),
  isAccessibleForFree: true,
  creator: publisher(frame),
  measurementTechnique: 'Coding of published reports; every event leads to the words it rests on.',
  distribution: formats.map(({ file, media, about }) => ({
    '@type': 'DataDownload',
    name: file,
    description: about,
    encodingFormat: media,
    contentUrl: addressOf(`data/${file}`, 'data.html', frame),
  })),
});
