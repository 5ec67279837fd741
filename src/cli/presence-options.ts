/** What `marsad deployments` and `marsad control` can be asked for. */
import type { PresenceFilter } from '../desk/presences.ts';
import type { Arguments, OptionSpec } from './command.ts';

export const PRESENCE_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  who: { type: 'string', value: 'ACTOR', about: 'Id of an actor, or a name as told.' },
  place: { type: 'string', value: 'PLACE', about: 'Id of a place, or its name.' },
  open: { type: 'boolean', about: 'Only those of which nobody says that they ended.' },
};

export const presenceFilter = ({ options }: Arguments): PresenceFilter => ({
  ...(typeof options.who === 'string' && { who: options.who }),
  ...(typeof options.place === 'string' && { place: options.place }),
  open: options.open === true,
});
