/** Mails that mail servers send back: of failed delivery (RFC 3464) and of complaint (RFC 5965), read as far as they tell of whom. */

export interface Notice {
  readonly kind: 'failed' | 'delayed' | 'complaint';
  /** 5.1.1; null where none is told. */
  readonly status: string | null;
  /** Ids of messages named anywhere in it; ours are among them when the letter was returned. */
  readonly messages: readonly string[];
  /** Never to be printed. */
  readonly recipient: string | null;
}

const MOST_SIGNS = 5_000_000;

/** Of one mail or of several in an mbox; what is no notice gives none. */
export function readNotices(text: string): readonly Notice[] {
  return text
    .slice(0, MOST_SIGNS)
    .replace(/\r\n?/g, '\n')
    .split(/^(?=From \S)/m)
    .flatMap(noticesOf);
}

function noticesOf(mail: string): readonly Notice[] {
  // Folded lines are one.
  const lines = mail.replace(/\n[ \t]+/g, ' ').split('\n');
  const end = lines.indexOf('');
  const head = lines.slice(0, end < 0 ? lines.length : end);
  const type = head.find((line) => /^content-type:/i.test(line)) ?? '';
  const messages = lines.flatMap((line) => /^message-id:\s*<([^<>\s]+)>/i.exec(line)?.[1] ?? []);
  if (/report-type="?feedback-report/i.test(type)) {
    const recipient = fieldOf(lines, 'original-rcpt-to') ?? fieldOf(lines, 'removal-recipient');
    return [{ kind: 'complaint', status: null, messages, recipient: recipient && bare(recipient) }];
  }
  if (!/report-type="?delivery-status/i.test(type)) return [];
  const notices: Notice[] = [];
  let group: string[] = [];
  const close = () => {
    const recipient = fieldOf(group, 'original-recipient') ?? fieldOf(group, 'final-recipient');
    const action = fieldOf(group, 'action')?.toLowerCase();
    if (recipient && (action === 'failed' || action === 'delayed'))
      notices.push({
        kind: action,
        status: /^\d\.\d{1,3}\.\d{1,3}/.exec(fieldOf(group, 'status') ?? '')?.[0] ?? null,
        messages,
        recipient: bare(recipient.slice(recipient.indexOf(';') + 1)),
      });
    group = [];
  };
  for (const line of lines.slice(head.length)) {
    if (line.trim() === '') close();
    else group.push(line);
  }
  close();
  return notices;
}

function fieldOf(lines: readonly string[], name: string): string | null {
  const line = lines.find((line) => line.toLowerCase().startsWith(`${name}:`));
  return line === undefined ? null : line.slice(name.length + 1).trim();
}

const bare = (address: string): string => address.trim().replace(/^<|>$/g, '');
