/** What is refused is named, so that who gave it knows what to do. */
import { expect, test } from 'vitest';
import { lookOf } from './look-of.ts';

test.each([
  [[0xd0, 0xcf, 0x11, 0xe0, 0xa1], /old Word/],
  [[0x89, 0x50, 0x4e, 0x47], /picture/],
  [[0xff, 0xd8, 0xff, 0xe0], /picture/],
  [[0x1f, 0x8b, 8], /unpack/],
  [[0, 0, 0, 0x18, 0x66, 0x74, 0x79, 0x70], /film/],
  [[0x4d, 0x5a, 0x90], /program/],
  [[1, 0, 2], /no text/],
  [[0x61, 0x62], /unknown/],
])('%j: %s', (bytes, expected) => expect(lookOf(Uint8Array.from(bytes))).toMatch(expected));
