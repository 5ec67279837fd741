/** Adopting a value by hand asks for a reason: it is printed beside the value. */
import { useEffect, useRef, useState } from 'react';

interface Props {
  readonly onAdopt: (why: string) => void;
  readonly onClose: () => void;
}

export function AdoptNote({ onAdopt, onClose }: Props) {
  const [why, setWhy] = useState('');
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <form
      className="adopt-note"
      onSubmit={(event) => {
        event.preventDefault();
        if (why.trim()) onAdopt(why.trim());
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <label>
        <span className="visually-hidden">Why this value</span>
        <input ref={box} value={why} placeholder="why this value" onChange={({ target }) => setWhy(target.value)} />
      </label>
      <button type="submit" disabled={why.trim() === ''}>
        adopt
      </button>
    </form>
  );
}
