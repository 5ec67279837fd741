/** Fetches a public address: every host resolved and checked before it is connected to, every redirect again; bounded in time and size. */
import { lookup } from 'node:dns/promises';
import { type IncomingHttpHeaders, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import type { Readable } from 'node:stream';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import type { Refusal } from '../../model/refusal.ts';
import { MEGABYTE } from '../reader.ts';
import { forbidden, tooLarge, unreachable } from '../refuse.ts';
import { isPublic } from './public-address.ts';

export interface Fetched {
  readonly bytes: Uint8Array;
  readonly media: string;
  /** Where it was found in the end. */
  readonly url: string;
}

/** What may be reached, and how long and how much; the defaults are for the open internet. */
export interface FetchLimits {
  readonly mayReach: (address: string, port: number) => boolean;
  readonly mostBytes: number;
  readonly mostMs: number;
  readonly redirects: number;
  /** Between two pages of one feed. */
  readonly pauseMs: number;
}
const PORTS = new Set([80, 443]);
export const PUBLIC: FetchLimits = {
  mayReach: (address, port) => PORTS.has(port) && isPublic(address),
  mostBytes: 32 * MEGABYTE,
  mostMs: 60_000,
  redirects: 5,
  pauseMs: 1000,
};

export async function fetchPublic(address: string, limits: FetchLimits = PUBLIC): Promise<Fetched> {
  const answer = await fetchAnswer(address, limits);
  if (answer.status !== 200) throw answer.refusal();
  return { bytes: answer.bytes, media: answer.headers['content-type'] ?? '', url: answer.url };
}

/** What was answered at the end of the redirects, whatever its status; the body of a 200 only. */
export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly bytes: Uint8Array;
  readonly url: string;
  /** Whether every redirect on the way said that the address has moved for good. */
  readonly hasMoved: boolean;
  readonly refusal: () => Refusal;
}

export async function fetchAnswer(
  address: string,
  limits: FetchLimits = PUBLIC,
  asked: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const signal = AbortSignal.timeout(limits.mostMs);
  let at = address;
  let hasMoved = true;
  for (let hop = 0; hop <= limits.redirects; hop++) {
    const url = await checkedUrl(at, limits);
    const response = await get(url, signal, address, asked);
    const status = response.statusCode ?? 0;
    const next = response.headers.location;
    if (status >= 300 && status < 400 && status !== 304 && next !== undefined) {
      response.destroy();
      if (!URL.canParse(next, url.url.href)) throw unreachable(address, 'a redirect to an address', next);
      hasMoved &&= status === 301 || status === 308;
      at = new URL(next, url.url).href;
      continue;
    }
    if (status !== 200) response.destroy();
    return {
      status,
      headers: response.headers,
      bytes: status === 200 ? await body(response, limits, address) : new Uint8Array(),
      url: url.url.href,
      hasMoved: hasMoved && hop > 0,
      refusal: () => unreachable(address, 'an answer 200', `${status} ${response.statusMessage ?? ''}`.trim()),
    };
  }
  throw unreachable(address, `at most ${limits.redirects} redirects`, 'more');
}

interface Target {
  readonly url: URL;
  readonly address: string;
  readonly family: number;
}

/** Resolves the host once and keeps the address: a name that answers differently a moment later is not asked again. */
async function checkedUrl(written: string, limits: FetchLimits): Promise<Target> {
  if (!URL.canParse(written)) throw forbidden(written, 'an http or https address', 'none');
  const url = new URL(written);
  if (url.protocol !== 'http:' && url.protocol !== 'https:') throw forbidden(written, 'http or https', url.protocol);
  if (url.username !== '' || url.password !== '')
    throw forbidden(`${url.origin}/…`, 'an address without a password', 'one with');
  const port = Number(url.port) || (url.protocol === 'https:' ? 443 : 80);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const found = await lookup(host, { all: true }).catch((error: Error) => {
    throw unreachable(written, 'a host that is known', error.message);
  });
  // All of them: one private address among public ones is a trap.
  for (const { address } of found) {
    if (!limits.mayReach(address, port))
      throw forbidden(written, 'a public address on port 80 or 443', `${address}, port ${port}`);
  }
  const [first] = found;
  if (first === undefined) throw unreachable(written, 'a host with an address', 'none');
  return { url, ...first };
}

function get(
  { url, address, family }: Target,
  signal: AbortSignal,
  where: string,
  asked: Readonly<Record<string, string>>,
): Promise<IncomingMessage> {
  const resolved: LookupFunction = (_host, options, done) => {
    if (options.all) done(null, [{ address, family }]);
    else done(null, address, family);
  };
  const headers = {
    accept:
      'text/html,application/xhtml+xml,application/rss+xml,application/atom+xml,application/pdf,text/plain;q=0.8,*/*;q=0.5',
    'accept-encoding': 'gzip, deflate, br',
    'user-agent': 'Marsad/0.1 (a monitor reads what it cites)',
    ...asked,
  };
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestHttps : requestHttp;
    const request = send(url, { lookup: resolved, signal, headers, agent: false, maxHeaderSize: 32 * 1024 }, resolve);
    request.on('error', (error) =>
      reject(unreachable(where, 'an answer', signal.aborted ? 'none in time' : error.message)),
    );
    request.end();
  });
}

/** The body, unpacked and counted as it comes: what never ends is cut off. */
async function body(response: IncomingMessage, { mostBytes }: FetchLimits, where: string): Promise<Uint8Array> {
  const unpackers = { gzip: createGunzip, 'x-gzip': createGunzip, deflate: createInflate, br: createBrotliDecompress };
  const encoding = (response.headers['content-encoding'] ?? '').trim().toLowerCase() as keyof typeof unpackers;
  const unpack = unpackers[encoding];
  const stream: Readable = unpack === undefined ? response : response.pipe(unpack());
  if (stream !== response) response.on('error', (error) => stream.destroy(error));
  const chunks: Buffer[] = [];
  let length = 0;
  try {
    for await (const chunk of stream as AsyncIterable<Buffer>) {
      length += chunk.length;
      if (length > mostBytes) throw tooLarge(where, `at most ${mostBytes / MEGABYTE} MB`, 'more, or no end');
      chunks.push(chunk);
    }
  } catch (error) {
    if (error instanceof Error && 'fault' in error) throw error;
    throw unreachable(where, 'an answer to its end, in time', (error as Error).message);
  } finally {
    response.destroy();
  }
  return Buffer.concat(chunks);
}
