/** How letters go out: the mail server, who writes, how fast. No password stands here: see `src/post/secrets.ts`. */
import { z } from 'zod';
import { record } from './record.ts';

const MINUTE = 60;

export const MailSettings = record({
  host: z.string().min(1).meta({ label: 'host', description: 'The mail server that takes our letters.' }),
  port: z.int().min(1).max(65535).default(587),
  tls: z.enum(['starttls', 'implicit', 'none']).default('starttls').meta({
    label: 'tls',
    description: '`starttls` is insisted on; `implicit` for port 465; `none` only for a server on this machine.',
  }),
  user: z.string().nullable().default(null).meta({
    label: 'user',
    description:
      'Its password stands in `MARSAD_SMTP_PASSWORD` or in the file `smtp-password` of the workspace (mode 0600).',
  }),
  from: z.email().meta({ label: 'from', description: 'Who writes. Its name is the monitor’s.' }),
  bounces: z.email().nullable().default(null).meta({
    label: 'bounces',
    description:
      'Where mail servers send back what they can’t deliver (null: `from`); see `marsad subscribers bounce`.',
  }),
  pages: z.url().nullable().default(null).meta({
    label: 'pages',
    description: 'Where the pages for subscribing are reached, if not at `site`.',
  }),
  perMinute: z.int().min(1).max(100_000).default(60).meta({
    label: 'per minute',
    description: 'Most letters of an edition in a minute.',
  }),
  connections: z
    .int()
    .min(1)
    .max(20)
    .default(2)
    .meta({ label: 'connections', description: 'To the server at a time.' }),
  retrySeconds: z
    .int()
    .min(0)
    .default(5 * MINUTE)
    .meta({
      label: 'retry',
      description: 'Pause after “try later”; it doubles from one to the next, up to four hours.',
    }),
}).meta({ title: 'Mail settings', description: 'How letters to subscribers go out.' });
export type MailSettings = z.infer<typeof MailSettings>;
