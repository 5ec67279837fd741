/** Reads ECB+ rows (data/merge/README.md): texts as sentences of words, and the event mentions of their checked sentences. */
import { readFileSync } from 'node:fs';

/** A text as analysis sees it: its sentences and nothing of its topic. */
export interface Text {
  readonly id: string;
  readonly sentences: readonly (readonly string[])[];
}

/** A gold mention of an event: where its words stand. Its class, participants and chain are not used to resolve it. */
export interface Mention {
  readonly id: string;
  /** Number of the text in `texts`. */
  readonly text: number;
  readonly sentence: number;
  /** Numbers of its words in the sentence. */
  readonly words: readonly number[];
}

export interface Ecb {
  readonly texts: readonly Text[];
  readonly mentions: readonly Mention[];
  /** Chain of each mention: the truth. */
  readonly gold: ReadonlyMap<string, string>;
  /** Topic of each mention: for the baseline that is given it, and for nothing else. */
  readonly topics: ReadonlyMap<string, string>;
}

interface Row {
  readonly docid: string;
  readonly topic: number | string;
  readonly sentences: readonly (readonly string[])[];
  readonly validated_sentences: readonly number[];
  readonly mentions: readonly {
    readonly id: string;
    readonly class: string;
    readonly sentence: number;
    readonly tokens: readonly number[];
    readonly coref: string;
    readonly cross?: boolean;
  }[];
}

export function readEcb(path: string): Ecb {
  const rows = readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as Row);
  const mentions: Mention[] = [];
  const gold = new Map<string, string>();
  const topics = new Map<string, string>();
  rows.forEach((row, text) => {
    const checked = new Set(row.validated_sentences);
    for (const mention of row.mentions) {
      if (!/^(?:NEG_)?ACTION/.test(mention.class) || !checked.has(mention.sentence)) continue;
      const id = `${row.docid}/${mention.id}`;
      mentions.push({ id, text, sentence: mention.sentence, words: mention.tokens });
      topics.set(id, String(row.topic));
      gold.set(id, mention.cross ? mention.coref : `${row.docid} ${mention.coref}`);
    }
  });
  return { texts: rows.map(({ docid, sentences }) => ({ id: docid, sentences })), mentions, gold, topics };
}
