/** A search box that asks when Enter is pressed or the box is left; `/` goes to it. */

interface Props {
  readonly label: string;
  readonly value: string | undefined;
  readonly onSearch: (words: string | undefined) => void;
}

export function SearchBox({ label, value, onSearch }: Props) {
  const ask = (words: string) => words !== (value ?? '') && onSearch(words || undefined);
  return (
    <label className="search-box">
      <span className="visually-hidden">{label}</span>
      <input
        type="search"
        placeholder={label}
        defaultValue={value ?? ''}
        key={value ?? ''}
        onBlur={({ currentTarget }) => ask(currentTarget.value)}
        onKeyDown={(event) => event.key === 'Enter' && ask(event.currentTarget.value)}
      />
    </label>
  );
}
