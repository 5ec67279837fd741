/** The workspace's own settings as a form: saved together, with a reason if one is needed. */
import { useState } from 'react';
import type { SettingsAnswer } from '../../server/api-settings.ts';
import { useTelling } from '../edits/use-telling.ts';

const DAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const ZONES = ['UTC', ...Intl.supportedValuesOf('timeZone')];

export function WorkspacePart({ settings, inFile, site }: SettingsAnswer) {
  const { tell, isStill, isPast } = useTelling();
  const [held, setHeld] = useState(settings);
  const change = (part: Partial<typeof settings>) => setHeld((now) => ({ ...now, ...part }));
  const isZone = ZONES.includes(held.timeZone);
  const differs = (Object.keys(settings) as (keyof typeof settings)[]).filter((name) => held[name] !== settings[name]);
  return (
    <section aria-labelledby="workspace-title">
      <h2 id="workspace-title">Workspace</h2>
      <form
        className="settings-form"
        onSubmit={(event) => {
          event.preventDefault();
          const given = Object.fromEntries(differs.map((name) => [name, held[name]]));
          void tell('/api/settings', given, `Saved: ${differs.join(', ')}`);
        }}
      >
        <label>
          <span>Name</span>
          <input
            value={held.name}
            maxLength={120}
            required
            disabled={isPast}
            dir="auto"
            onChange={({ target }) => change({ name: target.value })}
          />
          <small className="soft">In the masthead, and on editions. In marsad.yaml: {inFile.name}.</small>
        </label>
        <label>
          <span>Time zone</span>
          <input
            value={held.timeZone}
            list="zones"
            required
            disabled={isPast}
            aria-invalid={!isZone}
            onChange={({ target }) => change({ timeZone: target.value })}
          />
          <datalist id="zones">
            {ZONES.map((zone) => (
              <option key={zone} value={zone} />
            ))}
          </datalist>
          <small className="soft">
            {isZone
              ? 'In which the desk tells when something was decided. Days of events are as reports have them.'
              : 'Not a time zone; write one such as Africa/Tripoli.'}
          </small>
        </label>
        <label>
          <span>Week begins on</span>
          <select
            value={held.weekStart}
            disabled={isPast}
            onChange={({ target }) => change({ weekStart: Number(target.value) })}
          >
            {DAYS.map((day, i) => (
              <option key={day} value={i + 1}>
                {day}
              </option>
            ))}
          </select>
          <small className="soft">In calendars. Editions go by ISO weeks, from Monday.</small>
        </label>
        <label>
          <span>Auto-accept</span>
          <input
            type="number"
            min={0}
            max={1}
            step={0.01}
            required
            disabled={isPast}
            value={held.autoAccept}
            onChange={({ target }) => change({ autoAccept: Number(target.value) })}
          />
          <small className="soft">
            Score above which the machine joins two claims by itself, marked and undoable; 1 = never. Events follow a
            moment after it is saved. In marsad.yaml: {inFile.autoAccept}.
          </small>
        </label>
        <p>
          <span className="soft">Published site: </span>
          {site ? <a href={site}>{site}</a> : <span className="soft">no address set</span>}
        </p>
        {isPast ? null : (
          <p className="acts">
            <button type="submit" className="main-act" disabled={isStill || differs.length === 0 || !isZone}>
              Save
            </button>
            {differs.length > 0 ? (
              <button type="button" className="quiet" onClick={() => setHeld(settings)}>
                Leave as it was
              </button>
            ) : null}
          </p>
        )}
      </form>
    </section>
  );
}
