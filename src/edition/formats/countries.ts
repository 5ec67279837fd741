/** Countries as ACLED's and UCDP's files name them: ISO 3166-1 numeric codes, and ACLED's region of each. */

const NUMERIC =
  'AD020 AE784 AF004 AG028 AI660 AL008 AM051 AO024 AQ010 AR032 AS016 AT040 AU036 AW533 AZ031 BA070 BB052 BD050 BE056 BF854 BG100 BH048 BI108 BJ204 BL652 BM060 BN096 BO068 BR076 BS044 BT064 BW072 BY112 BZ084 CA124 CD180 CF140 CG178 CH756 CI384 CL152 CM120 CN156 CO170 CR188 CU192 CV132 CW531 CY196 CZ203 DE276 DJ262 DK208 DM212 DO214 DZ012 EC218 EE233 EG818 EH732 ER232 ES724 ET231 FI246 FJ242 FM583 FR250 GA266 GB826 GD308 GE268 GH288 GL304 GM270 GN324 GQ226 GR300 GT320 GU316 GW624 GY328 HK344 HN340 HR191 HT332 HU348 ID360 IE372 IL376 IN356 IQ368 IR364 IS352 IT380 JM388 JO400 JP392 KE404 KG417 KH116 KI296 KM174 KN659 KP408 KR410 KW414 KZ398 LA418 LB422 LC662 LI438 LK144 LR430 LS426 LT440 LU442 LV428 LY434 MA504 MC492 MD498 ME499 MG450 MH584 MK807 ML466 MM104 MN496 MO446 MR478 MT470 MU480 MV462 MW454 MX484 MY458 MZ508 NA516 NC540 NE562 NG566 NI558 NL528 NO578 NP524 NR520 NZ554 OM512 PA591 PE604 PF258 PG598 PH608 PK586 PL616 PR630 PS275 PT620 PW585 PY600 QA634 RO642 RS688 RU643 RW646 SA682 SB090 SC690 SD729 SE752 SG702 SI705 SK703 SL694 SM674 SN686 SO706 SR740 SS728 ST678 SV222 SY760 SZ748 TD148 TG768 TH764 TJ762 TL626 TM795 TN788 TO776 TR792 TT780 TV798 TW158 TZ834 UA804 UG800 US840 UY858 UZ860 VA336 VC670 VE862 VN704 VU548 WS882 YE887 ZA710 ZM894 ZW716';

const REGIONS: Readonly<Record<string, string>> = {
  'Western Africa': 'BF BJ CI CV GH GM GN GW LR ML MR NE NG SL SN TG',
  'Middle Africa': 'AO CD CF CG CM GA GQ ST TD',
  'Eastern Africa': 'BI DJ ER ET KE KM MG MU MW MZ RW SC SO SS TZ UG ZM ZW',
  'Southern Africa': 'BW LS NA SZ ZA',
  'Northern Africa': 'DZ EG EH LY MA SD TN',
  'South Asia': 'AF BD BT IN LK MV NP PK',
  'Southeast Asia': 'BN ID KH LA MM MY PH SG TH TL VN',
  'Middle East': 'AE BH IL IQ IR JO KW LB OM PS QA SA SY TR YE',
  Europe:
    'AD AL AT BA BE BG BY CH CY CZ DE DK EE ES FI FR GB GR HR HU IE IS IT LI LT LU LV MC MD ME MK MT NL NO PL PT RO RS RU SE SI SK SM UA VA',
  'Caucasus and Central Asia': 'AM AZ GE KG KZ TJ TM UZ',
  'Central America': 'BZ CR GT HN NI PA SV',
  'South America': 'AR BO BR CL CO EC GY PE PY SR UY VE',
  Caribbean: 'AG BB BS CU DM DO GD HT JM KN LC PR TT VC',
  'East Asia': 'CN HK JP KP KR MN MO TW',
  'North America': 'CA GL MX US',
  Oceania: 'AU FJ FM KI MH NR NZ PG PW SB TO TV VU WS',
  Antarctica: 'AQ',
};

export interface CountryCodes {
  readonly name: string;
  readonly numeric: number;
  readonly region: string;
}

/** Made once: making one costs a millisecond. */
const NAMES = new Intl.DisplayNames('en', { type: 'region' });

const CODES: ReadonlyMap<string, CountryCodes> = new Map(
  NUMERIC.split(' ').map((entry): [string, CountryCodes] => {
    const alpha2 = entry.slice(0, 2);
    const region = Object.entries(REGIONS).find(([, list]) => list.split(' ').includes(alpha2))?.[0] ?? '';
    const name = (NAMES.of(alpha2) ?? alpha2).replace(/^Türkiye$/, 'Turkey').replace(/^Myanmar \(Burma\)$/, 'Myanmar');
    return [alpha2, { name, numeric: Number(entry.slice(2)), region }];
  }),
);

/** By ISO 3166-1 alpha-2; null when it is not in the list. */
export const countryCodes = (alpha2: string): CountryCodes | null => CODES.get(alpha2) ?? null;
