/** Feeds: what is asked again and again, how it went, adding one and letting one go. */
import type { SettingsAnswer } from '../../server/api-settings.ts';
import { useTelling } from '../edits/use-telling.ts';
import { useInstant } from '../words/use-instant.ts';

export function FeedsPart({ feeds, sources }: Pick<SettingsAnswer, 'feeds' | 'sources'>) {
  const { tell, isStill, isPast } = useTelling();
  const instant = useInstant();
  return (
    <section aria-labelledby="feeds-title">
      <h2 id="feeds-title">Feeds</h2>
      {feeds.length === 0 ? (
        <p className="soft">
          None. A feed (RSS, Atom, JSON Feed) or a page is asked again and again; what is new comes into the inbox,
          coded.
        </p>
      ) : (
        <ul className="feeds">
          {feeds.map(({ id, url, source, minutes, due, asked, outcome, fault }) => (
            <li key={id}>
              <span className="mono">{url}</span>{' '}
              <span className="soft">
                {[
                  source?.name,
                  `every ${minutes} minutes`,
                  asked && `last ${instant(asked)}`,
                  outcome,
                  due && `next ${instant(due)}`,
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>{' '}
              {fault ? <span className="is-bad">{fault}</span> : null}
              {isPast ? null : (
                <button
                  type="button"
                  className="quiet"
                  disabled={isStill}
                  onClick={() => void tell('/api/feeds/remove', { id }, 'Asked no more')}
                >
                  ask no more<span className="visually-hidden">: {url}</span>
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {isPast ? null : (
        <form
          className="draw-form feed-form"
          aria-label="Add a feed"
          onSubmit={async (event) => {
            event.preventDefault();
            const target = event.currentTarget;
            const form = new FormData(target);
            const given = (name: string) => String(form.get(name) ?? '').trim();
            const body = { url: given('url'), source: given('source') || null, minutes: Number(given('minutes')) };
            if (await tell('/api/feeds', body, 'Asked from now on')) target.reset();
          }}
        >
          <label>
            <span>Address</span>
            <input name="url" type="url" required placeholder="https://" />
          </label>
          <label>
            <span>Source</span>
            <select name="source" defaultValue="">
              <option value="">as the feed says</option>
              {sources.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            <span>Minutes between</span>
            <input name="minutes" type="number" min={5} max={10080} defaultValue={60} required />
          </label>
          <button type="submit" disabled={isStill}>
            Add
          </button>
        </form>
      )}
    </section>
  );
}
