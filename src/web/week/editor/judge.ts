/** What the gate and the record say of each sentence of the document, where it stands: kept for sentences that did not change. */
import type { Node as Told } from '@tiptap/pm/model';
import { type Offer, offersForSentence, type Tellings } from '../../../edition/compose/draft/offers.ts';
import { type DraftSentence, sentencesOfParagraph } from '../../../edition/compose/draft/sentences.ts';
import { sentenceFrom } from '../../../edition/compose/draft/to-edition.ts';
import { gateSentence } from '../../../edition/gate/gate.ts';
import type { Finding, GateInput } from '../../../edition/gate/rule.ts';
import type { DraftParagraph } from '../../../model/draft.ts';
import { paragraphIn } from './nodes.ts';

export interface JudgedSentence {
  readonly part: string;
  readonly as: DraftParagraph['as'];
  readonly sentence: DraftSentence;
  /** Where it stands in the document. */
  readonly from: number;
  readonly to: number;
  readonly findings: readonly Finding[];
  readonly offers: readonly Offer[];
  /** Citations whose words are gone. */
  readonly isOrphan: boolean;
}

export interface Judge {
  readonly judge: (document: Told, input: GateInput, tellings: Tellings) => readonly JudgedSentence[];
}

/** Judging a sentence depends on its words, its citations, what is known and the kind of edition: the answer is kept for these. */
export function makeJudge(): Judge {
  let known: readonly unknown[] = [];
  let kept = new Map<string, Pick<JudgedSentence, 'findings' | 'offers'>>();
  return {
    judge: (document, input, tellings) => {
      const now = [input.view, input.withheld, input.notes, input.edition.kind, input.edition.by.join(), tellings];
      if (now.some((one, i) => one !== known[i])) kept = new Map();
      known = now;
      const used = new Map<string, Pick<JudgedSentence, 'findings' | 'offers'>>();
      const judged: JudgedSentence[] = [];
      document.forEach((part, at) => {
        part.forEach((node, offset) => {
          if (node.type.name !== 'paragraph') return;
          const paragraph = paragraphIn(node);
          const start = at + 1 + offset + 1;
          for (const sentence of sentencesOfParagraph(paragraph)) {
            const id = String(part.attrs.id);
            const key = `${paragraph.as} ${id === 'lede'} ${sentence.text} ${JSON.stringify(sentence.cites)}`;
            const found = kept.get(key) ?? {
              findings: judgedBy(paragraph, sentence, id, input),
              offers: offersForSentence(sentence, tellings),
            };
            used.set(key, found);
            judged.push({
              part: id,
              as: paragraph.as,
              sentence,
              from: start + sentence.from,
              to: start + sentence.to,
              ...found,
              isOrphan: !sentence.text && sentence.cites.length > 0,
            });
          }
        });
      });
      kept = used;
      return judged;
    },
  };
}

function judgedBy({ as }: DraftParagraph, sentence: DraftSentence, part: string, input: GateInput): readonly Finding[] {
  if (!sentence.text) return [];
  return gateSentence(sentenceFrom(sentence, as, input.view), part === 'lede' ? 'lede in part' : part, input);
}
