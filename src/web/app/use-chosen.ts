/** One word of the address that keys change: known at once, so that fast typing never acts on what was chosen before. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';

interface State {
  readonly chosen: string | undefined;
  /** What the address says. */
  readonly written: string | undefined;
  /** Chosen, and not yet in the address. */
  readonly pending: readonly (string | undefined)[];
}

export function useChosen(
  name: string,
): readonly [string | undefined, (value: string | undefined, also?: object) => void] {
  const written = (useSearch({ strict: false }) as Record<string, string | undefined>)[name];
  const navigate = useNavigate();
  const [state, setState] = useState<State>({ chosen: written, written, pending: [] });
  if (written !== state.written) {
    // The address follows the keys at its own pace; only what they did not ask for is another hand: a link, going back.
    const at = state.pending.indexOf(written);
    setState(
      at === -1
        ? { chosen: written, written, pending: [] }
        : { ...state, written, pending: state.pending.slice(at + 1) },
    );
  }
  const choose = useCallback(
    (chosen: string | undefined, also: object = {}) => {
      setState((now) => ({ ...now, chosen, pending: [...now.pending, chosen] }));
      void navigate({ to: '.', search: (now) => ({ ...now, ...also, [name]: chosen }), replace: true });
    },
    [navigate, name],
  );
  return [state.chosen, choose];
}
