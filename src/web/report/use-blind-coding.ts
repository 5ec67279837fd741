/** Coding one text of a sample blind: how far one is, and saying that the text is done, which leads to the next. */
import { useNavigate } from '@tanstack/react-router';
import type { OwnCodingAnswer } from '../../server/api-agreement.ts';
import { useAnswer } from '../api/use-answer.ts';
import { useReviewing, useWaiting } from '../edits/edits-context.tsx';
import { useTelling } from '../edits/use-telling.ts';

export interface BlindCoding {
  readonly sample: string;
  readonly coder: string;
  readonly at: number;
  readonly texts: number;
  readonly finished: number;
  /** This text is done, or none of the sample: nothing changes here any more. */
  readonly isClosed: boolean;
  /** Claims that have not reached the server yet: first they must. */
  readonly onTheWay: number;
  readonly isStill: boolean;
  readonly finish: () => void;
}

/** Null where no sample is coded, and until it is known how far one is. */
export function useBlindCoding(sample: string | undefined, report: string): BlindCoding | null {
  const navigate = useNavigate();
  const { edits } = useReviewing();
  const waiting = useWaiting(edits);
  const { tell, isStill } = useTelling();
  const path = `/api/samples/${encodeURIComponent(sample ?? '')}`;
  const { data } = useAnswer<OwnCodingAnswer>(`${path}/own`, {}, sample !== undefined);
  if (sample === undefined || data === undefined) return null;
  const at = data.texts.findIndex((text) => text.report === report);
  const left = data.texts.filter(({ isFinished }) => !isFinished);
  const isClosed = at === -1 || data.texts[at]!.isFinished;
  const onTheWay = [...waiting.values()].filter((edit) => edit.report === report).length;
  const go = () => {
    const next = left.find((text) => text.report !== report);
    if (next) void navigate({ to: '/reports/$id', params: { id: next.report }, search: { sample } });
    else void navigate({ to: '/agreement/$id', params: { id: sample } });
  };
  return {
    sample,
    coder: data.coder,
    at: at + 1,
    texts: data.texts.length,
    finished: data.texts.length - left.length,
    isClosed,
    onTheWay,
    isStill,
    finish: () => {
      if (isClosed) go();
      else if (onTheWay === 0 && !isStill)
        void tell(`${path}/finish`, { report }, 'Finished: this text is coded').then((isTaken) => isTaken && go());
    },
  };
}
