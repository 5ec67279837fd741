/** Examples of the type vocabularies that the coder does not read as their entry says, each with the reason. Shrinks as the coder grows. */

export interface KnownGap {
  readonly text: string;
  readonly reason: string;
}

export const GAPS: Readonly<Record<'acled' | 'plover' | 'cameo', readonly KnownGap[]>> = {
  acled: [
    {
      text: 'Government forces seized control of Velka from the militants on Monday.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Militants overran the district and captured it from government troops.',
      reason: 'read as Attack and Arrests',
    },
    { text: 'Police opened fire on peaceful protesters, killing three.', reason: 'read as Attack' },
    {
      text: 'Police used tear gas to disperse protesters in the main square.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Hundreds of people protested against power cuts in the capital.',
      reason: 'a claim (statement) without a type of this vocabulary',
    },
    {
      text: 'Rioters threw stones at police and burned tyres in the capital.',
      reason: 'read as Looting/property destruction',
    },
    { text: 'A mob lynched a man accused of theft in the village.', reason: 'read as Attack' },
    {
      text: 'The coalition carried out four airstrikes near the dam.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'Grad rockets were fired at a residential district.', reason: 'read as Attack' },
    {
      text: 'Shelling/artillery/missile attack, not: The company launched a rocket into orbit.',
      reason: 'coded all the same: the word that tells it apart is not weighed yet',
    },
    {
      text: 'Gunmen shot dead a journalist outside his home.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Attack, not: The journalist died of a heart attack.',
      reason: 'coded all the same: the word that tells it apart is not weighed yet',
    },
    { text: 'Security forces arrested four members of the group in a raid.', reason: 'read as Attack' },
    {
      text: 'The army announced a new operation to clear the valley.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Air defences shot down a drone over the base.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The remains of ten fighters killed in earlier strikes were found under the rubble.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
  ],
  plover: [
    {
      text: 'The two governments agreed to reopen the border.',
      reason: 'a claim (statement) without a type of this vocabulary',
    },
    {
      text: 'The militia agreed to hand over its prisoners.',
      reason: 'a claim (statement) without a type of this vocabulary',
    },
    {
      text: 'The envoy visited the prime minister on Friday.',
      reason: 'read as the wider CONSULT: the finer type needs the content or the weapon',
    },
    {
      text: 'Tribal elders mediated between the two militias.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Delegates from six countries met to discuss the crisis.',
      reason: 'read as the wider CONSULT: the finer type needs the content or the weapon',
    },
    {
      text: 'The president telephoned his counterpart about the hostages.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The government lifted the curfew in the capital.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The authorities eased restrictions on the press.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The two armies conducted joint patrols along the border.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The agency delivered food to displaced families.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'The brigade pulled out of the town.', reason: 'read as RETREAT/withdraw' },
    {
      text: 'The army declared a ceasefire for the holiday.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The authorities allowed aid workers into the camp.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The interior minister resigned on Sunday.',
      reason: 'a claim (political) without a type of this vocabulary',
    },
    {
      text: 'The mayor appealed for medical aid.',
      reason: 'read as the wider REQUEST: the finer type needs the content or the weapon',
    },
    {
      text: 'The union called for the resignation of the minister.',
      reason: 'read as the wider REQUEST: the finer type needs the content or the weapon',
    },
    {
      text: 'The envoy demanded that the gunmen leave the building.',
      reason: 'read as the wider REQUEST: the finer type needs the content or the weapon',
    },
    {
      text: 'The elders called on both sides to hold talks.',
      reason: 'read as the wider REQUEST: the finer type needs the content or the weapon',
    },
    { text: 'The ministry blamed the rebels for the attack.', reason: 'read as ACCUSE/disapprove' },
    {
      text: 'Prosecutors opened an investigation into the killings.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'The army accused the rebels of using civilians as shields.', reason: 'read as ACCUSE/disapprove' },
    { text: 'The rebels rejected the offer.', reason: 'read as ACCUSE/disapprove' },
    {
      text: 'The government refused to send reinforcements.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The minister refused to step down.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The militia refused to release the hostages.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The rebels refused to attend the talks.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The authorities threatened to close the newspaper.',
      reason: 'read as the wider THREATEN: the finer type needs the content or the weapon',
    },
    {
      text: 'Police threatened to arrest the organisers.',
      reason: 'read as the wider THREATEN: the finer type needs the content or the weapon',
    },
    {
      text: 'The delegation threatened to walk out of the talks.',
      reason: 'read as the wider THREATEN: the finer type needs the content or the weapon',
    },
    {
      text: 'The government threatened to expel the ambassador.',
      reason: 'read as the wider THREATEN: the finer type needs the content or the weapon',
    },
    {
      text: 'The general threatened to occupy the oil ports.',
      reason: 'read as the wider THREATEN: the finer type needs the content or the weapon',
    },
    {
      text: 'The group threatened to attack the embassy.',
      reason: 'read as the wider THREATEN: the finer type needs the content or the weapon',
    },
    { text: 'Residents protested against the price of fuel.', reason: 'read as ACCUSE/disapprove' },
    {
      text: 'Thousands marched through the capital to demand elections.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'Rioters clashed with police and burned cars.', reason: 'read as ASSAULT and COERCE/seize' },
    { text: 'Dock workers went on strike over pay.', reason: 'read as PROTEST/demo' },
    { text: 'Ten prisoners began a hunger strike.', reason: 'read as ASSAULT' },
    {
      text: 'The party boycotted the session of parliament.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Protesters blocked the coastal road.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Demonstrators smashed the windows of the ministry.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The council imposed sanctions on two commanders.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The government expelled two diplomats.',
      reason: 'a claim (humanitarian) without a type of this vocabulary',
    },
    {
      text: 'The government recalled its ambassador.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The donor suspended aid to the province.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The army put its units on alert.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'The navy sent a destroyer to the gulf.', reason: 'read as MOBILIZE/troops' },
    { text: 'The ministry deployed police to the stadium.', reason: 'read as MOBILIZE/troops' },
    { text: 'Tribal militias massed around the oil field.', reason: 'read as MOBILIZE/troops' },
    { text: 'Security forces raided the offices of the party.', reason: 'read as ASSAULT' },
    { text: 'The government shut down two newspapers.', reason: 'read as COERCE/restrict' },
    { text: 'The governor imposed a night curfew.', reason: 'read as COERCE/restrict' },
    { text: 'The president declared a state of emergency.', reason: 'read as COERCE/restrict' },
    {
      text: 'The authorities deported sixty migrants.',
      reason: 'a claim (humanitarian) without a type of this vocabulary',
    },
    {
      text: 'The bank withheld the salaries of the guards.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The station spread false reports about the election.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Hackers attacked the website of the ministry.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'Guards tortured three detainees.', reason: 'read as ASSAULT/beat' },
    {
      text: 'Gunmen assassinated a judge in the capital.',
      reason: 'read as the wider ASSAULT: the finer type needs the content or the weapon',
    },
    {
      text: 'The colonel survived an assassination attempt.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'A man stabbed two policemen with a knife.',
      reason: 'read as the wider ASSAULT: the finer type needs the content or the weapon',
    },
    {
      text: 'Gunmen shot dead a policeman.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'A suicide bomber struck a mosque.',
      reason: 'read as the wider ASSAULT: the finer type needs the content or the weapon',
    },
    { text: 'A drone strike killed two militants.', reason: 'read as ASSAULT/aerial' },
    {
      text: 'Police fired tear gas at demonstrators.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Troops attacked the village with sarin.',
      reason: 'read as the wider ASSAULT: the finer type needs the content or the weapon',
    },
  ],
  cameo: [
    { text: 'The mayor appealed to residents for calm.', reason: 'read as 10' },
    { text: 'The two ministers agreed to work together on border security.', reason: 'read as 01' },
    { text: 'The rebels agreed to hold talks with the government.', reason: 'read as 01' },
    {
      text: 'The envoy discussed the crisis with the prime minister.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The president telephoned his counterpart.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The foreign minister visited the capital on Tuesday.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The king received the foreign minister at his palace.',
      reason: 'read as the wider 04: the finer type needs the content or the weapon',
    },
    {
      text: 'Elders mediated between the rival tribes.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The union negotiated with the government over wages.',
      reason: 'read as the wider 04: the finer type needs the content or the weapon',
    },
    { text: 'The mission expressed support for the elected council.', reason: 'read as 051' },
    {
      text: 'The two navies held joint exercises.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The army trained the coast guard of its neighbour.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The two services shared intelligence on the group.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The agency sent tents to the displaced.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The ally supplied weapons to the rebels.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The government granted asylum to the dissident.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The ministry gave in to the demands of the teachers.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The governor lifted the curfew in the city.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The court lifted the ban on the party.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The president accepted the demand for new elections.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The authorities returned the confiscated fishing boats.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The council lifted the embargo on oil.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The government allowed inspectors into the plant.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'The two armies pulled back their guns.', reason: 'read as 0874' },
    {
      text: 'The rebels declared a ceasefire.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The navy lifted the blockade of the port.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'The militia disarmed and sent its men home.', reason: 'read as 152' },
    {
      text: 'The prosecutor opened an investigation into the massacre.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The governor requested military aid.',
      reason: 'read as the wider 10: the finer type needs the content or the weapon',
    },
    {
      text: 'The opposition demanded early elections.',
      reason: 'read as the wider 10: the finer type needs the content or the weapon',
    },
    {
      text: 'The army demanded that the gunmen surrender.',
      reason: 'read as the wider 10: the finer type needs the content or the weapon',
    },
    {
      text: 'The union called for talks with the ministry.',
      reason: 'read as the wider 10: the finer type needs the content or the weapon',
    },
    { text: 'The party criticised the new law.', reason: 'read as 111' },
    { text: 'The ministry accused the militia of smuggling.', reason: 'read as 111' },
    { text: 'The rebels rejected the plan.', reason: 'read as 111' },
    {
      text: 'The government refused to send aid.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The president refused to resign.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The gunmen refused to free the hostages.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The government refused to negotiate with the rebels.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The authorities threatened to impose a blockade.',
      reason: 'read as the wider 13: the finer type needs the content or the weapon',
    },
    {
      text: 'Police threatened to arrest the strikers.',
      reason: 'read as the wider 13: the finer type needs the content or the weapon',
    },
    {
      text: 'The envoy threatened to leave the talks.',
      reason: 'read as the wider 13: the finer type needs the content or the weapon',
    },
    {
      text: 'The general threatened to attack the capital.',
      reason: 'read as the wider 13: the finer type needs the content or the weapon',
    },
    { text: 'The army gave the gunmen an ultimatum to leave within two days.', reason: 'read as 10' },
    { text: 'Residents protested against the water shortage.', reason: 'read as 111' },
    {
      text: 'Thousands demonstrated in the capital.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'Eight detainees went on hunger strike.', reason: 'read as 141' },
    { text: 'Oil workers went on strike.', reason: 'read as 141' },
    {
      text: 'Protesters blocked the road to the refinery.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Rioters set cars on fire in the suburbs.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The army put its garrison on alert.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The army staged a show of force near the border.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Police were put on alert before the match.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The army raised its alert level.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'The ministry deployed riot police in the centre.', reason: 'read as 152' },
    { text: 'The army sent reinforcements to the front.', reason: 'read as 152' },
    { text: 'The council formed a new brigade.', reason: 'a claim (other) without a type of this vocabulary' },
    {
      text: 'The government cut ties with its neighbour.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The government recalled its ambassador.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The donors suspended aid to the ministry.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The council imposed an arms embargo on the country.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'The government expelled three diplomats.', reason: 'read as 201' },
    { text: 'Security forces raided the office of a charity.', reason: 'read as 190' },
    {
      text: 'Gunmen forced the council to sign the decree.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'Militiamen seized two ambulances.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The ministry closed a radio station.',
      reason: 'read as the wider 172: the finer type needs the content or the weapon',
    },
    {
      text: 'The court banned the opposition party.',
      reason: 'read as the wider 172: the finer type needs the content or the weapon',
    },
    {
      text: 'The council imposed a curfew.',
      reason: 'read as the wider 172: the finer type needs the content or the weapon',
    },
    {
      text: 'The president declared martial law.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'Police arrested six men in a raid.', reason: 'read as 190' },
    { text: 'The authorities deported forty migrants.', reason: 'read as 201' },
    { text: 'Police fired live rounds at a crowd of protesters.', reason: 'read as 190' },
    {
      text: 'Armed men attacked villagers.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'Militants attacked a school.', reason: 'read as 190' },
    {
      text: 'Officers tortured a detainee.',
      reason: 'read as the wider 182: the finer type needs the content or the weapon',
    },
    { text: 'A suicide bomber attacked a police academy.', reason: 'read as 190' },
    {
      text: 'A car bomb went off outside the embassy.',
      reason: 'read as the wider 183: the finer type needs the content or the weapon',
    },
    { text: 'A roadside bomb hit a patrol.', reason: 'read as 190' },
    {
      text: 'The militants used villagers as human shields.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    {
      text: 'The minister survived an assassination attempt.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'Gunmen assassinated a colonel outside his house.', reason: 'read as 1823' },
    { text: 'The army fought rebels in the hills.', reason: 'read as 190' },
    {
      text: 'The navy blockaded the port.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'Rebels exchanged gunfire with soldiers.', reason: 'read as 190' },
    {
      text: 'The militia violated the ceasefire.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'The militia massacred villagers.', reason: 'read as 1823' },
    { text: 'The militia wiped out two villages.', reason: 'read as 1823' },
    {
      text: 'The militia drove thousands of people from their homes.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'The militia massacred two hundred people.', reason: 'read as 1823' },
    {
      text: 'The militia carried out ethnic cleansing in the province.',
      reason: 'no trigger of the codebook signals it yet, or a word of it is tagged wrongly',
    },
    { text: 'Troops used nerve gas on the town.', reason: 'read as 154' },
    { text: 'Troops attacked the town with mustard gas.', reason: 'read as 190' },
    { text: 'The enemy detonated a nuclear weapon over the island.', reason: 'read as 183' },
  ],
};
