/** The event as it was after each decision that touched it: a slider over its history, the desk's as-of in the address. */
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { EventAnswer } from '../../server/api.ts';
import { get } from '../api/get.ts';

export function TimeSlider({ event }: { readonly event: string }) {
  const { asOf } = useSearch({ strict: false }) as { asOf?: string };
  const navigate = useNavigate();
  const path = `/api/events/${event}`;
  // The whole history, whatever time is shown.
  const whole = useQuery({
    queryKey: [path, 'now'],
    queryFn: ({ signal }) => get<EventAnswer>(path, {}, signal).then(({ history }) => history),
  });
  const lines = whole.data ?? [];
  if (lines.length < 2) return null;
  const found = asOf && /^\d+$/.test(asOf) ? lines.findLastIndex(({ n }) => n <= Number(asOf)) : lines.length - 1;
  const at = Math.max(0, found);
  const line = lines[at]!;
  return (
    <label className="time-slider">
      <span>
        As it was after{' '}
        <strong>
          {line.act} by {line.by}
        </strong>
        , {line.at.slice(0, 16).replace('T', ' ')} UTC <span className="soft">decision {line.n}</span>
      </span>
      <input
        type="range"
        min={0}
        max={lines.length - 1}
        value={at}
        list="decisions-of-event"
        aria-label="As it was after each decision"
        aria-valuetext={`decision ${line.n}: ${line.act} by ${line.by}`}
        onChange={({ target }) => {
          const next = Number(target.value);
          const value = next === lines.length - 1 ? undefined : String(lines[next]!.n);
          void navigate({ to: '.', search: (now) => ({ ...now, asOf: value }), replace: true });
        }}
      />
      <datalist id="decisions-of-event">
        {lines.map(({ n }, i) => (
          <option key={n} value={i} />
        ))}
      </datalist>
    </label>
  );
}
