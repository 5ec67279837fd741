/** What the public is not shown, rule by rule in words; changed in marsad.yaml, where it can be read as a whole. */
import type { SafetyRule } from '../../model/workspace.ts';
import type { SettingsAnswer } from '../../server/api-settings.ts';
import { plural } from '../words/count-words.ts';

/** "sensitive places: shown as an area of at least 5 km, two days later". */
export function ruleWords(rule: SafetyRule): string {
  const to = [
    rule.sensitive ? 'sensitive places' : null,
    rule.kinds.length > 0 ? rule.kinds.join(', ') : null,
    rule.actors.length > 0 ? `actors ${rule.actors.join(', ')}` : null,
    rule.sources.length > 0 ? `sources ${rule.sources.join(', ')}` : null,
  ].filter(Boolean);
  const does = [
    rule.coarsenKm > 0 ? `places as areas of at least ${rule.coarsenKm} km` : null,
    rule.delayDays > 0 ? `not before ${plural(rule.delayDays, 'day')}` : null,
    rule.redact.length > 0 ? `without ${rule.redact.join(', ')}` : null,
    rule.shieldSource ? 'the source is not named' : null,
  ].filter(Boolean);
  return `${to.join('; ') || 'everything'}: ${does.join('; ') || 'nothing is held back'}`;
}

export function PolicyPart({ safety, sections }: SettingsAnswer) {
  return (
    <section aria-labelledby="policy-title">
      <h2 id="policy-title">What the public is not shown</h2>
      {safety.length === 0 ? (
        <p className="soft">
          No rule: all that an edition tells is public at once. A rule in marsad.yaml can delay, coarsen, leave out or
          shield.
        </p>
      ) : (
        <ol className="policy">
          {safety.map((rule) => (
            <li key={rule.name}>
              <strong>{rule.name}</strong> <span className="soft">{ruleWords(rule)}</span>
            </li>
          ))}
        </ol>
      )}
      <p className="soft">
        Rules stand in marsad.yaml and are taken in when the workspace is started; every change is in the history. An
        edition has {plural(sections.length, 'section')}: {sections.map(({ name }) => name).join(' · ')}.
      </p>
    </section>
  );
}
