/** Closed sets of English words the place room goes by. Names of places stand in packs, never here. */
import { wordMap } from '../text/word-map.ts';

const set = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** Small words inside a name: "Isle of Man", "Port-au-Prince", "Souq al-Hout". */
export const INSIDE = set(
  "of the and de la le les du des del di da do dos das el al an ar as ash at az ad ath as on upon sur en am an der den von und au aux y i bin ben ibn e 's d",
);

/** Articles that begin a name in lower case when a capital follows: "al-Fashir". */
export const ARTICLE = set('al el an ar as ash at az ad adh ath er es ed ez');

/** Prepositions after which a name is likelier a place than a person. */
export const AT = set(
  'in at near from to into toward towards around outside inside across through throughout within between off via beyond along leaving entering visiting outskirts',
);

/** A title before a name makes it a person. */
export const TITLE = set(
  `mr mr. mrs mrs. ms ms. miss dr dr. sir lord lady dame rev rev. reverend father fr. sister brother bishop archbishop rabbi imam sheikh sheik shaykh
  president vice-president premier chancellor minister secretary senator sen sen. congressman congresswoman congressmember rep rep. representative
  governor gov gov. mayor councilman councilwoman councillor alderman sheriff judge justice attorney detective officer sgt sgt. sergeant lt lt. lieutenant capt
  capt. captain maj maj. major col col. colonel gen gen. general adm adm. admiral cmdr commander corporal cpl cpl. private pvt constable inspector marshal
  professor prof prof. coach pastor saint st chairman chairwoman chief king queen prince princess emir sultan abu umm spokesman spokeswoman spokesperson
  ambassador envoy defendant pitcher quarterback actor actress singer author`,
);

/** A longer name that ends like this is an institution, a team, a paper or a street, not the town it begins with. */
export const NOT_TOWN_AFTER = set(
  `university college school schools academy institute church temple cathedral museum library hospital clinic center centre theater theatre hall
  street st. avenue ave ave. road rd rd. boulevard blvd blvd. drive dr. lane ln. parkway highway hwy court ct. circle place plaza square row terrace way
  times post news tribune herald gazette journal dispatch chronicle press star telegraph guardian observer examiner advocate courier enquirer
  inc inc. corp corp. co co. ltd llc company corporation bank bancorp group partners associates foundation fund trust association society league
  club fc united city-fc rovers wanderers athletic team department dept police fire brigade council commission committee board bureau agency authority ministry
  party union federation front army forces navy command division regiment guard court tech state&m a&m airlines airways motors energy electric
  conference agreement accords accord treaty protocol declaration summit act law festival cup open games marathon championship
  yankees mets giants jets cowboys rangers rockets lakers clippers bulls bears cubs braves hawks falcons dolphins heat panthers tigers lions pistons
  red-sox patriots celtics bruins eagles phillies flyers steelers pirates penguins ravens orioles redskins nationals capitals chiefs royals broncos
  times-dispatch times-union post-dispatch zoo brewery hotel inn resort casino mall mill mills-company estate house building tower plant studios stadium arena center-for`,
);

/** Of those, what stands somewhere: "at Tripoli University" happens in Tripoli. */
export const BUILDING = set(
  'university college school institute church temple cathedral museum library hospital clinic center centre theater theatre hotel zoo stadium prison tower square street road avenue mall court',
);

/** Facilities that take a town's name and lie in or near it: a place, though not the town itself. */
export const FACILITY = set(
  'airport airbase airfield aerodrome seaport harbour harbor prison jail camp checkpoint crossing refinery dam bridge market mosque base port hospital barracks terminal',
);

/** After a name: what kind of place it is. The word belongs to the name when it is capitalised. */
export const AREA_NOUN: ReadonlyMap<string, readonly string[]> = wordMap<readonly string[]>({
  province: ['province', 'county', 'region'],
  provinces: ['province', 'county', 'region'],
  governorate: ['province', 'county', 'region'],
  governorates: ['province', 'county', 'region'],
  state: ['province', 'region'],
  states: ['province', 'region'],
  oblast: ['province', 'county', 'region'],
  prefecture: ['province', 'county'],
  department: ['province', 'county', 'region'],
  region: ['province', 'county', 'region'],
  regions: ['province', 'county', 'region'],
  republic: ['country', 'province', 'region'],
  county: ['county'],
  counties: ['county'],
  parish: ['county'],
  parishes: ['county'],
  district: ['county', 'district', 'city'],
  districts: ['county', 'district', 'city'],
  cercle: ['county', 'district', 'city'],
  commune: ['county', 'district', 'city'],
  township: ['county', 'district', 'city'],
  raion: ['county', 'district', 'city'],
  woreda: ['county', 'district', 'city'],
  city: ['city'],
  town: ['city'],
  village: ['city'],
});

/** "the town of X", "an area in X": what a place is called in general. Value: kilometres the word alone fixes. */
export const PLACE_NOUN: ReadonlyMap<string, number> = wordMap<number>({
  village: 5,
  villages: 5,
  town: 6,
  towns: 6,
  city: 12,
  hamlet: 4,
  settlement: 5,
  neighbourhood: 5,
  neighborhood: 5,
  district: 6,
  quarter: 5,
  suburb: 6,
  suburbs: 8,
  area: 8,
  areas: 10,
  camp: 4,
  checkpoint: 3,
  port: 4,
  locality: 5,
  municipality: 15,
  township: 10,
  community: 8,
  island: 20,
  valley: 30,
  crossing: 3,
  airport: 4,
  airbase: 4,
});

/** Words whose "of X" names an institution: "University of X". */
export const BODY_OF = set(
  'university college bank church bishop archbishop diocese archdiocese duke earl duchess prince princess queen king battle treaty school museum institute journal book gospel epistle sons daughters lord tower cathedral',
);

/** Months, days and common words that are also towns; at the head of a sentence or in a heading only a capital speaks for them. */
export const COMMON = set(
  `january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday
  section metro toyota god liberal lot federation christmas homeland glacier ridge rodeo mound vice duma ramadan easter passover internet parliament congress senate
  northern southern eastern western national capital nacional metropolitan district state federal central alliance change garrison reunion
  a an the of in on at to by for from with and or but if as is are was were be been it its he she they we you i his her their our your my this that these those
  most many more few some any all both each every other others another such same so no not nor yet also even only just then than when while where why how what which who whose
  nice reading hit bath goes bad best big blue can come cut date day deal do door down ear early east west north south end eye far fire first fish five fly force fort four free full
  game give go gold good green ground half hall hand hard head hell high hill home hope hot house hurricane ice ideal idea iron island jack job joy just key king lake lamp land large last
  late law lead left light like line long lord lost love low main major man mark mars mercury mine mobile money moon moral mount mud name near new next nine normal nun of off oil old on one
  open orange over park part path peace pearl pen people pine police polar pool poor port post power price pride prince progress pure queen rain rare real red remote rest rich ride right rock
  rose ruby rule sale salt sand save say sea see seven sharp she show side sign silver sky sleepy snow social some son song sound south spring star start station stone stop storm straw street strong sugar
  summer summit sun surprise table tall tell ten time to top town trade trail tree true truth try turkey twin union unity up upper us vale valley victory village vision war ward wash water wave way welcome
  well west white why wild will wind wing winter wish wood woods work yellow you young media news press bank center central centre college court cross crown eagle enterprise energy exchange faith federal
  general globe grace grand grant green guard hero holiday industry international justice liberty lily loyal march margin mayor media mission model normal officials opportunity paradise parks
  pilot pioneer plain police pope post president prior prospect province public republic rescue rural science senate service sheriff soldier special sports standard sterling story success supply support
  sure tax teller temple test texts timber tour trump university urban veteran view volunteer west-end wonder worth york-ham pray alert america-first battle beaver bell bend bless bliss boss box boy brick bridge
  bright broken brown buck bunker bush butler call camp canal cannon canon case castle cave cedar charm chase chief church city clear click cliff climax coal coast commerce confidence corn cotton council county
  crater creek crisis crystal dance darling dawn defiance delight desert desire diamond dime divide dove dream drum due duty earth easy economy eden eight elder electric elf empire energy epic equality equity eureka
  extra fair fame farmer fate fear felt fence field fine flag flat floor flower fog fox frank freedom friend friendship frost fruit garden gas gate gay gem ghost gift glad glass glory golden goose gospel grass gravity
  gray grove gun happy harmony harvest health heart heath heavy helper herald heritage hide hook horn horse hunter imperial independence index industrial institute ion ivory ivy jet jewel joint journal judge jungle
  justice keen kind knife ladder ladies lady lane laurel league leader leaf lemon letter level lick life lime limit lion little lobby local logic lone loop loud lucky magic magnet male maple marble marine market
  marsh marvel matador mean melody memory method middle milk mill mind minor mirror mist model moose mother motor mountain mouth music needle nest net night noble noon oak oath ocean odd olive opal orchard order organ
  origin page paint palace palm panel paper parade parent parrot pass paw pea peak pepper perfect petroleum pike pink pipe pirate pit plan planet plant play plum point pole pond prairie prayer print prime private
  prize protection purple quality quick quiet radio rail rainbow ram ranger ray ready rebel recluse region relief reserve river road robin roll room root round royal rush saddle safe sage saint satellite savage
  scene school scout seal search secret security shade shadow shelter shield ship shock shoe shop short silence silk simple single sister six skull sleep slope smart smile smoke smooth snake soap soda soft solo source
  spirit spot square stable staff stage stand steel steep step stick storage strange stream strike sulphur sunrise sunset super swan sweet swift sword tank target tea thorn three thunder tiger tin trap treaty tunnel two
  uncle velvet vine violet virgin wagon walk wall warm watch wax wealth weather wedding west wet wheat wheel whisper whole wide wine winner wisdom wolf woman women word world yard year zero`,
);

/** Months and days: after "in" and "on" too they are times. */
export const CALENDAR = set(
  'january february march april may june july august september october november december monday tuesday wednesday thursday friday saturday sunday',
);

/** Names of several words that some town bears and nobody means. */
export const NEVER: ReadonlySet<string> = new Set([
  'white house',
  'red cross',
  'santa claus',
  'the city',
  'the center',
  'supreme court',
  'security council',
  'new year',
  'el comercio',
  'united nations',
  'st. patrick',
  'black friday',
]);

/** Given names: a capitalised word after one is a surname, and one of them before a surname is no town. */
export const GIVEN = set(
  `aaron abdel abdul abdullah abigail abraham abu adam adrian ahmad ahmed aisha alan albert alejandro alex alexander alexandra alexandre alfred ali alice alicia alison allan allen allison amanda amber amir amy ana anders andre andrea andreas
  andrei andrew andy angel angela angelina anita ann anna anne annie anthony antoine anton antonio april archie arnold arthur ashley austin barack barbara barry bashar beatrice becky ben benjamin bernard beth betty beverly bill billy
  bob bobby bonnie boris brad bradley brandon brenda brent brett brian bridget brittany bruce bryan byron caitlin calvin cameron carl carla carlos carmen carol caroline carolyn carrie catherine cathy cecil chad charles charlie charlotte chase
  chelsea cheryl chester chloe chris christian christina christine christopher cindy claire clara clarence claude claudia clifford clint clinton clyde cody colin colleen connie connor corey courtney craig cristina crystal curtis cynthia daisy dale
  dalton damon dan dana daniel danielle danny darren darryl dave david dawn dean debbie deborah debra denise dennis derek derrick diana diane dick dmitry dolores dominic don donald donna dora doris dorothy doug douglas duane dustin dwight dylan
  earl ed eddie edgar edith edmund eduardo edward edwin eileen elaine eleanor elena eli elijah elizabeth ella ellen elliott elmer elsie emily emma enrique eric erica erik erin ernest esther ethan eugene eva evan evelyn faith fatima felix fernando
  florence floyd frances francesca francis francisco francois frank franklin fred frederick gabriel gail gary gavin gene geoffrey george gerald gerard gilbert gina giovanni gladys glen glenn gloria gordon grace graham grant greg gregory guy gwen
  hamid hannah harold harriet harry harvey hassan hazel heather hector heidi helen henry herbert herman hillary holly homer horace howard hugh hugo hussein ian ibrahim igor irene irving isaac isabel isabella ivan jack jackie jackson jacob
  jacqueline jacques jaime jake jamal james jamie jane janet janice jared jasmine jason javier jay jean jeanette jeff jeffrey jennifer jenny jeremy jerome jerry jesse jessica jesus jill jim jimmy jo joan joanna joanne joe joel john johnny jon
  jonathan jordan jorge jose joseph josephine josh joshua joy joyce juan juanita judith judy julia julian julie june justin karen karl kate katherine kathleen kathryn kathy katie kay keith kelly ken kenneth kent kevin khaled khalid khalifa kim
  kimberly kirk kristen kristin kurt kyle lamar lance larry laura lauren laurence lawrence lee leigh lena leo leon leonard leroy leslie lester lewis lillian linda lindsay lindsey lisa lloyd lois lorraine louis louise lucas lucy luis luke lydia
  lynn mabel mackenzie madeline madison maggie mahmoud malcolm manuel marc marcia marco marcus margaret maria marie marilyn mario marion marjorie mark marlene martha martin marty marvin mary mason matt matthew maureen maurice max maxine megan
  melanie melinda melissa melvin meredith michael michel michele michelle miguel mike mildred milton miriam mitchell mohamed mohammad mohammed molly monica morgan morris moses muhammad muhammed mustafa myra nancy naomi natalia natalie natasha
  nathan nathaniel neil nelson nicholas nick nicolas nicole nikolai nina noah noel nora norma norman olga oliver olivia omar oscar osama otto owen pablo paige pam pamela pat patricia patrick patsy paul paula pauline pedro peggy penny percy perry
  pete peter phil philip phillip phyllis pierre preston rachel rafael ralph ramon randall randy ray raymond rebecca reggie regina reginald rene rex rhonda ricardo rich richard rick ricky rita rob robert roberta roberto robin robyn rodney roger
  roland ron ronald ronnie rosa rose rosemary ross roy ruben russell ruth ryan sabrina sadie sally salma sam samantha sammy samuel sandra sandy sara sarah scott sean sergei sergey seth shane shannon sharon shaun shawn sheila shelby sheldon
  shelley sherman sherry shirley sidney simon sonia sophia sophie spencer stacey stacy stan stanley stella stephanie stephen steve steven stewart stuart sue susan suzanne sydney sylvia tamara tammy tanya tara taylor ted teresa terrence terri
  terry thelma theodore theresa thomas tiffany tim timothy tina todd tom tommy toni tony tracey tracy travis trevor troy tyler valerie vanessa vera verna vernon veronica vicki victor victoria vincent viola violet virginia vivian vladimir wade
  wallace walter wanda warren wayne wendell wendy wesley whitney wilbur will willard william willie wilma winston yasmin yasser yolanda yusuf yvonne zachary zoe`,
);

/** Given names that are also countries, provinces or world cities: only a surname after them makes a person. */
export const GIVEN_AND_LAND = set(
  'paris jordan israel georgia chad virginia carolina dakota savannah brooklyn florence victoria sydney chelsea india kenya asia montana alexandria cheyenne london orlando malta trinidad',
);

/** Capitals after a place that are no surname. */
export const NO_SURNAME = set(
  'township twp creek international public national commonwealth junior juniors elementary high municipal medical environmental county north south east west northern southern eastern western central river lake sea valley island islands coast bay gulf peninsula mountains hills beach heights park springs falls monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december',
);

/** Verbs and words after a bare name that only a person takes. */
export const PERSON_AFTER = set(
  'said says told added asked testified pleaded joked recalled wrote replied explained who whose himself herself jr jr. sr sr. iii',
);

/** Points of the compass, as words and as the letters of a `PlaceRelation`. */
export const BEARING: ReadonlyMap<string, string> = wordMap<string>({
  north: 'N',
  northern: 'N',
  northward: 'N',
  northwards: 'N',
  south: 'S',
  southern: 'S',
  southward: 'S',
  southwards: 'S',
  east: 'E',
  eastern: 'E',
  eastward: 'E',
  west: 'W',
  western: 'W',
  westward: 'W',
  northeast: 'NE',
  northeastern: 'NE',
  northwest: 'NW',
  northwestern: 'NW',
  southeast: 'SE',
  southeastern: 'SE',
  southwest: 'SW',
  southwestern: 'SW',
});
