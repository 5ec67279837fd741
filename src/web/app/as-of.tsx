/** The one as-of control: the whole desk as it was known up to a decision. What it shows is unmistakable, on every page. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';

export function AsOf() {
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const navigate = useNavigate();
  const [isOpen, setOpen] = useState(false);
  const go = (value: string | undefined) => {
    setOpen(false);
    // An undefined `asOf` that is present clears it; see the router's middleware.
    void navigate({ to: '.', search: (now) => ({ ...now, asOf: value }), replace: true });
  };
  if (asOf)
    return (
      <p className="as-of-band" role="status">
        As known {/^\d+$/.test(asOf) ? `after decision ${asOf}` : `on ${asOf.slice(0, 16).replace('T', ' ')} UTC`}
        <button type="button" className="quiet" onClick={() => go(undefined)}>
          Back to now
        </button>
      </p>
    );
  if (!isOpen)
    return (
      <button type="button" className="quiet as-of" onClick={() => setOpen(true)}>
        As of now
      </button>
    );
  return (
    <form
      className="as-of-form"
      onSubmit={(event) => {
        event.preventDefault();
        const value = String(new FormData(event.currentTarget).get('asOf') ?? '');
        go(value ? `${value.length === 16 ? `${value}:00` : value}Z` : undefined);
      }}
    >
      <label>
        As known on (UTC) <input name="asOf" type="datetime-local" required ref={(input) => input?.focus()} />
      </label>
      <button type="submit">Show</button>
      <button type="button" className="quiet" onClick={() => setOpen(false)}>
        Cancel
      </button>
    </form>
  );
}
