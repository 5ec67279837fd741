/** A media type as a monitor calls it. */

const FORM: Readonly<Record<string, string>> = {
  'text/html': 'web page',
  'text/plain': 'text',
  'text/markdown': 'Markdown',
  'application/pdf': 'PDF',
  'application/rss+xml': 'feed',
  'application/feed+json': 'feed',
  'application/atom+xml': 'feed',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
};

export const formWords = (media: string): string => FORM[media.split(';')[0]!.trim()] ?? media;
