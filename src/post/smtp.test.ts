/** Letters over TLS and with a login, to a real server on loopback: nothing goes before the channel is sealed and the server is whom it says. */
import { getCACertificates, setDefaultCACertificates } from 'node:tls';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type MailServer, type MailServerOptions, openMailServer } from '../../test/support/mail-server.ts';
import { selfSigned } from '../../test/support/self-signed.ts';
import type { Carried } from '../desk/subscribers/ports.ts';
import { MailSettings } from '../model/mail.ts';
import { makePost } from './smtp.ts';

const LOGIN = { user: 'desk', pass: 'an invented password' };
const certificate = selfSigned();
const known = getCACertificates();
let server: MailServer | null = null;

beforeEach(() => setDefaultCACertificates([...known, certificate.cert]));
afterEach(async () => {
  setDefaultCACertificates(known);
  await server?.close();
  server = null;
});

/** One letter by a server that is set up so; what became of it. */
async function carry(
  tls: MailSettings['tls'],
  options: MailServerOptions,
  { password = LOGIN.pass, host = 'localhost' } = {},
): Promise<Carried> {
  server = await openMailServer(() => 'take', { login: LOGIN, ...options });
  const settings = MailSettings.parse({ host, port: server.port, tls, user: LOGIN.user, from: 'desk@example.org' });
  const carrier = makePost(settings, { password, site: null }).carrier();
  try {
    return await carrier.carry({
      to: 'reader@example.net',
      message: 'Message-ID: <one@example.org>\r\nSubject: a week\r\n\r\nWords.\r\n',
      beforeEnd: async () => true,
    });
  } finally {
    carrier.close();
  }
}

describe('a letter', () => {
  test.each([
    ['starttls', {}],
    ['implicit', { implicit: true }],
  ] as const)('goes over %s, after the login, both sealed', async (tls, how) => {
    expect(await carry(tls, { tls: { ...certificate, ...how } })).toEqual({ outcome: 'taken', status: '250 2.0.0' });
    expect(server!.logins).toEqual([{ ...LOGIN, isSealed: true }]);
    expect(server!.taken.map(({ to, isSealed }) => [to, isSealed])).toEqual([['reader@example.net', true]]);
  });

  test('does not go, nor does the password, where the certificate is nobody’s we trust', async () => {
    setDefaultCACertificates(known);
    expect(await carry('starttls', { tls: certificate })).toMatchObject({ outcome: 'broken', inDoubt: false });
    expect([server!.logins, server!.taken]).toEqual([[], []]);
  });

  test('does not go, nor does the password, where the certificate is another machine’s', async () => {
    const answer = await carry('starttls', { tls: certificate }, { host: '127.0.0.2' });
    expect(answer).toMatchObject({ outcome: 'broken', inDoubt: false });
    expect([server!.logins, server!.taken]).toEqual([[], []]);
  });

  test('does not go, nor does the password, where STARTTLS is not offered', async () => {
    expect(await carry('starttls', {})).toMatchObject({ outcome: 'refused', whose: 'ours' });
    expect([server!.logins, server!.taken]).toEqual([[], []]);
  });

  test('is refused with the code where the password is wrong, and the server’s words stay out', async () => {
    const answer = await carry('starttls', { tls: certificate }, { password: 'another' });
    expect(answer).toEqual({ outcome: 'refused', status: '535 5.7.8', whose: 'ours' });
    expect(server!.taken).toEqual([]);
  });
});

test('without TLS letters go to a server on this machine only', () => {
  const settings = MailSettings.parse({ host: 'smtp.example.org', port: 25, tls: 'none', from: 'desk@example.org' });
  expect(() => makePost(settings, { password: null, site: null })).toThrow(/mail\.tls/);
});
