/** The rooms of the desk, in the order of the rail; `key` goes there after `g`. */

export const ROOMS = [
  { to: '/inbox', name: 'Inbox', key: 'i', title: 'Reports as they came in' },
  { to: '/queue', name: 'Queue', key: 'q', title: 'Claims to look at, the least certain first' },
  { to: '/events', name: 'Events', key: 'e', title: 'Map, timeline and table' },
  { to: '/actors', name: 'Actors', key: 'a', title: 'Who acts and who speaks' },
  { to: '/places', name: 'Places', key: 'p', title: 'Named places, with how well each is known' },
  { to: '/tallies', name: 'Tallies', key: 't', title: 'Running totals, checked' },
  { to: '/week', name: 'Week', key: 'w', title: 'Published editions' },
  { to: '/agreement', name: 'Agreement', key: 'g', title: 'Who codes alike, field by field' },
  { to: '/sources', name: 'Sources', key: 's', title: 'Who published what' },
  { to: '/settings', name: 'Settings', key: ',', title: 'What the workspace is set to' },
] as const;
