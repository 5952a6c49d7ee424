/**
 * Which pronoun a given name, a courtesy or a noun asks for, where it asks for one. Names of either («Alex», «Kim», «Robin») are on
 * no list. Lower case. Data only.
 */
export const SHE_NAMES: ReadonlySet<string> = new Set(
  `abigail ada agnes aisha aleksandra alice alicia alina alison alla allison amanda amber amelia amina amy ana anastasia angela angelica anita anja anna annabel anne
  annegret annette annie anya aoife april ariana astrid audrey ayesha barbara beatrice becky belinda bernadette beth bethany betty beverly bianca birgit
  bonnie brenda bríd brigitte bridget camilla carla carmen carol caroline carolyn catherine cathy cecilia celia charlotte chelsea cheryl chiara chloe christina
  christine ciara cindy claire clara clarissa claudia colleen constance cristina cynthia daisy daniela daphne deborah debbie deirdre denise diana diane dolores donna
  dora doris dorothy ebony edith eileen elaine eleanor elena elisa elisabeth elise eliza elizabeth ella ellen ellie elsa emily emma erica erin esther
  ethel eva eve evelyn fatima fatou fiona florence freya gabriela gail galina gemma georgina geraldine gertrude gillian gina giulia gloria grace greta gwen
  hana hannah harriet hazel heather heidi helen helena helga hilary hilda hillary holly ida imelda indira ingrid irena irene irina iris isabel isabella isla
  ivana ivanka ivy jackie jacqueline jana jane janet janice jasmine jean jeanne jenna jennifer jenny jess jessica jill jo joan joanna joanne josephine joy joyce
  judith judy julia julie juliet june justine kaitlyn karen karin karina karolina kate katharina katherine kathleen kathryn kathy katie katja katya kavita kayla keisha
  kellyanne khadija kimberly kirsten kirsty kristen kristin kristina lakshmi larisa lara laura lauren laurie leila lena leonie leticia leyla lila lillian lily linda lindsay
  ling lisa liz liza loretta lorna lorraine louise lucia lucinda lucy ludmila luisa lydia lynda lynette lynn lynne maeve magdalena maggie mai malala mandy manuela
  margaret margarita margot maria mariam marian marianne marie marilyn marina marion marjorie marlene marta martha martina mary maryam maud maureen
  mavis maxine megan mei melanie melinda melissa mercedes michelle mildred miriam mollie molly monica monika muriel nadia nadine nancy naomi natalia natalie natasha
  ngozi niamh nicola nicole nina noor nora noreen norma nuala odette olena olga olivia oksana orla pamela pat patricia patty paula pauline pearl peggy
  penelope penny petra philippa phoebe phyllis polly pooja precious priscilla priti priya rachael rachel rania rebecca regina renee rhoda rita roberta roisin
  rosa rosalind rosamund rose rosemary rosie roxanne ruth sabine sabrina sally samantha sandra sangeeta sara sarah selma serena shannon sharon
  sheila shirin shirley simone siobhan sofia sonia sonja sophia sophie stacey stella stephanie sue sunita susan susanna susanne suzanne svetlana sylvia
  tamara tanya tara tatiana tatyana teresa theresa theodora tina tracey tracy trudy uma una ursula valentina valerie vanessa vera verity veronica victoria viktoria viola virginia
  vivian wanda wendy whitney wilhelmina winifred yasmin yelena yolanda yulia yvette yvonne zainab zara zeynep zoe zuzana`.split(
    /\s+/u,
  ),
);

export const HE_NAMES: ReadonlySet<string> = new Set(
  `aaron abdul abdullah abdulrahman abraham adam adrian ahmad ahmed aidan alan albert alejandro aleksandr alessandro alexander alexei alexey alfred ali alistair allan allen ambrose amir amit anatoly anders
  andre andrei andreas andrew andriy andy angus anil ankit anthony anton antonio archie arjun arkady arnold arthur arturo ashok athanasios barack barney barry bartholomew ben benedict benjamin bernard bernie bert
  bill billy bob bobby boris brad bradley brandon brendan brett brian bruce bruno bryan callum carl carlos cecil cedric chad charles charlie christopher chuck clarence
  clark clement clive colin connor conor craig cyril cyrus damian dan daniel danny darius darren dave david dean declan denis dennis derek desmond deval dick diego dieter dimitri dmitri dmitry
  dominic don donald dónal doug douglas duncan dwight dylan eamon earl ed eddie edgar edmund eduardo edward edwin elliot elliott elon emeka emmanuel enda enrique eric erik ernest ernst ethan eugene evan
  everett fabio felix ferdinand fergus fernando francesco francis francisco franco françois frank frankie franklin franz fred freddie frederick friedrich gareth garrett gary gavin gennady geoff geoffrey george georgi gerald
  gerard gerhard gilbert giles giovanni giuseppe glenn gordon graham grant greg gregory guillermo gunther gus gustav guy hamid hamish hank hans harald harold harry harvey hassan heinrich hector
  henri henrik henry herbert herman horst howard hubert hugh hugo hussein ian ibrahim igor ilya imran isaac ivan jack jacob jacques jake james jamie jared jason javier jean-claude jed jeff
  jeffrey jens jeremy jerome jerry jim jimmy joachim joe joel joerg johan johann johannes john johnny jon jonas jonathan jorge josé jose josef joseph josh joshua juan julian julius jürgen justin
  karl karthik keith ken kenneth kevin khalid klaus konstantin kumar kurt kwame kyle lance lars laurence laurent lawrence lee len leo leon leonard leonid leroy lester lewis liam lindsey lionel lloyd
  lorenzo lou louis luca lucas luigi luis luke mahmoud malcolm manuel marc marcel marco marcus marek mario mark markus martin marvin matt matteo matthew matthias maurice max maxim mehmet mervyn michael michel miguel mick mike
  mikhail milan miles milos mitch mitchell mitt mohamed mohammad mohammed moses muhammad murray musa mustafa nathan nathaniel ned neil nelson newt neville nicholas nick niall nigel nikolai nils noah noel norman olaf oleg
  oleksandr oliver olivier omar oscar osama otto owen pablo paddy pádraig pascal patrick paul pavel pawel pedro percy pete peter petr phil philip philippe phillip pierre piotr rafael raj rajesh rajiv ralph ramesh ramon
  rand randy raúl raul ravi ray raymond reginald reuben rex rhys ricardo richard rick ricky rob robert roberto rod roderick rodney rodrigo roger roland rolf roman ron ronald rory ross roy rudolf rudy rupert russell ryan salim salman
  samir samuel sanjay santiago saul scott sean seán sebastian serge sergei sergey sergio seth shaun shinzo sid siegfried silvio simon stan stanislav stanley stefan stephen steve steven stewart stuart sunil suresh sven sylvester
  taras ted terence theo theodore thierry thomas tim timothy todd tom tomas tommy tony trevor tristan tyler uwe vernon viktor victor vijay vikram vincent vitaly vladimir volodymyr vyacheslav wade wallace walter warren wayne werner wesley
  wilfred wilhelm will willem william willie winston wolfgang yevgeny yuri yusuf zachary zbigniew`.split(
    /\s+/u,
  ),
);

/** Courtesies, ranks and nouns. */
export const SHE_WORDS: ReadonlySet<string> = new Set(
  `mrs mrs. ms ms. miss dame lady baroness queen princess duchess countess madame mme mme. frau signora señora sister spokeswoman chairwoman congresswoman
  businesswoman policewoman councilwoman councillorwoman actress mother grandmother wife widow daughter sister aunt niece woman girl headmistress hostess heroine waitress
  girlfriend mum mom great-aunt granddaughter sportswoman saleswoman noblewoman stewardess nun forewoman horsewoman alderwoman assemblywoman ombudswoman`.split(
    /\s+/u,
  ),
);
export const HE_WORDS: ReadonlySet<string> = new Set(
  `mister mr mr. sir lord king prince duke count baron monsieur m. herr signor señor father brother spokesman chairman congressman businessman policeman councilman actor
  grandfather husband widower son brother uncle nephew man boy headmaster host hero waiter boyfriend dad fisherman gentleman pope cardinal bishop archbishop imam rabbi
  grandson sportsman salesman nobleman cameraman craftsman midfielder striker goalkeeper foreman alderman assemblyman shri alhaji mallam`.split(
    /\s+/u,
  ),
);
