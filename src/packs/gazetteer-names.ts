/** Which further names a town or an area is looked up by: its alternate spellings, less those that are no names in English text. */
import type { Town } from './gazetteer-inputs.ts';

const LATIN = /^[A-Z\u00c0-\u00de\u0100-\u017f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff .'’‘`ʿʾ-]*$/u;
const ARABIC = /^[\u0600-\u06ff ]+$/;
/** Romanised Chinese, Russian soft signs and codes are written by tables, not by reporters. */
const TABLE_WORK = /['’][' ]|[a-z]'[a-z]?$|^[A-Z]{2,3}$|j'|'j/;

export function townNames(town: Town): readonly string[] {
  const spoken = town.alternates.filter(
    (name) => (LATIN.test(name) && name.length > 2 && !TABLE_WORK.test(name)) || ARABIC.test(name),
  );
  return [...new Set([...spoken, ...[town.name, ...spoken].flatMap(shortForms)])];
}

const SHORT: readonly (readonly [RegExp, readonly string[]])[] = [
  [/\bSaint (?=\S)/, ['St. ', 'St ']],
  [/\bSt\.? (?=\S)/, ['Saint ', 'St. ', 'St ']],
  [/\bSainte (?=\S)/, ['Ste. ', 'Ste ']],
  [/\bMount (?=\S)/, ['Mt. ', 'Mt ']],
  [/\bFort (?=\S)/, ['Ft. ', 'Ft ']],
];
/** "Saint Cloud" -> "St. Cloud"; "N'Djamena" -> "NDjamena"; "Sant-Omer" needs nothing: look-up folds hyphens. */
function shortForms(name: string): readonly string[] {
  const forms = SHORT.flatMap(([word, others]) =>
    word.test(name) ? others.map((other) => name.replace(word, other)) : [],
  );
  const bare = name.replace(/['’‘`ʿʾ]/g, '');
  return bare === name ? forms : [...forms, bare];
}

const BEFORE =
  /^(?:(?:autonomous|special|federal) )?(?:state|province|provincia|region|région|département|department|departamento|departament|city|county|district|municipality|muhafazat|municipio|distrito|raion|borough|royal borough|metropolitan borough|wilaya|wilayat|governorate|prefecture) (?:of |de la |del |de |d['’]|du |di |da )?(?:the )?(?=\S)/i;
const AFTER =
  /(?<=\S)[ -](?:special |autonomous )?(?:province|region|state|oblast['’]?|kray|krai|governorate|prefecture|department|district|municipality|republic|county|raion|rayon|division|canton|voivodeship|wilaya|emirate|administrative region|autonomous region|capital region|territory|parish|borough|ken|sheng|shi|do|to|fu)$/i;

/** "Maidan Wardak Province" is also called "Maidan Wardak", "State of Berlin" "Berlin". */
export function areaNames(name: string): readonly string[] {
  const bare = name.replace(BEFORE, '').replace(AFTER, '');
  return bare === name || bare.length < 3 ? shortForms(name) : [bare, ...shortForms(name), ...shortForms(bare)];
}
