/** The page of one draft. Its editor comes in a chunk of its own. */
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { HeadAnswer } from '../../server/api.ts';
import type { ComposerAnswer } from '../../server/api-drafts.ts';
import { get } from '../api/get.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useTitle } from '../app/use-title.ts';
import { Composer } from './composer.tsx';

/** How often the record is asked for its last decision; the week is composed anew only when there is a new one. */
const LOOKS_MS = 15_000;

export function DraftPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const path = `/api/drafts/${id}`;
  const queries = useQueryClient();
  const answer = useAnswer<ComposerAnswer>(path);
  useTitle(answer.data?.draft.title ?? 'Draft');
  const read = useRef(0);
  read.current = answer.data?.from.n ?? 0;
  useEffect(() => {
    const look = () =>
      get<HeadAnswer>('/api/head', {})
        .then(({ from }) => {
          if (from.n > read.current) void queries.invalidateQueries({ queryKey: [path] });
        })
        // Without a server nothing is new; what is typed stays in this browser.
        .catch(() => {});
    const timer = setInterval(look, LOOKS_MS);
    return () => clearInterval(timer);
  }, [queries, path]);
  return (
    <Answered of={answer}>{(composer) => <Composer key={composer.draft.id} what={id} answer={composer} />}</Answered>
  );
}
