/**
 * Nouns that say what a source is and what it does: «officials», «the ministry», «footage». Singular, lower case. Data only.
 */
import type { SourceRole } from '../model.ts';

/** What a noun stands for: one person or several, a body that answers for its words, a paper, a picture or sound. */
export type NounSort = 'person' | 'body' | 'group' | 'document' | 'recording' | 'secret';

interface NounList {
  readonly sort: NounSort;
  readonly role: SourceRole | null;
  readonly nouns: string;
}

/**
 * `group` nouns are plural in sense («media», «troops»); `secret` ones name nobody on purpose («a source»).
 * A person speaking for a body («spokesman») has the body's role, found from the words around it; here it has none.
 */
export const NOUN_LISTS: readonly NounList[] = [
  {
    sort: 'person',
    role: 'official',
    nouns: `president premier chancellor minister secretary governor mayor ambassador envoy diplomat official aide adviser advisor
      commissioner consul regulator bureaucrat king queen prince princess emir sultan pope minister-president
      attorney-general solicitor-general auditor-general secretary-general governor-general inspector-general surgeon-general
      consul-general comptroller-general controller-general postmaster-general accountant-general
      vice-president ombudsman administrator negotiator rapporteur dictator monarch leader tyrant strongman premier-elect
      president-elect undersecretary authority-chief ex-president ex-minister`,
  },
  {
    sort: 'person',
    role: 'politician',
    nouns: `politician lawmaker legislator senator congressman congresswoman mp mep mla councillor councilor councilman councilwoman
      candidate opposition-leader assemblyman backbencher parliamentarian deputy alderman representative republican democrat
      conservative tory labourite liberal nominee frontrunner party-leader whip`,
  },
  {
    sort: 'person',
    role: 'court',
    nouns: `judge magistrate prosecutor prosecutor-general procurator-general justice coroner juror jurist registrar`,
  },
  {
    sort: 'person',
    role: 'police',
    nouns: `policeman policewoman detective constable sheriff superintendent sergeant-detective`,
  },
  {
    sort: 'person',
    role: 'military',
    nouns: `general colonel admiral commander soldier lieutenant brigadier sergeant corporal marine airman fighter-pilot bomber-pilot fighter troop
      paratrooper serviceman conscript reservist warlord`,
  },
  {
    sort: 'person',
    role: 'expert',
    nouns: `analyst expert professor scientist researcher economist historian academic scholar epidemiologist virologist
      fact-checker specialist psychologist seismologist geologist forecaster meteorologist climatologist biologist physicist
      chemist engineer statistician pollster criminologist sociologist physician surgeon pathologist lecturer psychiatrist
      ecologist demographer archaeologist doctor medic auditor`,
  },
  {
    sort: 'person',
    role: 'witness',
    nouns: `witness eyewitness resident neighbour neighbor survivor bystander passer-by onlooker villager passenger evacuee
      refugee local inhabitant shopper victim`,
  },
  {
    sort: 'person',
    role: 'company',
    nouns: `ceo entrepreneur shareholder trader banker
      businessman businesswoman industrialist retailer-chief`,
  },
  {
    sort: 'person',
    role: 'campaign-group',
    nouns: `campaigner activist organiser organizer environmentalist`,
  },
  {
    sort: 'person',
    role: 'news-outlet',
    nouns: `journalist reporter correspondent editor columnist broadcaster-journalist presenter anchor`,
  },
  { sort: 'person', role: 'social-media', nouns: `user blogger influencer vlogger tweeter poster netizen` },
  {
    sort: 'person',
    role: null,
    nouns: `spokesman spokeswoman spokesperson man woman boy girl person someone somebody anyone nobody everyone author lawyer
      attorney solicitor barrister teacher student worker driver farmer mother father parent son daughter brother sister wife
      husband widow friend colleague relative cousin uncle aunt player coach manager director head chief member supporter
      critic observer commentator figure insider-trader opponent rival defendant suspect accused plaintiff claimant
      protester protestor demonstrator voter patient nurse priest bishop imam rabbi owner landlord tenant shopkeeper
      fisherman hunter actor actress singer writer director-general advocate-general registrar-general general-secretary general-manager general-counsel general-director child employee boss chairman chairwoman chairperson founder co-founder secretary-treasurer executive strategist veteran tourist customer user-group
      investigator inspector officer captain pilot firefighter paramedic rescuer volunteer aid-worker guard official-turned-critic
      counsel adjudicator cleric militant rebel insurgent hacker scout designer architect developer owner-operator trainer
      captain-general teenager pensioner mourner worshipper ally backer fan pundit consultant assistant accountant servant agent landowner participant respondent delegate chair
      successor predecessor interpreter translator pupil caller reader viewer minder bodyguard migrant prisoner detainee hostage
      rower skipper chef farmer-leader principal headteacher headmaster headmistress treasurer trustee caretaker curator`,
  },
  { sort: 'secret', role: null, nouns: `source insider whistleblower whistle-blower informant tipster` },
  {
    sort: 'group',
    role: 'news-outlet',
    nouns: `media press outlet newspaper tabloid broadcaster channel station broadsheet magazine daily weekly network
      website-news headline television tv radio paper coverage`,
  },
  { sort: 'group', role: 'news-agency', nouns: `newswire wire` },
  { sort: 'group', role: 'police', nouns: `policemen` },
  {
    sort: 'group',
    role: 'military',
    nouns: `troops soldiery`,
  },
  {
    sort: 'group',
    role: null,
    nouns: `people men women family families crowd public community others many some several few most both two three experts-panel
      locals observers-group critics-group team crew rebels separatists insurgents staff children scores dozens hundreds thousands
      millions everybody those opposition victims-group jury-pool kin`,
  },
  { sort: 'body', role: 'police', nouns: `police constabulary gendarmerie carabinieri` },
  {
    sort: 'body',
    role: 'military',
    nouns: `army navy military airforce command militia coastguard forces brigade regiment battalion`,
  },
  {
    sort: 'body',
    role: 'court',
    nouns: `court tribunal jury inquest bench prosecution judiciary`,
  },
  {
    sort: 'body',
    role: 'government',
    nouns: `government ministry department parliament cabinet administration authorities authority embassy consulate presidency
      treasury regime council junta congress senate state municipality prefecture taskforce legislature assembly city county borough town country nation
      republic kingdom secretariat`,
  },
  {
    sort: 'body',
    role: 'company',
    nouns: `company firm manufacturer airline bank operator employer retailer supplier contractor corporation developer-company carmaker
      chain conglomerate startup start-up insurer utility brewer producer maker supermarket brokerage lender publisher business
      shipbuilder drugmaker`,
  },
  {
    sort: 'body',
    role: 'campaign-group',
    nouns: `charity ngo nonprofit non-profit watchdog union campaign-group pressure-group`,
  },
  {
    sort: 'body',
    role: 'expert',
    nouns: `university institute think-tank thinktank laboratory lab academy observatory`,
  },
  { sort: 'body', role: 'politician', nouns: `party campaign caucus` },
  {
    sort: 'body',
    role: null,
    nouns: `group organisation organization agency committee commission office board panel club team-management hospital school church
      federation association foundation service inquiry coalition alliance body mission delegation side league society
      centre center movement faction trust museum college airport fund`,
  },
  {
    sort: 'document',
    role: null,
    nouns: `report statement document letter email e-mail memo memorandum filing study survey poll data figure-table statistic record
      transcript article analysis law bill census audit review dossier communique communiqué release book minutes contract index
      note text message website page application agreement treaty declaration notice guidance table graph chart map estimate
      advert leaflet manual diary script invoice log papers spreadsheet briefing assessment policy plan list register research
      findings paper-trail constitution charter rulebook resolution file cable factsheet submission announcement account story case ad advert advertisement commercial column editorial op-ed theory summary outline overview receipt proposal programme-note memoir biography catalogue
      inventory timetable schedule accounts ledger questionnaire circular bulletin newsletter pamphlet brochure prospectus appendix
      footnote dataset database decree investigation exposé`,
  },
  {
    sort: 'document',
    role: 'court',
    nouns: `warrant indictment ruling verdict judgment judgement affidavit lawsuit complaint subpoena summons injunction`,
  },
  { sort: 'document', role: 'social-media', nouns: `tweet post thread` },
  {
    sort: 'recording',
    role: null,
    nouns: `video footage clip film image photo photograph picture audio recording tape livestream cctv imagery broadcast
      documentary screenshot selfie dashcam bodycam voicemail podcast videotape`,
  },
  {
    sort: 'person',
    role: null,
    nouns: `co-owner convener convenor novelist poet musician composer painter artist sculptor photographer striker midfielder
      batsman bowler jockey sprinter boxer champion swimmer host programmer referee umpire promoter publican technician
      fisherwoman landlady caterer cook baker supervisor widower trawlerman mathematician haematologist hematologist partner
      councilmember assemblymember alderwoman packer welder miner docker clerk receptionist cashier nun vicar pastor curate
      rector deacon archbishop guest rep corporator postmistress postmaster recorder drummer guitarist pianist violinist clarinetist comedian activist commuter motorist cyclist holidaymaker`,
  },
];

/** Last words of the names of bodies: «Human Rights Watch», «Supreme Court»; a role where the word alone gives one. */
export const BODY_ENDINGS: Readonly<Record<string, SourceRole | null>> = {
  court: 'court',
  tribunal: 'court',
  ministry: 'government',
  department: 'government',
  office: 'government',
  council: 'government',
  parliament: 'government',
  treasury: 'government',
  embassy: 'government',
  government: 'government',
  administration: 'government',
  cabinet: 'government',
  house: 'government',
  congress: 'government',
  senate: 'government',
  assembly: 'government',
  authority: 'government',
  police: 'police',
  constabulary: 'police',
  army: 'military',
  navy: 'military',
  force: 'military',
  forces: 'military',
  brigade: 'military',
  command: 'military',
  guard: 'military',
  corps: 'military',
  staff: 'military',
  inc: 'company',
  'inc.': 'company',
  corp: 'company',
  'corp.': 'company',
  ltd: 'company',
  'ltd.': 'company',
  plc: 'company',
  llc: 'company',
  gmbh: 'company',
  ag: 'company',
  bank: 'company',
  group: 'company',
  holdings: 'company',
  motors: 'company',
  airlines: 'company',
  airways: 'company',
  energy: 'company',
  construction: 'company',
  builders: 'company',
  homes: 'company',
  consulting: 'company',
  pharmaceuticals: 'company',
  pharma: 'company',
  foods: 'company',
  brewery: 'company',
  studios: 'company',
  logistics: 'company',
  engineering: 'company',
  electric: 'company',
  oil: 'company',
  gas: 'company',
  petroleum: 'company',
  mining: 'company',
  steel: 'company',
  insurance: 'company',
  securities: 'company',
  railways: 'company',
  shipping: 'company',
  software: 'company',
  solutions: 'company',
  records: 'company',
  stores: 'company',
  supermarkets: 'company',
  hotels: 'company',
  properties: 'company',
  estates: 'company',
  developments: 'company',
  contractors: 'company',
  telecom: 'company',
  communications: 'company',
  financial: 'company',
  investments: 'company',
  ventures: 'company',
  aerospace: 'company',
  automotive: 'company',
  chemicals: 'company',
  plastics: 'company',
  textiles: 'company',
  industries: 'company',
  systems: 'company',
  technologies: 'company',
  partners: 'company',
  capital: 'company',
  company: 'company',
  water: 'company',
  university: 'expert',
  institute: 'expert',
  college: 'expert',
  observatory: 'expert',
  watch: 'campaign-group',
  union: null,
  party: 'politician',
  times: 'news-outlet',
  news: 'news-outlet',
  herald: 'news-outlet',
  tribune: 'news-outlet',
  gazette: 'news-outlet',
  chronicle: 'news-outlet',
  journal: 'news-outlet',
  courier: 'news-outlet',
  tv: 'news-outlet',
  television: 'news-outlet',
  radio: 'news-outlet',
  nations: 'international-organization',
  international: null,
  agency: null,
  association: null,
  bureau: null,
  centre: null,
  center: null,
  charity: 'campaign-group',
  club: null,
  coalition: null,
  commission: null,
  committee: null,
  exchange: null,
  federation: null,
  foundation: null,
  front: null,
  fund: null,
  hospital: null,
  league: null,
  movement: null,
  network: null,
  organisation: null,
  organization: null,
  project: null,
  reserve: null,
  school: null,
  service: null,
  services: null,
  society: null,
  trust: null,
  church: null,
  alliance: null,
  board: null,
  states: 'government',
  republic: 'government',
  kingdom: 'government',
  emirates: 'government',
};
