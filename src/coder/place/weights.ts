/** How much each reason counts when a place is chosen among its namesakes, in decades of population. Tuned on news; see `bench/geo.ts`. */
export interface Weights {
  readonly population: number;
  /** Known by another name than the one said. */
  readonly alias: number;
  readonly country: number;
  readonly region: number;
  readonly province: number;
  readonly county: number;
  /** A county named after the town in it. */
  readonly seatCounty: number;
  readonly countryCapital: number;
  readonly provinceSeat: number;
  readonly district: number;
  readonly pack: number;
  readonly theatre: number;
  readonly sameCountry: number;
  readonly sameProvince: number;
  readonly sameCounty: number;
  readonly near: number;
  /** Kilometres at which nearness has fallen to a third. */
  readonly nearKm: number;
  readonly container: number;
  readonly source: number;
  /** How fast belief falls with score: 1 = a decade of score is a decade of belief. */
  readonly sharp: number;
  /** Power of belief when places keep each other company: below 1 the unsure count too. */
  readonly temper: number;
}

export const WEIGHTS: Weights = {
  population: 1,
  alias: -2,
  country: 2.5,
  region: 1,
  province: 1.2,
  county: 0.5,
  seatCounty: -0.8,
  countryCapital: 1.3,
  provinceSeat: 0.5,
  district: -0.5,
  pack: 4,
  theatre: 2,
  sameCountry: 2.2,
  sameProvince: 3,
  sameCounty: 1.5,
  near: 4.2,
  nearKm: 45,
  container: 9,
  source: 1.8,
  sharp: 0.45,
  temper: 0.6,
};
