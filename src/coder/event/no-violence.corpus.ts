/**
 * What looks like violence and is none, by why it is none, each beside a near twin that is an event.
 * A false point on a map does harm; a rule that silences the twin does as much. Invented parties only.
 */
export interface Pair {
  /** Tells no violence that is asserted as news. */
  readonly not: string;
  /** Differs in what matters alone, and tells violence, or what `kind` names. */
  readonly twin?: string;
  readonly kind?: string;
}

export const PAIRS: Readonly<Record<string, readonly Pair[]>> = {
  illness: [
    {
      not: 'The mayor died of a heart attack in hospital on Friday.',
      twin: 'The mayor died of gunshot wounds in hospital on Friday.',
    },
    {
      not: 'The former minister died after a long illness at the age of 81.',
      twin: 'The former minister died after an attack on his car.',
    },
    {
      not: 'Cholera killed 14 people in the camp near Derna.',
      twin: 'Gunmen killed 14 people in the camp near Derna.',
    },
    { not: 'Three children died of hunger in the camp in Derna.' },
    { not: 'The general suffered a stroke and died in Derna on Monday.' },
    { not: 'The teacher had a heart attack during the lesson.' },
    { not: 'Two patients died because the clinic in Derna ran out of oxygen.' },
    {
      not: 'A patient died during surgery in Derna on Sunday.',
      twin: 'A patient died during shelling in Derna on Sunday.',
    },
    { not: 'The singer died peacefully in her sleep in Derna.' },
    { not: 'Four workers died of heat stroke in Derna.' },
    { not: 'A snake bite killed a shepherd near Derna.', twin: 'A mine blast killed a shepherd near Derna.' },
  ],
  accident: [
    {
      not: 'Two students were injured when a wall collapsed at their school in Derna.',
      twin: 'Two students were injured when a shell hit their school in Derna.',
    },
    {
      not: 'Five people were killed in a road accident near Derna.',
      twin: 'Five people were killed in a rocket attack near Derna.',
    },
    {
      not: 'A bus crash on the coastal road killed nine passengers.',
      twin: 'A bomb on the coastal road killed nine passengers.',
    },
    {
      not: 'Three firefighters were injured in a fire at a warehouse in Derna.',
      twin: 'Three firefighters were injured in a raid on a warehouse in Derna.',
    },
    {
      not: 'The flood killed 11 people and destroyed 40 houses in Derna.',
      twin: 'The shelling killed 11 people and destroyed 40 houses in Derna.',
    },
    {
      not: 'An earthquake hit Derna on Monday, killing six people.',
      twin: 'A rocket hit Derna on Monday, killing six people.',
    },
    { not: 'Two boys were killed when a lorry overturned in Derna.' },
    { not: 'A worker died when he fell from a scaffold in Derna.' },
    {
      not: 'A soldier was killed when his car hit a tree near Derna.',
      twin: 'A soldier was killed when his car hit a mine near Derna.',
    },
    { not: 'Lightning struck a house in Derna.', twin: 'A missile struck a house in Derna.' },
    { not: 'Seven people were hurt in a stampede at the stadium in Derna.' },
    {
      not: 'A gas leak caused an explosion in a kitchen in Derna.',
      twin: 'A car bomb exploded in a market in Derna.',
    },
    { not: 'Storms battered Derna and killed two fishermen.' },
    { not: 'Two children drowned in a canal near Derna.' },
    { not: 'The train struck a car near Derna, injuring the driver.' },
  ],
  'figures of speech': [
    { not: 'The battle for the presidency begins in May.', twin: 'The battle for the airport began in May.' },
    {
      not: 'Reporters bombarded the minister with questions.',
      twin: 'Warplanes bombarded the village with rockets.',
    },
    { not: 'The mayor was under siege by reporters on Monday.' },
    { not: 'The parliament shot down the proposal.', twin: 'The rebels shot down a helicopter.' },
    { not: 'The opposition launched an attack on the budget.', twin: 'The rebels launched an attack on the post.' },
    { not: 'The candidates clashed in a televised debate.', twin: 'The rebels clashed with the army in Derna.' },
    {
      not: 'The minister clashed with the governor over the budget.',
      twin: 'The militia clashed with the army over the checkpoint.',
    },
    { not: 'Doctors fight a losing battle against malaria.' },
    { not: 'The new law is an attack on freedom of speech.' },
    { not: 'The party was wiped out in the election.', twin: 'The patrol was wiped out in the ambush.' },
    { not: 'The price war between the two airlines goes on.' },
    { not: 'The scandal killed his career.' },
    { not: 'Police launched a war on drugs.' },
    { not: 'The president came under attack for his handling of the crisis.' },
    { not: 'The minister fired his deputy.', twin: 'The militia fired rockets at the port.' },
    { not: 'The governor was attacked in the press over the road works.' },
    { not: 'The film bombed in the cinemas.', twin: 'The jets bombed the hills.' },
  ],
  'sport and money': [
    { not: 'The striker shot twice and missed.', twin: 'The sniper shot twice and killed a woman.' },
    { not: 'The visitors beat the home team by three goals.', twin: 'The soldiers beat the prisoners with rifles.' },
    { not: 'The boxer knocked out his rival in the second round.' },
    { not: 'Derna crushed Sirte 4-0 in the cup final.' },
    { not: 'Sirte defender hit the bar in the last minute.' },
    { not: 'The defence fell apart under constant attack from the visiting forwards.' },
    { not: 'Oil prices were hit by fears of a glut.', twin: 'Oil tanks were hit by rockets in Derna.' },
    { not: 'The bank raided its reserves to pay the debt.', twin: 'The police raided a house and killed a man.' },
    { not: 'The company targeted younger buyers in Derna.', twin: 'The rebels targeted army vehicles in Derna.' },
    { not: 'Shares exploded on Monday.', twin: 'Shells exploded in Derna on Monday.' },
  ],
  'denied, false, unhurt': [
    {
      not: 'Rumours that the mayor had been abducted proved false.',
      twin: 'Reports that the mayor had been abducted proved true.',
    },
    { not: 'It was falsely reported that rebels had killed the mayor.' },
    {
      not: 'Reports of an attack on the port turned out to be untrue.',
      twin: 'Residents reported an attack on the port by rebels overnight.',
    },
    { not: 'The governor was unhurt.' },
    { not: 'No one was killed or injured.' },
    { not: 'The army denied that it had shelled the market.' },
    { not: 'The report that gunmen had kidnapped a doctor was untrue.' },
    { not: 'The claim that rebels had burned the mosque was a lie.' },
    { not: 'There was no truth to reports that gunmen had killed the mayor.' },
    { not: 'It is not true that the army bombed the market.', twin: 'It is true that the army bombed the market.' },
    { not: 'Nobody attacked the convoy.', twin: 'Gunmen attacked the convoy.' },
    { not: 'The police never tortured the prisoners.' },
    { not: 'Neither side opened fire.', twin: 'Both sides opened fire.' },
  ],
  'planned, prevented, supposed': [
    { not: 'Police prevented an attack on the embassy.', twin: 'Police witnessed an attack on the embassy.' },
    { not: 'Police foiled a plot to kill the mayor.' },
    { not: 'The army called off an attack on the town.', twin: 'The army carried out an attack on the town.' },
    { not: 'The militia would attack if the talks failed.' },
    { not: 'Had the guards not acted, the gunmen would have killed the mayor.' },
    { not: 'The rebels prepared to attack the port.' },
    { not: 'The army said it would bomb the camp.' },
    { not: 'Fears of an attack emptied the market.', twin: 'An attack by gunmen emptied the market in Derna.' },
    { not: 'The gunmen wanted to kidnap the judge.', twin: 'The gunmen managed to kidnap the judge.' },
    { not: 'The wall protects the camp against attacks.' },
    { not: 'He was charged with plotting to bomb the embassy.' },
  ],
  'exercises, fiction, games': [
    {
      not: 'Soldiers fired blank rounds during an exercise near Derna.',
      twin: 'Soldiers fired live rounds during a protest near Derna.',
    },
    { not: 'In the film, rebels attack a village and kill the elder.' },
    { not: 'The novel tells how gunmen kidnapped a judge.', twin: 'The police tell how gunmen kidnapped a judge.' },
    { not: 'In a drill, commandos stormed a mock hideout.', twin: 'In Derna, commandos stormed a rebel hideout.' },
    { not: 'The play is about the murder of a king.' },
    { not: 'In the game, players shoot soldiers and burn villages.' },
    { not: 'Pilots bombed dummy targets during the manoeuvres.' },
  ],
  'history, anniversaries, trials': [
    {
      not: 'The court sentenced three men to death for the 2012 killing of an officer.',
      twin: 'The court condemned the killing of an officer by gunmen on Monday.',
    },
    { not: 'Derna marked the anniversary of the 1911 battle.', twin: 'Derna saw a battle on Monday.' },
    { not: 'The monument honours the soldiers who fell in 1942.' },
    { not: 'He went on trial for the murder of a shopkeeper in 2009.' },
    { not: 'A museum of the war opened in Derna.' },
    { not: 'A man accused of the 2011 bombing was extradited.' },
    { not: 'Relatives mourned those killed in the massacre 20 years ago.' },
    { not: 'The inquiry into the 2010 assassination of the mayor was closed.' },
    { not: 'The court acquitted two officers of killing a student in 2013.' },
    { not: 'He was jailed for life for the murder of his wife.' },
  ],
};
