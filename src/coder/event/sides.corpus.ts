/** Who did what to whom, by whose mouth and with what, where the words put somebody else in front. Real towns, invented parties. */

/** initiator, speakers and weapons of the last claim. */
export interface Told {
  readonly text: string;
  readonly initiator: readonly string[];
  readonly speakers: readonly string[];
  readonly weapons: readonly string[];
}
const told = (
  text: string,
  initiator: readonly string[],
  speakers: readonly string[] = [],
  weapons: readonly string[] = [],
): Told => ({ text, initiator, speakers, weapons });

/** The side an office is of, and the name behind a description. */
export const SIDES: readonly Told[] = [
  told(
    'The Karam Brigade fought gunmen in Derna. The brigade’s commander, Rami Adel, promised a large operation.',
    ['Karam Brigade'],
    ['Rami Adel'],
  ),
  told(
    'The Karam Brigade sent troops to Derna, and its spokesman Rami Adel announced that the patrols would be doubled.',
    ['Karam Brigade'],
    ['Rami Adel'],
  ),
  told(
    'A Karam Brigade field commander claimed that his men had captured seven fighters near Derna.',
    ['Karam Brigade'],
    ['Karam Brigade field commander'],
  ),
  told(
    'Karam Brigade fighters attacked an army post near Derna. The group’s media outlet, al-Safa, claimed responsibility.',
    ['Karam Brigade'],
    ['al-Safa'],
  ),
];
/** Not so: who speaks for a ministry or for himself acts himself; who commands no armed side has none. */
export const OWN_NAME: readonly Told[] = [
  told('The interior minister, Rami Adel, threatened to close the crossing at Derna.', ['Rami Adel'], ['Rami Adel']),
  told('The teacher Rami Adel threatened to leave Derna.', ['Rami Adel'], ['Rami Adel']),
];

/** Who flew is no weapon; what was fired or dropped is. */
export const MEANS: readonly Told[] = [
  told('Karam Brigade jets bombed an army post near Derna.', ['Karam Brigade'], [], []),
  told('Karam Brigade aircraft carried out three air strikes near Derna.', ['Karam Brigade'], [], []),
  told('Karam Brigade fighters attacked an army post near Derna with mortars.', ['Karam Brigade'], [], ['mortar']),
  told('The Karam Brigade used drones to attack an army post near Derna.', ['Karam Brigade'], [], ['drone']),
];
