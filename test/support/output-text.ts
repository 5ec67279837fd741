/** What can be read in any file of a site, whatever its format: text, tags, metadata, zipped parts, encoded mail. */
import { unzipSync } from 'fflate';
import PostalMime from 'postal-mime';
import { extractText, getDocumentProxy, getMeta } from 'unpdf';

export async function readableText(path: string, content: string | Uint8Array): Promise<string> {
  if (path.endsWith('.eml')) {
    const { subject, from, text, html, headers, attachments } = await PostalMime.parse(content);
    const carried = attachments.map(({ content }) => Buffer.from(content as ArrayBuffer).toString('utf8'));
    return [subject, from?.name, text, html, JSON.stringify(headers), ...carried].join('\n');
  }
  if (typeof content === 'string') return content;
  if (path.endsWith('.docx'))
    return Object.entries(unzipSync(content))
      .map(([name, bytes]) => `${name}\n${Buffer.from(bytes).toString('utf8')}`)
      .join('\n');
  if (path.endsWith('.pdf')) {
    const pdf = await getDocumentProxy(new Uint8Array(content));
    const { text } = await extractText(pdf, { mergePages: true });
    const { info, metadata } = await getMeta(pdf);
    return [text, JSON.stringify(info), JSON.stringify(metadata)].join('\n').replace(/\s+/g, ' ');
  }
  return Buffer.from(content).toString('utf8');
}
