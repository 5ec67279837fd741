/** The status of an event: a round mark, always with its word. */
import type { Status } from '../../model/vocabulary.ts';

const MARKS: Readonly<Record<Status, readonly [mark: string, word: string]>> = {
  'single-source': ['○', 'single source'],
  corroborated: ['●', 'corroborated'],
  contested: ['◐', 'contested'],
  denied: ['⊘', 'denied'],
  admitted: ['◉', 'admitted'],
};
export const statusWord = (status: Status): string => MARKS[status][1];

export function StatusMark({ status }: { readonly status: Status }) {
  const [mark, word] = MARKS[status];
  return (
    <span className={`status status-${status}`}>
      <span aria-hidden="true" className="status-mark">
        {mark}
      </span>{' '}
      {word}
    </span>
  );
}
