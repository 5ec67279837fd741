/** English words that tell what a name names: titles, heads of organisations, and words that make a name no actor at all. */
import type { ActorClass } from '../../model/actor.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/).filter(Boolean));

/** Stand before a person's name ("Colonel Rami Adel", "envoy Ana Lund"). Lower case, without full stop. */
export const TITLES = set(`
  mr mrs ms miss dr prof professor sir lord lady dame saint sheikh sheik shaykh imam ayatollah mullah mufti bishop archbishop cardinal pope father rabbi
  king queen prince princess emir sultan gen general lt lieutenant col colonel maj major capt captain sgt sergeant cpl corporal brig brigadier
  marshal adm admiral cmdr commander commodore private officer inspector commissioner superintendent judge justice attorney lawyer counterpart
  president vice-president premier chancellor minister prime-minister senator sen congressman representative rep deputy mp governor mayor
  ambassador envoy consul secretary undersecretary speaker spokesman spokeswoman spokesperson chairman chairwoman chairperson chair chief head leader
  director coordinator adviser advisor journalist reporter activist analyst expert candidate deputy-minister warlord militant emir-general
  rebel guerrilla comrade brother sister doctor engineer president-elect ex-president ex-minister field-marshal
  bin-father martyr jihadist terrorist ringleader coup-plotter politician legislator lawmaker economist priest nun jesuit citizen businessman
  msgr monsignor fr licenciado lic engineer eng ing don dona gen. col. lt. maj. capt. sgt. brig. adm. mr. mrs. ms. dr. sen. rep. gov.`);

/** Parts of titles that only make sense with another: "prime minister", "attorney general", "lieutenant colonel". */
export const TITLE_PARTS = set(`
  prime foreign defence defense interior finance justice oil health education special senior former acting deputy vice first second field
  lieutenant major brigadier staff attorney general secretary military political top local regional provincial national state ex chief
  rear high supreme interim ruling late retired executive managing assistant press government army navy police rebel opposition state war treasury labour labor economy trade`);

/** Last (or only) word of an organisation's name, and what class of actor it makes. */
export const ORG_HEADS: ReadonlyMap<string, ActorClass> = new Map(
  Object.entries({
    force:
      'army forces force military navy guard guards police gendarmerie troops command corps squadron air-force marines special-forces staff regiment division legion',
    group:
      'front brigade brigades battalion battalions militia group movement faction army-of shura resistance organization organisation jihad mujahideen cartel gang brotherhood militias command cell network vanguard commandos room shield column gathering wing',
    coalition: 'alliance coalition pact bloc',
    institution:
      'ministry council government parliament congress court bank agency office department commission committee authority directorate bureau senate assembly house cabinet embassy consulate presidency tribunal institute university institution foundation association union federation centre center corporation service services chamber conference society church directorates administration attorney prosecutor newspaper radio television tv news press media channel board fund league secretariat nations synod crescent cross watch forum collective consortium',
    mission: 'mission operation-command',
    party: 'party',
    tribe: 'tribe tribes clan tribesmen',
    company: 'company inc ltd oil petroleum airlines airways',
  }).flatMap(([kind, words]) => words.split(' ').map((word) => [word, kind as ActorClass] as const)),
);

/** Last word of a name that names a thing, a place, a document or an operation, never an actor. */
export const NO_ACTOR_HEADS = set(`
  agreement accord accords treaty resolution plan constitution act law bill charter protocol declaration statement report memorandum dialogue talks summit
  war revolution intifada uprising operation campaign offensive battle massacre day week month year street road highway avenue square bridge airport airbase
  base port harbour harbor hospital mosque church-street stadium hotel prison jail camp river lake sea gulf ocean mountain mount mountains valley wadi desert
  island islands peninsula province district region governorate state city town village neighbourhood neighborhood area zone coast strait crossing gate
  field refinery terminal pipeline dam plant factory building tower palace checkpoint barracks east west north south missile rocket rifle gun helicopter
  aircraft jet bomber tank drone ship vessel carrier frigate grenade mortar cannon launcher islam christianity ramadan eid christmas easter english arabic spanish french
  history economics law science affairs studies literature politics philosophy theory model series edition chapter section volume version index
  system systems technology engine software language dollar euro pound coup crisis summit conference meeting deal ceasefire truce initiative project programme program
  strategy policy doctrine spring winter summer autumn fall standard time bible koran quran internet facebook twitter youtube telegram whatsapp article page photo video prize award cup games`);

/** Stand before a name and make it a thing. */
export const NO_ACTOR_STARTS = set(
  'operation uss hms rfa mv ms ss camp mount lake wadi jebel jabal port fort cape highway route article resolution chapter project hurricane',
);

/** Capitalised words that are no names by themselves. */
export const NO_NAMES = set(`
  january february march april may june july august september october november december jan feb mar apr jun jul aug sep sept oct nov dec
  monday tuesday wednesday thursday friday saturday sunday mon tue wed thu fri sat sun today yesterday tomorrow
  i the a an this that these those he she it they we you his her its their our my in on at by for from with and but or as if when while after before since
  until during although though however meanwhile moreover also there here what who which where why how not no yes all some many most several both each every
  one two three four five six seven eight nine ten according earlier later then thus so yet still even despite because islam muslims
  god allah mr mrs ms dr st ramadan eid internet am pm gmt utc est tv
  p.m a.m km kg text image source photo share tweet update breaking editor note article continued end passage begin`);

/** Begin a name only before another capitalised word: "Northern Guard", not "Northern". */
export const WEAK_NAMES = set(
  'north south east west northern southern eastern western central islamic muslim christian new old upper lower great greater first second third fourth fifth',
);

/** Nouns of sectors that name a house or body, not people. */
export const INSTITUTIONS = set(
  'hospital clinic school mosque monastery ministry municipality embassy consulate regime state media outlet newspaper hospitals schools mosques churches courts authority bank prison service agency agencies ministries companies banks universities',
);

/** Heads that only gather what follows: "a group of gunmen" is gunmen. */
export const COLLECTIVES = set(
  'group groups band bands crowd crowds team teams column columns number handful dozens hundreds thousands scores convoy mob gang gangs',
);

/** Participles that name people after an article: "the wounded". */
export const PARTICIPLE_PEOPLE = set(
  'wounded injured dead missing displaced detained deceased armed accused abducted kidnapped',
);

/** Lower-case joints inside a proper name. */
export const NAME_JOINTS = set(
  'of al el ul ibn bin ben abu bu de del de-la la las los da das do dos di du van von der den for and the - y e i',
);

/** Acronyms that are words of English too: they count only in capitals, in upper-case copy only where the grammar is right. */
export const WORD_ACRONYMS = set(
  'us who it is can un aid act in on or so to be we am as at do go he hor me my no of up bm par pan map pac fan arena plan pact save care nor led hoc ana sac eta sl adf eps site',
);

/** Of those, the common nouns: an article before them says nothing either. */
export const NOUN_ACRONYMS = set('site aid act bar map pan fan arena plan pact care hoc');

/** Heads whose members act for the whole: "fighters of X" is X acting. */
export const MEMBER_HEADS = set(`
  fighter fighters soldier soldiers troop troops force forces militant militants member members element elements gunman gunmen unit units combatant combatants
  guerrilla guerrillas guerilla guerillas rebel rebels insurgent insurgents jihadist jihadists jihadi jihadis terrorist terrorists militiaman militiamen militia militias
  warplane warplanes jet jets aircraft patrol patrols men commando commandos cadre cadres column columns recruit recruits officer officers
  operative operatives tribesman tribesmen loyalists brigades battalions snipers sniper bomber bombers convoy army military navy air-force airforce drones cell cells`);

/** Heads that keep their own name with "of X": supporters of X are not X. */
export const FOLLOWER_HEADS = set(`
  supporter supporters follower followers backer backers loyalist loyalists opponent opponents critic critics sympathiser sympathisers sympathizer sympathizers
  friend friends relative relatives family families wife wives son sons daughter daughters brother brothers sister sisters father mother child children
  resident residents inhabitant inhabitants people citizen citizens youth youths elder elders victim victims survivor survivors prisoner prisoners
  leader leaders commander commanders chief chiefs head spokesman spokeswoman spokesperson official officials representative representatives minister mayor
  president guard guards bodyguard bodyguards adviser advisers enemy enemies remnants remnant defector defectors mayor mayors member-states delegation`);

/** Lower-case nouns that say of the name beside them that it is a group: "the movement X", "X sect". */
export const GROUP_NOUNS = set(
  'group movement militia faction organisation organization sect gang network cartel syndicate outfit',
);

/** Lower-case nouns that say of the name beside them that it is a medium. */
export const MEDIA_NOUNS = set(
  'outlet newspaper daily radio channel broadcaster website station agency magazine portal weekly media arm television tv',
);

/** First words of names of groups in other languages; no person's name begins so. */
export const GROUP_STARTS = set(
  "jund junud jaysh jaish jeish liwa katiba katibat kataib kata'ib jama'at jamaat jamaah jama'a harakat haraka saraya jabhat jabha ansar rijal hizb hezb tanzim tehrik tahrik lashkar sipah quwat quwwat majlis usud suqur ahrar nusrat murabitun al-murabitun mujahideen muhajirun fursan nusur frente ejercito ejército movimiento comando comandos bloque frent front mouvement armee armée task brigade battalion division regiment",
);
