/** `marsad add` given everything hostile at once: each file is refused with its reason, the good ones go in, and memory stays bounded. */
import { mkdtemp, open, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { marsad } from './support/marsad.ts';
import { closeWorkspaces, openWorkspace, type TestWorkspace } from './support/workspace.ts';

let workspace: TestWorkspace;
let cwd: string;
beforeAll(async () => {
  workspace = await openWorkspace();
  cwd = await mkdtemp(join(tmpdir(), 'marsad-hostile-'));
  await writeFile(join(cwd, 'marsad.yaml'), 'name: Test\npacks: [libya]\n');
});
afterAll(async () => {
  await rm(cwd, { recursive: true, force: true });
  await closeWorkspaces();
});

/** A gigabyte that takes no room on the disk. */
async function gigabyte(name: string): Promise<void> {
  const file = await open(join(cwd, name), 'w');
  await file.truncate(1 << 30);
  await file.close();
}
const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const docx = (document: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>',
    ),
    '_rels/.rels': strToU8(
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>',
    ),
    'word/document.xml': strToU8(document),
    ...more,
  });
const laughs = Array.from({ length: 9 }, (_, i) => `<!ENTITY l${i + 1} "${`&l${i};`.repeat(10)}">`).join('');

test('a gigabyte of text, bombs, laughter, broken bytes, addresses inside the house', {
  timeout: 300_000,
}, async () => {
  for (const name of ['big.txt', 'big.ndjson', 'big.csv', 'big.html', 'big.eml', 'big']) await gigabyte(name);
  const laughing = `<!DOCTYPE x [<!ENTITY l0 "ha">${laughs}]>`;
  const body = `<w:document xmlns:w="${WORD}"><w:body><w:p><w:r><w:t>&l9;</w:t></w:r></w:p></w:body></w:document>`;
  await writeFile(
    join(cwd, 'bomb.docx'),
    docx(body.replace('&l9;', 'x'), { 'word/media/a.xml': new Uint8Array(120 << 20) }),
  );
  await writeFile(join(cwd, 'laugh.docx'), docx(laughing + body));
  await writeFile(
    join(cwd, 'laugh.rss'),
    `${laughing}<rss version="2.0"><channel><item><title>&l9;</title></item></channel></rss>`,
  );
  await writeFile(
    join(cwd, 'broken.ndjson'),
    Buffer.concat([Buffer.from('{"text":"'), Buffer.from([0xc3, 0x28, 0xff]), Buffer.from('"}\n')]),
  );
  await writeFile(join(cwd, 'good.txt'), 'Shells fell on the town. The road is open.');
  const given = [
    'big.txt',
    'big.ndjson',
    'big.csv',
    'big.html',
    'big.eml',
    'big',
    'bomb.docx',
    'laugh.docx',
    'laugh.rss',
    'broken.ndjson',
    'http://127.0.0.1:1/',
    'http://169.254.169.254/',
    'good.txt',
  ];
  const told = 'process.on("exit",()=>process.stderr.write("\\nmaxRSS "+process.resourceUsage().maxRSS))';
  const ran = await marsad(['add', ...given, '--json'], {
    cwd,
    env: { DATABASE_URL: workspace.url, NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(told)}` },
  });
  expect(ran.code, ran.stderr).toBe(1);
  expect(JSON.parse(ran.stdout)).toMatchObject({ new: 1, refused: given.length - 1 });
  for (const name of given.slice(0, -1))
    expect(ran.stderr).toMatch(new RegExp(`refused: [^\\n]*${name.replace(/[.?/]/g, '\\$&')}[^\\n]*: expected`));
  // The coder with all that it knows takes some hundred; a gigabyte anywhere would show.
  expect(Number(/maxRSS (\d+)/.exec(ran.stderr)![1]) / 1024).toBeLessThan(1100);
});
