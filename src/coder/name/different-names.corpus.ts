/** Pairs that look alike and are two names: the negative corpus, and its known gaps. */

/** `a / b` a line: never the same. */
export const DIFFERENT: Readonly<Record<string, string>> = {
  'Libyan towns that look alike': `
    Marj / Murzuq
    Zawiya / Zuwara
    Zawiya / Zawila
    Zuwara / Zawila
    Hun / Hamada
    Hun / Haruj
    Jalu / Jadu
    Jadu / Jufra
    Zliten / Zintan
    Tarhuna / Tawergha
    Derna / Dirj
    Derna / Daryana
    Brak / Brega
    Brak / Bardia
    Bayda / Badr
    Bayda / Bardia
    Sirte / Susa
    Sirte / Surman
    Sabha / Sabri
    Sabha / Sabratha
    Sabratha / Surman
    Ghat / Gharyan
    Ghat / Garabulli
    Ghadames / Ghadduwa
    Kufra / Kikla
    Kikla / Karsa
    Nalut / Nafusa
    Mizda / Musaid
    Marada / Martuba
    Marada / Murzuq
    Martuba / Marawa
    Misrata / Msallata
    Misrata / Martuba
    Tocra / Tobruk
    Tobruk / Tazirbu
    Qubba / Qatrun
    Qatrun / Qaminis
    Suluq / Sokna
    Sokna / Samnu
    Samnu / Surman
    Ubari / Abyar
    Adiri / Abyar
    Waddan / Wazin
    Washka / Waddan
    Zella / Zliten
    Harawa / Hawari
    Hawari / Hadba
    Jumayl / Jalu
    Ajaylat / Ajdabiya
    Rajma / Rabyana
    Bishr / Bersis
    Magrun / Marj
    Tmimi / Taminah
    Yefren / Wazin`,
  'quarters and sites': `
    Abu Salim / Abu Sneeb
    Abu Salim / Abu Sitta
    Abu Hadi / Abu Salim
    Bu Atni / Bu Hdima
    Sabri / Salmani
    Laithi / Lathama
    Gawarsha / Gargaresh
    Ganfuda / Garyounis
    Majuri / Mreisa
    Sidi Faraj / Sidi Khalifa
    Sidi Hussein / Sidi Khalifa
    Souq al-Hout / Souq al-Jumaa
    Hay al-Salam / Hay al-Andalus
    Bab Tobruk / Bab Tajoura
    Bab al-Aziziya / Bab Bin Ghashir
    Wadi Zamzam / Wadi Derna
    Wadi al-Shati / Wadi al-Hayat
    Ain Zara / Ain Mara
    Qasr Ahmed / Qasr Bin Ghashir
    Ras Lanuf / Ras Ajdir
    Bin Jawad / Bani Walid
    Umm al-Rizam / Umm al-Aranib
    Jabal al-Akhdar / Jabal al-Gharbi
    Abu Salim / Abu Salim Prison
    Sirte / Sirte Oil Company
    Zawiya / Zawiyat al-Mahjoub`,
  persons: `
    Mahmoud / Mohammed
    Hassan / Hussein
    Said / Saad
    Salah / Saleh Badi
    Ahmed / Hamid
    Ali / Aguila
    Khalid / Khalifa
    Ibrahim / Abraq
    Karim / Kamal
    Nasser / Nouri
    Tariq / Tarek Mitri
    Fayez Serraj / Fathi Bashagha
    Khalifa Haftar / Khalifa Ghwell
    Khalifa Haftar / Saddam Haftar
    Khalid Haftar / Khalifa Haftar
    Abdullah al-Thinni / Abdullah al-Senussi
    Abu Bakr al-Baghdadi / Abubakr al-Sadiq
    Abdel Rahman / Abdel Karim
    Abdulsalam / Abdulkarim
    Wissam bin Hamid / Sufian bin Qumu
    Ahmed Maiteeq / Ahmed Mismari
    Mohamed Siala / Mohamed Sowan
    Ibrahim Jathran / Ibrahim Halbous
    Martin Kobler / Ian Martin
    M. Kobler / Ana Kobler
    Juan Perez / Juan Lopez
    Juan Perez / Jose Perez
    Hassan Nasrallah / Hassan Rouhani
    Muqtada al-Sadr / Mustafa al-Kadhimi`,
  forces: `
    Libyan National Army / Libyan Army
    Libyan National Army / Libyan National Guard
    Misrata Military Council / Misrata Municipal Council
    Benghazi Defence Brigades / Benghazi Shura Council
    Ansar al-Sharia / Ansar al-Din
    106 Brigade / 166 Brigade
    604 Brigade / 106 Brigade
    7th Brigade / 9th Brigade
    Third Force / Third Brigade
    Halbous Brigade / Mahjoub Brigade
    Nawasi Brigade / Nasr Brigade
    Qaqa Brigade / Sawaiq Brigade
    Islamic State / Islamic Jihad
    Islamic Front / Southern Front
    National Liberation Army / National Liberation Front
    National Oil Corporation / National Salvation Government
    Libya Dawn / Libya Shield
    Jabhat al-Nusra / Jabhat al-Sumud
    Hamas / Hezbollah
    Tuareg / Tebu
    Awaqir / Awlad Suleiman
    Magarha / Magharba
    Warfalla / Warshefana
    Zway / Zawiya
    Obeidat / Barasa`,
  'other conflicts': `
    Mosul / Manbij
    Mosul / Masyaf
    Raqqa / Rawa
    Ramadi / Rumaila
    Homs / Hama
    Hama / Hamas
    Idlib / Irbil
    Tikrit / Tartus
    Taiz / Tarim
    Aden / Abyan
    Saada / Sanaa
    Marib / Mahra
    Baghdad / Baghuz
    Basra / Bosra al-Sham
    Kirkuk / Karkh
    Kabul / Kunduz
    Kunar / Kunduz
    Herat / Helmand
    Gao / Goma
    Kidal / Kayes
    Bamako / Batna
    Kherson / Kharkiv
    Luhansk / Lviv
    Donetsk / Dnipro
    Grozny / Gori
    Medellin / Managua
    San Salvador / San Miguel
    San Salvador / Salvador Allende
    Colombia / Columbus
    Iran / Iraq
    Niger / Nigeria
    Mali / Malawi
    Guinea / Guyana
    Austria / Australia`,
  'other scripts': `
    Zuwara = الزاوية
    Zawiya = زويلة
    Marj = مرزق
    Mohammed = محمود
    Hassan = حسين
    Misrata = مسلاتة
    Sirte = صرمان
    Derna = درج
    Sabha = صبراتة
    Gharyan = غدامس
    درنة = دريانة
    المرج = مرزق
    زوارة = الزاوية
    Харків = Херсон
    Київ = Ковель
    Kharkiv = Херсон
    Luhansk = Донецк
    Wagner = Вагиз`,
  'not a nisba, not a part': `
    Misrata / Misrati
    Derna / Dernawi
    Sirte / Sirtawi
    Libya / Libyan Shield
    Zintan / Zintani
    Kobler / Martin Kobler
    Benghazi / Benghazi Port`,
};

/** Two names that the comparison takes for one: short vowels and doubled letters are all that tells them apart, and spelling is free in both. */
export const KNOWN_GAPS = `
    Zliten / Zelten
    Omar / Ammar`;
