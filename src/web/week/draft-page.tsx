/** The page of one draft. Its editor comes in a chunk of its own. */
import { useQueryClient } from '@tanstack/react-query';
import { useParams } from '@tanstack/react-router';
import { useEffect } from 'react';
import type { ComposerAnswer } from '../../server/api-drafts.ts';
import { useAnswer } from '../api/use-answer.ts';
import { Answered } from '../app/answered.tsx';
import { useTitle } from '../app/use-title.ts';
import { Composer } from './composer.tsx';

/** How often the record is asked whether facts have changed. */
const LOOKS_MS = 15_000;

export function DraftPage() {
  const { id } = useParams({ strict: false }) as { id: string };
  const path = `/api/drafts/${id}`;
  const queries = useQueryClient();
  const answer = useAnswer<ComposerAnswer>(path);
  useTitle(answer.data?.draft.title ?? 'Draft');
  useEffect(() => {
    const timer = setInterval(() => void queries.invalidateQueries({ queryKey: [path] }), LOOKS_MS);
    return () => clearInterval(timer);
  }, [queries, path]);
  return (
    <Answered of={answer}>{(composer) => <Composer key={composer.draft.id} what={id} answer={composer} />}</Answered>
  );
}
