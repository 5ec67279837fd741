/** Word lists of the MUC-4 reader: acts of violence by incident type, things that get hit, weapons. General English, no word of one text. */
import type { IncidentType } from './incident.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** An act word: which incident it tells of, and whether it is a verb form, a noun, or a happening without object ("exploded"). */
export interface Act {
  readonly type: IncidentType;
  readonly form: 'verb' | 'noun' | 'happening';
  /** Tells of harm or damage only: the type is of the incident beside it, if there is one. */
  readonly weak: boolean;
  /** Several at once, without number: "murders", "attacks": general unless someone is named. */
  readonly plural: boolean;
}
const ACTS = new Map<string, Act>();
const acts = (type: IncidentType, form: Act['form'], words: string, weak = false): void => {
  for (const word of words.trim().split(/\s+/))
    ACTS.set(word.replaceAll('_', ' '), { type, form, weak, plural: form === 'noun' && /[^s]s$/.test(word) });
};
acts(
  'attack',
  'verb',
  'killed murdered assassinated massacred slain executed shot attacked ambushed machinegunned strafed tortured lynched beheaded stabbed raided sabotaged gunned_down found_dead opened_fire fired fired_on stormed assaulted sabotaging carried_out attacking killing murdering assassinating kill murder assassinate',
);
acts(
  'attack',
  'verb',
  'intercepted riddled sprayed wounded injured destroyed damaged injuring wounding destroying damaging hit riddled destroy damaging cut_off knocked_down toppled',
  true,
);
acts(
  'attack',
  'noun',
  'assassination assassinations murder murders killing killings massacre massacres slaying execution executions attack attacks ambush shooting crime raid raids sabotage ambushes attempt',
);
acts('attack', 'noun', 'death deaths damage damages destruction', true);
acts('attack', 'happening', 'died', true);
acts(
  'bombing',
  'verb',
  'bombed dynamited detonated blew_up blown_up blasted bombing dynamiting thrown dropped left planted hurled threw placed set_off exploded_a detonating',
);
acts('bombing', 'noun', 'bombing bombings explosion explosions blast blasts');
acts('bombing', 'happening', 'exploded went_off explodes');
acts('kidnapping', 'verb', 'kidnapped abducted kidnapping abducting kidnap abduct');
acts('kidnapping', 'noun', 'kidnapping kidnappings abduction abductions kidnaping hostage hostages');
acts('arson', 'verb', 'burned torched burning burnt set_fire_to set_on_fire set_ablaze burned_down set_afire');
acts('arson', 'noun', 'arson');
acts('robbery', 'verb', 'robbed stole stolen looted looting stealing');
acts('robbery', 'noun', 'robbery robberies holdup');
acts('hijacking', 'verb', 'hijacked hijacking commandeered');
acts('hijacking', 'noun', 'hijacking');
export const actAt = (word: string): Act | undefined => ACTS.get(word);

/** Heads of noun groups that name a thing which can be hit: buildings, vehicles, networks, installations. */
export const THINGS = set(`
  ambulance ambulances airplane airplanes plane planes  airliner airliners   apartment apartments bank banks bar bars
  branch branches bridge bridges building buildings bus buses business businesses cabin cabins camp car cars cathedral center 
  chapel church churches clinic clinics club clubs company companies complex complexes consulate consulates convent convents convoy
  courthouse dam dealership dealerships depot depots dormitory dormitories drugstore drugstores embassy embassies enterprise
  enterprises establishment establishments exchange exchanges facility facilities factories factory farm farms fence ferry garage
  garages gasoline-station   headquarters   home homes hospital hospitals hotel hotels house houses
  hut huts installation installations jeep jeeps laboratory laboratories library lines locomotive locomotives mall malls market markets
  ministry mill mills monument monuments motorcycle museum network networks newspaper office offices palace park pipeline
  pipelines plant plants plantation plantations police-station post-office power-lines premises prison properties property pylon pylons railroad railway ranch ranches refinery
  residence residences restaurant restaurants   school schools seminary ship ships shop shops shopping-mall stadium stand stands
  station stations statue store stores structures structure subsidiary substation substations subway supermarket supermarkets synagogue system tank tanker temple
  temples terminal terminals theater theaters tower towers townhall train trains transformer transformers transmitter truck trucks tunnel
   van vans vehicle vehicles vessel villa villas warehouse warehouses wagon wagons bus-terminal station-wagon microbus microbuses pickup
  monastery institute post posts hall refinery mansion mansions cottage dining-room switchboard substations antenna antennas repeater junction box boxes cable cables brewery cafeteria consulate premises printshop theatre bakery kiosk booth booths clinic parish synagogue seminary museum cemetery nightclub quarters laboratories discotheque brothel brothels cinema consulate-general hall halls poles posts installations crops equipment machinery boat boats`);

/** Weapons; a run of these words, with what stands before in `WEAPON_BEFORE`, is one weapon. */
export const WEAPONS = set(`
  bomb bombs carbomb carbombs dynamite explosives explosive grenade grenades rocket rockets rifle rifles mortar mortars machinegun machineguns
  submachinegun submachineguns machine-gun machine-guns sub-machinegun pistol pistols revolver revolvers shotgun shotguns gun guns device devices charge charges mine
  mines missile missiles torpedo cocktail cocktails machete machetes knife knives firearm firearms weapon weapons tnt rpg ak-47 ak-47s m-16 m-16s
  uzi sticks launcher launchers anfo`);
export const WEAPON_BEFORE = set(`
  car truck vehicle bus dynamite explosive explosives hand fragmentation molotov machine submachine sub-machine automatic semiautomatic heavy-caliber
  high-caliber incendiary time homemade home-made petrol gasoline rocket grenade assault antitank anti-tank antipersonnel booby plastic tnt m-16 ak-47
  rpg-7 fire 9-mm`);
/** Weapon words that say nothing of their own: only behind one of `WEAPON_BEFORE`. */
export const BARE = set(
  'device devices charge charges sticks launcher launchers weapon weapons cocktail cocktails explosive gun guns mine mines',
);

export const DETERMINERS = set('the a an some his her their its this that these those our my your another other');
export const BE = set('was were been is are being be got');
export const ADVERBS = set(
  'also later brutally apparently subsequently allegedly presumably reportedly seriously slightly then recently just already still not cowardly vilely completely totally partially heavily severely almost today yesterday simultaneously reportedly likewise again badly gravely fatally selectively both all either only yet never finally',
);
/** What ends a list of things acted upon. */
export const LIST_END = set(
  'in at by when while during after before who whom which that from for to was were is are has have had said on because if where into since until although though as through against under near inside outside did will would could can may might caused exploded occurred took told added reported announced whose without within toward towards upon about but so than despite between',
);
/** What ends the way back to the sufferer of a passive or the doer of an active. */
export const BACK_END = set(
  'said reported that when while after because if but where added announced stated confirmed revealed told claims claimed says noted indicated explained before since until although and-then -- : whether how why',
);
