/** Proves the bytes kept: each against its SHA-256, and that every report and published file has its bytes. */
import type { Publication } from '../../model/publication.ts';
import { sha256 } from '../hash.ts';
import type { Archive, ReportHead } from '../ports.ts';
import type { Finding, Findings } from './finding.ts';

export async function verifyBlobs(archive: Archive): Promise<Findings> {
  const owners = new Map<string, string>();
  for await (const { body } of archive.versions('report')) {
    const { id, sha256, title } = body as ReportHead;
    owners.set(sha256, title === null ? `report ${id}` : `report ${id} (“${String(title).slice(0, 60)}”)`);
  }
  for await (const { id, body } of archive.versions('publication')) {
    for (const file of (body as Publication).files) owners.set(file.sha256, `edition ${id}, file ${file.path}`);
  }
  const findings: Finding[] = [];
  let count = 0;
  for await (const { sha256: name, bytes } of archive.blobs()) {
    count++;
    const owner = owners.get(name);
    owners.delete(name);
    const found = sha256(bytes);
    if (found !== name) {
      const whose = owner ?? `blob ${name.slice(0, 12)}…`;
      findings.push({
        what: 'altered',
        where: whose,
        sentence: `the stored bytes of ${whose} were altered: their SHA-256 is ${found.slice(0, 12)}…, recorded was ${name.slice(0, 12)}….`,
      });
    }
  }
  for (const owner of owners.values())
    findings.push({ what: 'removed', where: owner, sentence: `the stored bytes of ${owner} were removed.` });
  return { findings, count };
}
