/** Words that stand with a name and say what somebody is, beside the nouns of `roles.ts` and the titles. Lower case. Data only. */

const words = (list: string): ReadonlySet<string> =>
  new Set(list.split(/\s+/u).filter((word) => word !== ''));

/** Said to anybody out of courtesy: no title. */
export const COURTESIES =
  words(`mr mrs ms miss mx messrs shri smt alhaji alhaja hajia mallam malam monsieur madame herr frau señor
  senor señora senora chief-mrs hon mister master`);

/** Honours, degrees and forms of address, which say less than an office beside them. */
export const HONORIFICS =
  words(`dr prof professor rev reverend fr sir dame lord lady comrade engr barrister cllr coun baroness baron emeritus
  saint st barr`);

/** What somebody is to another or to a case, which is no title. */
export const KIN: ReadonlySet<string> =
  words(`mother father mum mom dad parent grandmother grandfather grandson granddaughter nephew niece son daughter brother sister wife husband widow widower friend relative
  cousin uncle aunt colleague neighbour neighbor partner child ally rival opponent
  ex-wife ex-husband mother-in-law father-in-law son-in-law daughter-in-law stepmother stepfather stepson stepdaughter twin
  accused suspect defendant plaintiff victim witness eyewitness survivor bystander dissenter winner loser successor man woman boy girl`);

/** Which side somebody is on, which says less than an office. */
export const CAMPS: ReadonlySet<string> =
  words(`republican democrat conservative tory liberal labourite independent socialist nationalist unionist loyalist separatist
  communist`);

/** What people do or are, beside the nouns of `roles.ts`, which the finder has learned with. Singular. */
export const CALLINGS: ReadonlySet<string> =
  words(`cfo coo cto cmo cio magnate mogul tycoon operative committeeman committeewoman front-runner frontrunner hopeful contender bundler surrogate freelancer
  advocate archivist co-author pharmacist hurdler fielder garda fullback cornerback quarterback linebacker goalkeeper defender forward winger pitcher catcher
  infielder outfielder shortstop halfback prop hooker centre-half golfer cyclist runner sprinter marathoner athlete olympian
  medallist medalist gymnast skier snowboarder skater surfer sailor yachtsman rower cricketer footballer wrestler judoka fencer
  archer cox biker racer rider trapper ranger warden gamekeeper beekeeper shepherd rancher grower breeder herder vintner winemaker
  brewer distiller butcher grocer greengrocer florist barber hairdresser stylist tailor seamstress milliner cobbler carpenter
  joiner plumber electrician bricklayer roofer plasterer decorator mechanic machinist toolmaker blacksmith jeweller jeweler
  goldsmith potter weaver printer bookbinder bookseller librarian archivist conservator dealer auctioneer broker stockbroker
  financier investor bookkeeper actuary underwriter realtor surveyor planner geographer cartographer astronomer astronaut
  cosmonaut botanist zoologist ornithologist entomologist ichthyologist oceanographer glaciologist volcanologist hydrologist
  agronomist horticulturist gardener vet veterinarian dentist optician optometrist midwife obstetrician paediatrician pediatrician
  oncologist cardiologist neurologist radiologist anaesthetist anesthesiologist dermatologist geneticist immunologist
  microbiologist nutritionist dietitian dietician physiotherapist physio therapist masseur counsellor counselor carer caregiver
  orderly ambulanceman undertaker embalmer gravedigger sexton verger organist chorister soprano tenor baritone conductor violist
  cellist flautist trumpeter bassist frontman vocalist rapper dj songwriter lyricist playwright dramatist screenwriter
  scriptwriter filmmaker film-maker producer cinematographer cameraman animator illustrator cartoonist printmaker ceramicist
  dancer ballerina choreographer magician clown juggler impresario broadcaster newsreader essayist biographer diarist memoirist
  philosopher theologian anthropologist ethnographer linguist philologist classicist criminologist penologist conveyancer notary
  paralegal bailiff usher stenographer secretary typist telephonist courier postman postwoman milkman binman trucker cabbie
  chauffeur conductor-guard stationmaster signaller signalman signalwoman railwayman railwaywoman fireman steward stewardess
  purser bosun deckhand coxswain helmsman harbourmaster longshoreman stevedore crofter smallholder peasant woodcutter lumberjack
  forester logger quarryman coalminer steelworker millworker foreman forewoman seaman diver lifeguard lifeboatman mountaineer
  climber explorer guide hotelier restaurateur barista bartender barman barmaid waiter waitress dishwasher housekeeper maid
  cleaner janitor porter doorman bouncer watchman babysitter nanny governess tutor schoolteacher schoolmaster schoolmistress don
  vice-chancellor provost dean bursar chaplain canon monsignor cardinal monk friar missionary evangelist preacher elder medium
  astrologer fortune-teller model supermodel celebrity heiress socialite philanthropist benefactor donor collector hobbyist
  enthusiast amateur 
  bride groom homemaker housewife
  househusband retiree ex-servicemen lobbyist fundraiser canvasser speechwriter spin-doctor publicist marketer copywriter
  webmaster coder technologist futurist inventor roboticist cryptographer moderator facilitator mediator arbitrator conciliator
  peacekeeper gunman bomber assassin mobster gangster smuggler trafficker pirate poacher burglar thief convict inmate ex-convict
  parolee fugitive deserter defector exile dissident separatist loyalist royalist monarchist anarchist communist socialist
  unionist federalist nationalist feminist suffragist pacifist abolitionist reformer lieutenant-governor vice-chair vice-chairman
  vice-chairwoman deputy-mayor alderperson selectman freeholder reeve burgess comptroller controller assessor gendarme carabiniere
  trooper patrolman patrolwoman sniper gunner sapper quartermaster adjutant bombardier legionnaire mercenary guerrilla
  ombudswoman ombudsperson vice-principal matron postgraduate undergraduate graduate freshman sophomore alumna alumnus
  fellow postdoc intern trainee apprentice recruit cadet`);

/** Endings of other nouns for what somebody does: «wheelwright» is on no list, «puzzler» and «yodelist» need not be. */
export const CALLING_ENDING =
  /(?:\p{L}{3}(?:ician|[^s]er|tor|ist|eer|woman|smith|wright|keeper|surgeon|pilot))$/u;

/** Nouns that end so and are nobody. */
export const NO_CALLINGS: ReadonlySet<string> =
  words(`chamber winter summer paper order letter river matter number quarter corner centre center shelter theatre theater chapter computer cover
  danger dinner supper fever finger offer answer anger border butter layer tower shower water weather wonder disaster newspaper
  character power career factor sector motor reactor vector tractor monitor dexter poster barrier frontier carrier corridor tanker
  freighter trawler steamer liner cruiser helicopter trailer thriller sticker parameter meter kilometer kilometre register laser
  radar filter folder server scanner buffer counter container boiler cooker freezer burner transformer generator elevator
  escalator refrigerator calculator indicator denominator accelerator detector projector list mist twist checklist hotlist
  wishlist later never ever however together after under over further rather other another either former latter better greater
  larger smaller higher lower upper inner outer proper super longer younger older bigger earlier beer deer cheer october november
  december september`);

/** Nouns before «of» that say how much of something it is. */
export const NO_OFFICES: ReadonlySet<string> =
  words(`part half piece most majority number host group series sort kind type one pair couple lot rest none both all day week
  month year end side view case matter cause result news word words home birthplace hometown author of`);

/** What somebody does, and is had done with, in an office: «resigned as leader», «was named as leader». */
export const SERVING_VERBS: ReadonlySet<string> =
  words(`serve serves served serving work works worked working act acts acted acting resign resigns resigned quit quits retire retires retired
  continue continues continued begin begins began start starts started return returns returned stay stays stayed remain remains remained
  doubles doubled trained`);
export const APPOINTING_VERBS: ReadonlySet<string> =
  words(`appointed named elected re-elected hired chosen picked selected confirmed installed sworn fired sacked dismissed ousted removed
  suspended replaced employed unveiled nominated`);

/** What somebody is who does this to a body: «who heads the group». */
export const LEADING_VERBS: Readonly<Record<string, string>> = {
  heads: 'head',
  headed: 'head',
  leads: 'leader',
  led: 'leader',
  directs: 'director',
  directed: 'director',
  chairs: 'chair',
  chaired: 'chair',
  edits: 'editor',
  coaches: 'coach',
  coached: 'coach',
  manages: 'manager',
  managed: 'manager',
  founded: 'founder',
  'co-founded': 'co-founder',
};
