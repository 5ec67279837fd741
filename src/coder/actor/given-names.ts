/** Common first names of many languages: a capitalised run that begins with one is a person, even where the rest is also a place. */
export const GIVEN_NAMES: ReadonlySet<string> = new Set(
  `
  muhammad mohammed mohamed mohammad ahmed ahmad ali hassan hasan hussein hussain omar umar osama usama ibrahim ismail ismael yusuf youssef yousef
  khalid khaled khalifa abdullah abdallah abdul abdel abdelrahman abdulrahman salem salim salah saleh said saeed mahmoud mahmud mustafa mostafa tariq tarek
  karim kareem kamal jamal gamal nasser nabil nasir adel adil amir amin ayman anwar ashraf bashar bashir fathi faisal fadel farid fayez ghassan habib haider hamid
  hamza hani haitham hisham idris imad emad issa jalal jassim majid mansour marwan mazen mehdi mohsen moqtada muqtada mousa musa nizar nouri nuri qasim qasem rafiq
  rami rashid riad riyad saddam saad sadiq samir sami sharif suleiman taha tawfiq wael walid waleed wissam yasser yasin yahya zaki ziad zaid fatima aisha
  layla leila mariam maryam noura rania salma samira yasmin zainab hanan huda khadija
  reza mehran hossein javad akbar gholam mohsen ashraf hamid gul abdurrahim
  juan jose luis carlos jorge pedro miguel antonio manuel francisco roberto mario ricardo fernando eduardo alberto alfredo alfonso alejandro andres angel armando
  arturo augusto benjamin bernardo cesar claudio cristobal daniel david diego domingo efrain emilio enrique ernesto esteban eugenio fabio federico felipe felix fidel
  gabriel gerardo german gilberto gilda gonzalo gregorio guillermo gustavo hector henry hernan hernando horacio hugo humberto ignacio isaac ismael ivan jaime jairo javier
  jesus joaquin jose julio julian leonel leonardo leopoldo lorenzo marcelo marco marcos mariano martin mauricio mauro maximiliano moises napoleon nelson
  nicolas octavio omar orlando oscar osvaldo pablo pascual patricio paulo rafael ramiro ramon raul rene rigoberto rodolfo rodrigo rogelio roger rolando
  ruben salvador samuel santiago sergio silvio simon teofilo tomas vicente victor vladimir wilfredo william ana maria carmen elena elizabeth gloria isabel juana julia
  lucia margarita marta martha mercedes norma patricia pilar rosa silvia sofia teresa violeta yolanda elsa blanca beatriz cecilia claudia
  john james robert michael william david richard joseph thomas charles christopher daniel matthew anthony mark donald steven stephen paul andrew joshua kenneth kevin
  brian george timothy ronald edward jason jeffrey ryan jacob gary nicholas eric jonathan justin scott brandon benjamin samuel gregory frank alexander raymond patrick
  jack dennis jerry tyler aaron adam nathan peter philip phillip zachary kyle walter harold carl arthur roger keith jeremy terry lawrence sean christian albert joe
  ethan austin jesse billy bruce ralph roy louis russell gerald wayne randy philippe howard alan simon ian neil graham colin nigel tobias boris theresa tony gordon
  mary patricia jennifer linda barbara susan jessica sarah karen lisa nancy betty margaret sandra ashley kimberly emily donna michelle carol amanda melissa deborah
  stephanie rebecca laura helen sharon cynthia kathleen amy angela anna brenda pamela nicole katherine samantha christine emma catherine virginia rachel janet
  diane julie joyce victoria kelly christina joan evelyn lauren judith olivia alice jean lorraine hillary
  jean pierre jacques francois michel henri alain bernard emmanuel nicolas laurent olivier yves rene claude marie gerard marc andre guy
  giuseppe giovanni paolo marco luca mario carlo franco angelo luigi matteo alessandro roberto stefano federica lorenzo sergio
  hans klaus jurgen wolfgang heinz karl dieter uwe stefan martin angela ursula horst frank-walter
  vladimir sergei sergey dmitry dmitri mikhail alexei aleksei alexey nikolai nikolay yevgeny evgeny igor oleg viktor boris ivan yuri andrei andrey anton pavel pyotr
  konstantin volodymyr oleksandr oleksiy serhiy mykola petro yulia olga natalia svetlana tatiana ramzan
  recep mehmet ahmet mustafa abdullah hulusi mevlut ismet kemal turgut suleyman tayyip binali
  jacob joao antonio jose fernando paulo luiz luis sergio rodrigo thiago pedro
  kofi kwame ibrahim amadou mamadou moussa ousmane abdoulaye alpha boubacar idriss mahamat oumar seydou blaise
  chen wang li zhang kim park nguyen
  ghulam hamid ashraf pervez nawaz imran benazir asif
  aguila fayez abdelhakim abdelmalek mokhtar iyad osama haftar bernardino ban antonio jan staffan lakhdar geir kobler`
    .split(/\s+/)
    .filter((name) => name.length > 1),
);
