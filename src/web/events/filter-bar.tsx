/** The filter above map, timeline and table: words, days, kind, status; what the map and timeline chose, as chips. */
import { memo } from 'react';
import { statusWord } from '../marks/status-mark.tsx';
import { intervalWords } from '../words/day-words.ts';
import { KINDS, kindWord } from '../words/kind-word.ts';
import { FILTER_NAMES, type Filter, isFiltered } from './filter.ts';

const STATUSES = ['single-source', 'corroborated', 'contested', 'denied', 'admitted'] as const;

interface Props {
  readonly filter: Filter;
  readonly onChange: (change: Partial<Filter>) => void;
}

export const FilterBar = memo(function Bar({ filter, onChange }: Props) {
  const days = intervalWords(filter.from ?? null, filter.to ?? null);
  return (
    <form className="filter" aria-label="Filter" onSubmit={(event) => event.preventDefault()}>
      <label>
        <span>Words</span>
        <input
          type="search"
          defaultValue={filter.q ?? ''}
          key={filter.q ?? ''}
          onBlur={({ currentTarget }) =>
            currentTarget.value !== (filter.q ?? '') && onChange({ q: currentTarget.value || undefined })
          }
          onKeyDown={(event) => {
            if (event.key === 'Enter') onChange({ q: event.currentTarget.value || undefined });
          }}
        />
      </label>
      <label>
        <span>From</span>
        <input
          type="date"
          value={filter.from ?? ''}
          onChange={({ target }) => onChange({ from: target.value || undefined })}
        />
      </label>
      <label>
        <span>To</span>
        <input
          type="date"
          value={filter.to ?? ''}
          onChange={({ target }) => onChange({ to: target.value || undefined })}
        />
      </label>
      <label>
        <span>Kind</span>
        <select value={filter.kind ?? ''} onChange={({ target }) => onChange({ kind: target.value || undefined })}>
          <option value="">any</option>
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {kindWord(kind)}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span>Status</span>
        <select value={filter.status ?? ''} onChange={({ target }) => onChange({ status: target.value || undefined })}>
          <option value="">any</option>
          {STATUSES.map((status) => (
            <option key={status} value={status}>
              {statusWord(status)}
            </option>
          ))}
        </select>
      </label>
      <span className="chips">
        {days ? <Chip words={days} onClear={() => onChange({ from: undefined, to: undefined })} /> : null}
        {filter.bbox ? <Chip words="inside the map" onClear={() => onChange({ bbox: undefined })} /> : null}
        {filter.actor ? <Chip words={filter.actor} onClear={() => onChange({ actor: undefined })} /> : null}
        {filter.type ? <Chip words={filter.type} onClear={() => onChange({ type: undefined })} /> : null}
        {isFiltered(filter) ? (
          <button
            type="button"
            className="quiet"
            onClick={() => onChange(Object.fromEntries(FILTER_NAMES.map((name) => [name, undefined])))}
          >
            Clear all
          </button>
        ) : null}
      </span>
    </form>
  );
});

function Chip({ words, onClear }: { readonly words: string; readonly onClear: () => void }) {
  return (
    <span className="chip">
      {words}{' '}
      <button type="button" onClick={onClear} aria-label={`Clear: ${words}`}>
        ×
      </button>
    </span>
  );
}
