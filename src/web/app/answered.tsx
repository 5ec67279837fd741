/** What a page shows until its answer is there, and when it can't be had: the fault's own words and what to do. */
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Asked } from '../api/get.ts';

interface Props<Answer> {
  readonly of: UseQueryResult<Answer>;
  readonly children: (answer: Answer) => ReactNode;
}

export function Answered<Answer>({ of, children }: Props<Answer>) {
  if (of.data !== undefined) return children(of.data);
  if (!of.error) return <p className="waiting">Reading…</p>;
  const fault = of.error instanceof Asked ? of.error.fault : null;
  return (
    <section className="empty" role="alert">
      <h1>This could not be read</h1>
      <p>{fault ? `Expected ${fault.expected}; came ${fault.came}.` : of.error.message}</p>
      {fault ? <p>{fault.todo}</p> : null}
      <button type="button" onClick={() => void of.refetch()}>
        Try again
      </button>
    </section>
  );
}
