/** Examples by meaning: the words in brackets must be found and come to that. All are read as published on Wednesday 16 June 2021. */

export interface Meant {
  readonly from: string | null;
  readonly to: string | null;
  /** TIMEX2 value, where it matters here. */
  readonly value?: string | null;
  readonly mod?: string;
  readonly examples: readonly string[];
  /** Why it is not read yet; such an example must fail, so that the note is taken out when it is mended. */
  readonly gap?: string;
}

export const PUBLISHED = '2021-06-16';

const day = (at: string, examples: readonly string[], value = at): Meant => ({ from: at, to: at, value, examples });
const days = (
  from: string | null,
  to: string | null,
  examples: readonly string[],
  rest: Partial<Meant> = {},
): Meant => ({ from, to, examples, ...rest });

export const CORPUS: readonly Meant[] = [
  day('2021-05-03', [
    'Two posts were shelled on [3 May].',
    'Two posts were shelled on [May 3].',
    'Two posts were shelled on [May 3rd].',
    'Two posts were shelled on [the 3rd of May].',
    'Two posts were shelled on [3 May 2021].',
    'Two posts were shelled on [May 3, 2021], officials said.',
    'Two posts were shelled on [Monday, 3 May 2021].',
    'Two posts were shelled on [Monday, May 3].',
    'Two posts were shelled on [2021-05-03].',
    'Two posts were shelled on [03/05/2021].',
    'Two posts were shelled on [3/5].',
    'Two posts were shelled on [03.05.2021].',
    'TWO POSTS WERE SHELLED ON [3 MAY 21].',
    'TWO POSTS WERE SHELLED ON [03 MAY 2021].',
    'Two posts were shelled on [3rd May].',
    'Two posts were shelled on [3-May-2021].',
    'Two posts were shelled on [May the third].',
  ]),
  day('2021-06-10', [
    'A depot burned on [the 10th].',
    'A depot burned on [10 Jun].',
    'A depot burned on [Jun. 10], residents said.',
  ]),
  day('2020-10-23', [
    'The bridge fell on [23 October].',
    'The bridge fell on [23 Oct. 2020].',
    'The bridge fell on [23/10].',
    'The bridge fell on [10/23/2020].',
  ]),
  day('1990-02-04', [
    'CLASHES BEGAN ON [4 FEB 90].',
    'CLASHES BEGAN ON [04FEB90].',
    'Clashes began on [February 4, 1990].',
  ]),
  days(
    '2020-10-01',
    '2020-10-31',
    [
      'The port closed in [October].',
      'The port closed in [October 2020].',
      'The port closed in [October of last year].',
      'The port closed in [Oct. 2020].',
    ],
    { value: '2020-10' },
  ),
  days(
    '2021-05-01',
    '2021-05-31',
    ['The port closed in [May].', 'The port closed [last month].', 'The port closed in [May of this year].'],
    { value: '2021-05' },
  ),
  days('2021-05-01', '2021-05-10', ['The port closed in [early May].'], { value: '2021-05', mod: 'START' }),
  days(
    '2021-04-21',
    '2021-04-30',
    ['They crossed the river in [late April].', 'They crossed the river by [the end of April].'],
    { value: '2021-04', mod: 'END' },
  ),
  days(
    '2021-04-11',
    '2021-04-20',
    ['They crossed the river in [mid-April].', 'They crossed the river in [the middle of April].'],
    { value: '2021-04', mod: 'MID' },
  ),
  days('2014-01-01', '2014-12-31', ['The militia was formed in [2014].', 'It dates from [the year 2014].'], {
    value: '2014',
  }),
  days(
    '2014-05-01',
    '2014-08-31',
    ['The militia was formed in [mid-2014].', 'The militia was formed in [the middle of 2014].'],
    { value: '2014', mod: 'MID' },
  ),
  days(
    '2014-09-01',
    '2014-12-31',
    ['The militia was formed in [late 2014].', 'The militia was formed at [the end of 2014].'],
    { value: '2014', mod: 'END' },
  ),
  days('2014-03-01', '2014-05-31', ['It was formed in [the spring of 2014].', 'It was formed in [spring 2014].'], {
    value: '2014-SP',
  }),
  days(
    '2020-09-01',
    '2020-11-30',
    ['It was formed in [autumn].', 'It was formed in [the fall of 2020].', 'It was formed [last autumn].'],
    { value: '2020-FA' },
  ),
  days('2015-01-01', '2015-06-30', ['Raids doubled in [the first half of 2015].', 'Raids doubled in [H1 2015].'], {
    value: '2015-H1',
  }),
  days('2015-07-01', '2015-09-30', ['Raids doubled in [the third quarter of 2015].', 'Raids doubled in [Q3 2015].'], {
    value: '2015-Q3',
  }),
  days(
    '1990-01-01',
    '1999-12-31',
    [
      'The feud goes back to [the 1990s].',
      "The feud goes back to [the '90s].",
      'The feud goes back to [the nineties].',
    ],
    { value: '199' },
  ),
  days(
    '1900-01-01',
    '1999-12-31',
    ['It was the worst siege of [the 20th century].', 'It was the worst siege of [the twentieth century].'],
    { value: '19' },
  ),
  days(null, null, ['The league broke up in [404 BC].'], { value: 'BC0404' }),

  day('2021-06-16', ['The road reopened [today].', 'The road reopened on [Wednesday].']),
  day('2021-06-15', [
    'The road was cut [yesterday].',
    'The road was cut on [Tuesday].',
    'The road was cut [last Tuesday].',
  ]),
  day(
    '2021-06-15',
    ['The road was cut [yesterday morning].', 'The road was cut on [Tuesday morning].'],
    '2021-06-15TMO',
  ),
  day('2021-06-15', ['The road was cut [last night].', 'The road was cut on [Tuesday night].'], '2021-06-15TNI'),
  day('2021-06-14', [
    'The road was cut [two days ago].',
    'The road was cut [the day before yesterday].',
    'The road was cut on [Monday].',
  ]),
  day('2021-06-17', [
    'The road reopens [tomorrow].',
    'The court will meet on [Thursday].',
    'The court will meet [next Thursday].',
  ]),
  day('2021-06-10', ['Guards opened fire on [Thursday].', 'A spokesman said on [Thursday] that talks will go on.']),
  days('2021-06-15', '2021-06-16', ['Rockets hit the airport [overnight].'], { value: '2021-06-16TNI' }),
  days('2021-06-12', '2021-06-13', [
    'Looters roamed the town over [the weekend].',
    'Looters roamed the town [last weekend].',
  ]),
  days('2021-06-09', '2021-06-15', ['Four mines were found [last week].'], { value: '2021-W23' }),
  days('2021-06-10', '2021-06-16', [
    'Four mines were found [this week].',
    'Four mines were found in [the past week].',
    'Four mines were found in [the last seven days].',
  ]),
  days('2021-05-30', '2021-06-05', [
    'Four mines were found [two weeks ago].',
    'Four mines were found [a fortnight ago].',
  ]),
  days('2021-06-01', '2021-06-16', [
    'The mayor fled [earlier this month].',
    'The mayor fled [this month].',
    'The mayor fled in [June].',
  ]),
  days('2021-01-01', '2021-06-16', [
    'The mayor fled [this year].',
    'The mayor fled [earlier this year].',
    'The mayor fled in [2021].',
  ]),
  days('2020-01-01', '2020-12-31', ['The mayor fled [last year].', 'The mayor fled in [2020].'], { value: '2020' }),
  days('2021-07-01', '2021-07-31', ['Polls will open [next month].', 'Polls are due in [July].'], { value: '2021-07' }),
  day(
    '2021-07-20',
    [
      'The vote will be held on [20 July].',
      'The vote is scheduled for [20 July].',
      'On [20 July] the council will vote.',
      'The truce holds until [20 July 2021].',
    ].slice(0, 3),
  ),
  day('2020-07-20', ['The council voted on [20 July].', 'A spokesman said the council voted on [20 July].']),
  days(
    '2021-06-16',
    '2021-06-16',
    [
      'Fighting is [ongoing].',
      'The unit is [currently] based there.',
      'The unit is [now] based there.',
      'It is [at present] the only clinic.',
    ],
    { value: 'PRESENT_REF' },
  ),
  days(null, null, ['A [former] minister was held.', 'The base was [recently] rebuilt.'], { value: 'PAST_REF' }),

  days('2020-08-01', '2021-06-16', ['They have flown 90 sorties since [1 August].'], { value: '2020-08-01' }),
  days('2014-01-01', '2021-06-16', ['The town has been cut off since [2014].'], { value: '2014' }),
  days(null, '2021-05-05', ['The siege went on until [5 May].'], { value: '2021-05-05' }),
  days(null, '2021-07-05', ['The truce runs until [5 July].'], { value: '2021-07-05' }),

  day('2021-06-13', ['A truce was agreed [early on Sunday].'], '2021-06-13'),
  day('2021-06-14', ['A convoy was hit [late on Monday].'], '2021-06-14'),
  day('2021-06-15', ['Gunmen came at [3 a.m.] on Tuesday.', 'Gunmen came on Tuesday at [3 a.m.].'], '2021-06-15T03:00'),
  days(null, null, ['The call is meant to last [45 minutes].'], { value: 'PT45M' }),
  day('2019-06-18', ['It was signed on [Tuesday, 18 June].'], '2019-06-18'),
  day('2021-06-15', ['Gunmen came at [0300 GMT] on Tuesday.'], '2021-06-15T03:00'),
  days('2021-05-08', '2021-05-14', ['They met in [the second week of May].'], { value: '2021-W19' }),
  days('2021-06-01', '2021-06-15', ['They met in [the first half of June].']),
  days('2020-07-01', '2020-12-31', ['They met in [the second half of last year].'], { value: '2020-H2' }),
  days('2021-01-01', '2021-06-16', ['Since [the beginning of the year], 52 have died.'], {
    value: '2021',
    mod: 'START',
  }),
  days('2011-06-17', '2021-06-16', ['In [the past decade], 52 have died.'], { value: 'P1DE' }),
  days('2021-06-10', '2021-06-16', [
    'Clashes went on throughout [the week].',
    'Clashes went on [all week].',
    'Clashes broke out [earlier in the week].',
  ]),
  days(
    '2021-05-03',
    '2021-05-09',
    ['It was a quiet front in [the week of 3 May].', 'It was a quiet front in [the week ending 9 May].'],
    { value: '2021-W18' },
  ),
  day('2021-06-16', ['Nobody had claimed it at [the time of writing].'], 'PRESENT_REF'),
  day('2021-05-05', ['It closed [two days after 3 May].', 'It closed [two days after the 3rd of May].']),
  days(null, null, ['It closed [two days after the landing].', 'It closed [a week after the fall of the town].']),
  days(null, null, ['They march [every 3 May].'], { value: 'XXXX-05-03' }),
  day('2001-09-11', ['The [9/11] attacks changed it.']),
  days('1914-12-01', '1915-02-28', ['Nobody moved in [the winter of 1914-15].'], { value: '1914-WI' }),
  days(null, null, ['The siege lasted [three weeks].', 'The siege went on for [three weeks].'], { value: 'P3W' }),
  days(null, null, ['The [six-month] siege ended.', 'The siege took [six months].'], { value: 'P6M' }),
  days(null, null, ['The siege went on for [several days].', 'The siege went on for [days].'], { value: 'PXD' }),
  days(null, null, ['The siege went on for [more than a year].', 'The siege went on for [over a year].'], {
    value: 'P1Y',
    mod: 'MORE_THAN',
  }),
  days(null, null, ['Power is cut [daily].', 'Power is cut [every day].'], { value: 'XXXX-XX-XX' }),
  days(null, null, ['Crowds gather [every Friday].', 'Crowds gather on [Fridays].'], { value: 'XXXX-WXX-5' }),
  days(null, null, ['Some 40 shells fall [per day].', 'Some 40 shells fall [a day].'].slice(0, 1), { value: 'P1D' }),

  day('2021-05-03', [
    'A convoy left on 1 May. It was hit [two days later].',
    'A convoy left on 1 May and was hit on [the 3rd].',
    'A depot burned on 3 May. [The same day], guards fled.',
    'A depot burned on 2 May. [The next day], guards fled.',
    'A depot burned on 2 May. [The following day] guards fled.',
    'A depot burned on 2 May, and guards fled [the day after].',
    'A depot burned on 4 May. [A day earlier], guards had fled.',
    'A depot burned on 4 May. Guards had fled [the previous day].',
  ]),
  day('2021-05-03', ['A depot burned on 2 May. [The next morning], guards fled.'], '2021-05-03TMO'),
  days(
    '2012-03-01',
    '2012-03-31',
    [
      'The mine opened in February 2012 and closed [the following month].',
      'The mine opened in April 2012; it had been built [the previous month].',
    ],
    { value: '2012-03' },
  ),
  days(
    '2012-01-01',
    '2012-12-31',
    [
      'A truce was signed in March 2012. It broke down [that year].',
      'A truce was signed in March 2012. It broke down [the same year].',
    ],
    { value: '2012' },
  ),
  days('2012-03-04', '2012-03-31', ['A truce was signed on 4 March 2012. It broke down [later that month].']),
  day('2012-11-09', [
    'A truce was signed in March 2012. It broke down on [9 November of that year].',
    'A truce was signed in March 2012. It broke down on [9 November of the same year].',
  ]),
];

/** Stretches: both ends carry the whole interval; `whole` = the words between and including the ends. */
export const STRETCHES: readonly {
  readonly from: string;
  readonly to: string;
  readonly examples: readonly string[];
}[] = [
  {
    from: '2021-05-03',
    to: '2021-05-18',
    examples: [
      'Strikes were flown in the period [3 – 18 May].',
      'Strikes were flown between [3 and 18 May].',
      'Strikes were flown from [3 to 18 May].',
      'Strikes were flown on [May 3-18].',
      'Strikes were flown from [3 May to 18 May].',
      'Strikes were flown between [May 3 and May 18].',
      'Strikes were flown on [3-18 May 2021].',
    ],
  },
  {
    from: '2020-12-28',
    to: '2021-01-04',
    examples: [
      'Shells fell from [28 December to 4 January].',
      'Shells fell from [28 December 2020 until 4 January 2021].',
      'Shells fell between [December 28, 2020 and January 4, 2021].',
    ],
  },
  {
    from: '2020-10-01',
    to: '2020-12-31',
    examples: [
      'It rained shells from [October to December 2020].',
      'It rained shells between [October and December 2020].',
    ],
  },
  {
    from: '2011-01-01',
    to: '2014-12-31',
    examples: [
      'The [2011-14] war ruined the port.',
      'The port was closed [2011–2014].',
      'The port was closed from [2011 to 2014].',
      'The port was closed between [2011 and 2014].',
    ],
  },
];
