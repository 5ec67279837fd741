/** Texts of several sentences, and the value each time in them must come to: what is carried from one to the next. */

/** Stories told far from publication, and background in a report: the year is carried forward. */
export const STORIES: readonly {
  readonly text: string;
  readonly published: string | null;
  readonly values: readonly string[];
}[] = [
  {
    published: '2009-12-19',
    text: 'The border war began on 4 March 1961. In April both sides dug in. By the end of the year, a third army had formed. In January a truce was signed; it broke down in February. On 9 March the capital fell. Two days later, the general fled, and the following month he was tried. That summer the last garrison left. In 1964, a treaty was signed. In May the camps closed.',
    values: [
      '1961-03-04',
      '1961-04',
      '1961',
      '1962-01',
      '1962-02',
      '1962-03-09',
      '1962-03-11',
      '1962-04',
      '1962-SU',
      '1964',
      '1964-05',
    ],
  },
  {
    published: '2009-12-19',
    text: 'Fleets were lost in 255, 254 and 249 BC. The truce of 241 BC ended a war of 23 years. He took the town in December of 218 BC and held it until the spring of 203 BC. By the mid-2nd century BC the town was rich.',
    values: ['BC0255', 'BC0254', 'BC0249', 'BC0241', 'P23Y', 'BC0218-12', 'BC0203-SP', 'BC01'],
  },
  {
    published: '2009-12-19',
    text: 'The army crossed the line at 04:00 on Sunday, 25 June 1950. For the next eight weeks it went south. On 2, 5 and 7 August it was stopped. The next month a landing came, on the 15th. The worst winter, that of 1950-1, followed.',
    values: [
      '1950-06-25T04:00',
      '1950-06-25',
      'P8W',
      '1950-08-02',
      '1950-08-05',
      '1950-08-07',
      '1950-09',
      '1950-09-15',
      '1950',
      '1951',
    ],
  },
  {
    published: null,
    text: '1952: the second year\n\nIn May the fort fell. It was the worst loss since 1948. In September the army came back. The plan was to be home by March 1955. In October it stopped.\n\n1953: the truce\n\nIn June all was over.',
    values: ['1952', '1952-05', '1948', '1952-09', '1955-03', '1952-10', '1953', '1953-06'],
  },
  {
    published: null,
    text: 'The river war began on 4 March 1861. In June the fort fell. It had been built in 1822. In August it was retaken.',
    values: ['1861-03-04', '1861-06', '1822', '1861-08'],
  },
  {
    published: '2009-12-19',
    text: 'Hill War (1931-1935)\n\nThe first raids came in May. The second, in November 1932, failed. The raiders fled north from October to January.\n\n1934\n\nIn March they came back. On 30 June 1934, they were beaten. The 1922 frontier was restored in July.',
    values: [
      '1931',
      '1935',
      '1931-05',
      '1932-11',
      '1932-10',
      '1933-01',
      '1934',
      '1934-03',
      '1934-06-30',
      '1922',
      '1934-07',
    ],
  },
  {
    published: '2021-06-16',
    text: 'Shells hit the port on 3 May.\n\nOn 17 March 2011 the council met. On 19 March the first strikes were flown. By October the ruler was dead.\n\nOn 9 May the port was hit again.',
    values: ['2021-05-03', '2011-03-17', '2011-03-19', '2011-10', '2021-05-09'],
  },
  {
    published: '2021-06-16',
    text: 'The hill war began on 4 March 1961. In April both sides dug in. On 9 June a depot burned.',
    values: ['1961-03-04', '1961-04', '2021-06-09'],
  },
  {
    published: '2021-06-16',
    text: 'The group formed in May 2014 hit the port in March. It lost it in April.',
    values: ['2014-05', '2021-03', '2021-04'],
  },
  {
    published: '2021-06-16',
    text: 'The group, which was formed in May 2014, hit the port on 3 May. It had hit it in January 2020. On Sunday it said that three men were killed the previous day.',
    values: ['2014-05', '2021-05-03', '2020-01', '2021-06-13', '2021-06-12'],
  },
  {
    published: null,
    text: 'NORTH PORT, 12 FEB 90 -- A BRIDGE WAS BLOWN UP YESTERDAY. ON 3 JANUARY A TOWER FELL. LAST WEEK TWO PYLONS FELL.',
    values: ['1990-02-12', '1990-02-11', '1990-01-03', '1990-W06'],
  },
];
