/** Views the team has saved: a filter under a name. One click shows it; what is filtered now can be saved. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { DecidedAnswer, ViewsAnswer } from '../../server/api.ts';
import { post } from '../api/post.ts';
import { useAnswer } from '../api/use-answer.ts';
import { parseSearch, stringifySearch } from '../app/search.ts';
import { useReviewing } from '../edits/edits-context.tsx';
import { FILTER_NAMES, type Filter, isFiltered } from './filter.ts';

export function SavedViews({ filter }: { readonly filter: Filter }) {
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const navigate = useNavigate();
  const { did, say } = useReviewing();
  const [isNaming, setNaming] = useState(false);
  const { data } = useAnswer<ViewsAnswer>('/api/views');
  const now = stringifySearch({ ...filter }).slice(1);
  const save = (name: string, search: string | null) =>
    post<DecidedAnswer>(`/api/views/${encodeURIComponent(name)}`, { search })
      .then(({ decision }) => did(search === null ? `View let go: ${name}` : `View saved: ${name}`, decision))
      .catch((error: Error) => say(`Not written: ${error.message}`));
  const views = data?.views ?? [];
  const current = views.find(({ search }) => search === now);
  // The line keeps its place while it is empty: a filter must not move the map under the pointer.
  return (
    <p className="saved-views">
      {views.map(({ name, search }) => (
        <button
          key={name}
          type="button"
          className="quiet"
          aria-pressed={search === now}
          onClick={() => {
            const part = parseSearch(search);
            const all = Object.fromEntries(FILTER_NAMES.map((one) => [one, part[one]]));
            void navigate({ to: '.', search: (before) => ({ ...before, ...all }) });
          }}
        >
          {name}
        </button>
      ))}
      {asOf !== undefined || !isFiltered(filter) ? null : current ? (
        <button type="button" className="quiet soft" onClick={() => void save(current.name, null)}>
          let this view go
        </button>
      ) : isNaming ? (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            const name = String(new FormData(event.currentTarget).get('name') ?? '').trim();
            if (name) void save(name, now);
            setNaming(false);
          }}
        >
          <label>
            <span className="visually-hidden">Name of the view</span>
            <input name="name" placeholder="name of the view" maxLength={80} ref={(box) => box?.focus()} />
          </label>
          <button type="submit">Save</button>
        </form>
      ) : (
        <button type="button" className="quiet" onClick={() => setNaming(true)}>
          Save this view
        </button>
      )}
    </p>
  );
}
