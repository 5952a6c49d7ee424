/**
 * Words that news uses for one thing, so that two sentences can be seen to claim the same: verbs with the nouns made of them, and
 * near-synonyms. A line is one meaning; a word may stand in several. What an ending tells by itself («deport», «deportation») is left
 * out. Data only.
 */
export const MEANINGS = `
visit trip travel journey tour
travel go come journey head fly sail ride drive voyage trek commute
come arrive arrival reach enter land entry get
leave depart departure exit go quit flee
fly flight plane helicopter aircraft airlift jet
drive car ride motor
return come back restore reappear
appear appearance show turn
meet meeting talk see host receive encounter summit
talk speak chat converse discuss discussion conversation dialogue
meet talk negotiate negotiation
gather assemble rally convene congregate
kill death die dead slay murder homicide fatality perish fatal
kill victim life casualty claim
casualty wounded injured victim
shoot gunfire shooting gun fire gunman
injure injury wound hurt harm maim
attack assault strike raid offensive hit target ambush
bomb bombing bombard shell shelling blast explode explosion detonate strike
blast burst
fight battle combat clash skirmish fighting
war conflict invasion hostility
invade invasion incursion attack
army military troop soldier force serviceman
occupy occupation seize seizure capture take control conquer overrun annex
fall capture surrender take lose
annex annexation absorb
destroy destruction demolish ruin wreck level flatten raze devastate
damage harm wreck batter
rebuild reconstruct reconstruction restore restoration repair renovate renovation refurbish
build construct construction erect building
withdraw withdrawal retreat pull leave
deploy send dispatch
abduct abduction kidnap seize deport transfer
deport deportation expel expulsion remove removal banish
flee escape evacuate evacuation refugee
arrest detain detention custody hold apprehend nab
jail prison imprison incarcerate sentence detain
sentence jail
charge accuse accusation indict indictment allege
accuse blame allege accusation denounce
sue lawsuit suit complaint court litigation
convict conviction guilty verdict
acquit acquittal clear exonerate
warrant order writ
court tribunal judge justice
judge rule ruling decide decision verdict
trial prosecute prosecution try
investigate investigation probe inquiry enquiry examine examination inquire
evidence proof sign
steal theft rob robbery loot burgle burglary
bribe bribery corrupt corruption graft kickback
fraud deceive cheat scam swindle
resign resignation step quit stand leave
dismiss sack fire oust remove axe
appoint appointment name pick choose nominate select hire
nominee nomination nominate candidate
elect election vote ballot poll
win victory beat defeat triumph prevail victor
defeat loss lose beat
lead ahead top
leader head chief president boss
poll survey
support back endorse endorsement favour favor backing approve
approve approval pass authorise authorize endorse adopt clear
reject rejection refuse refusal dismiss rebuff spurn decline turn
oppose opposition resist against object
criticise criticize criticism condemn condemnation attack slam blast denounce rebuke
praise laud hail applaud commend
apologise apologize apology sorry regret
deny denial reject dispute refute
admit acknowledge concede confess confession
announce announcement declare unveil reveal declaration
reveal disclose disclosure leak release publish expose
publish release post issue print broadcast
show display depict picture see reveal
film video footage clip record tape
photo photograph picture image
demand call urge insist ask request
urge encourage press push
promise pledge vow commit commitment
threaten threat warn warning
agree agreement deal accord pact treaty
sign signature
plan intend intention aim seek want propose proposal
plan scheme programme program project
want wish seek desire hope
try attempt effort seek bid
fail failure miss
begin start launch open commence onset beginning outset
end finish close conclude stop cease halt complete completion
continue persist remain keep
delay postpone postponement defer
cancel scrap abandon drop call
close shut closure shutter
open opening inaugurate launch
increase rise grow growth climb jump surge soar raise up gain
decrease fall drop decline cut reduce reduction shrink lower slump plunge plummet down
cut slash reduce trim reduction
spend spending expenditure cost
pay payment fund finance cost
buy purchase acquire acquisition
sell sale
earn income profit salary wage pay make
lose loss shed
job employ employment work post
worker employee staff labourer laborer
hire recruit employ
layoff redundancy dismiss
price cost
tax levy duty
company firm business corporation
give provide offer supply hand donate deliver
help aid assist assistance relief
receive get obtain accept
ban prohibit prohibition outlaw bar forbid
allow permit permission let
protect defend shield safeguard
demonstrate protest demonstration demonstrator protester rally march
crowd people
resident inhabitant citizen local people civilian
people population inhabitant person
child kid youngster boy girl youth minor
baby infant newborn
woman female
man male
home house residence dwelling flat apartment
family household relative
building block
district neighbourhood neighborhood quarter area suburb
town city village
area region province territory zone
country nation state
border frontier
front frontline
centre center downtown middle
school academy
hospital clinic
hall theatre theater auditorium
factory plant mill works
coast coastline shore beach waterfront seafront
river stream
road street highway motorway route
crash collide collision accident
fire blaze burn arson
flood flooding deluge inundate
storm hurricane cyclone typhoon
quake earthquake tremor
ill illness sick disease
doctor physician medic
drug medicine medication
police officer cop
gunman shooter attacker
suspect accused defendant
lawyer attorney solicitor barrister counsel
lawmaker legislator congressman senator representative mp parliamentarian
law legislation bill act statute
parliament legislature congress
minister secretary
government administration cabinet
official authority
spokesman spokeswoman spokesperson
commander general officer
employer boss
reporter journalist correspondent
money cash fund
debt owe loan
weapon arm munition arms
missile rocket
aide adviser advisor assistant
ally partner friend
enemy foe adversary
race contest campaign
debate face-off
speech address remark
email e-mail message
hack hacker breach hacking cyberattack
file document record paper
tweet twitter post
wall fence barrier
immigrant migrant immigration alien
undocumented illegal
rape sexual assault molest harass harassment grope
affair
marry wedding marriage wed husband wife spouse
divorce split separate
born birth
teacher professor lecturer
student pupil
player athlete
champion title championship
score goal
year annual yearly
month monthly
week weekly
big large huge great massive major enormous vast
small little tiny minor
new fresh latest recent
old elderly aged
fierce bloody brutal bitter heavy
bad worst severe
first initial
quick swift fast rapid
illegal unlawful unlawfully
secret covert hidden clandestine
surprise unannounced unexpected shock unscheduled sudden
near close closest proximity
likely probable probably
important key crucial vital
dangerous risk danger risky peril
safe safety secure security
comment reply respond response answer react reaction
sanction penalty punish
isolate isolation
recognise recognize recognition acknowledge
responsible responsibility blame
own belong possess
use employ
find discover discovery uncover locate
stay remain
believe think
know aware
suspend suspension halt pause
join enter
replace succeed successor
miss skip absent
hide conceal cover
search hunt seek look
rescue save
lift raise end
impose introduce enforce
break breach violate violation
transport carry move ship
walk stroll
watch see view observe
inspect inspection review check examine
move relocate shift
live reside dwell
grow expand expansion enlarge
change alter amend modify
unite join
divide split
owner proprietor
maker manufacturer producer
make produce manufacture production
fiscal financial
percent percentage share
half fifty
sink founder capsize wreck shipwreck
vessel ship boat ferry freighter craft
captain master skipper
passenger traveller traveler rider commuter aboard
survivor survive
drown drowning
suffocate asphyxiate choke
burn blaze flame char scorch
rubble debris ruin wreckage remains
trap bury pin
dig excavate
recover retrieve find
missing unaccounted untraced
overload overcrowded crowded packed
licence license permit certify authorise approval approve clear
shortage lack scarcity short
wave swell surge
struck strike hit batter
detect notice spot discover
inspector inspection audit auditor check
safety safe unsafe secure security
lock bar bolt
door exit gate entrance
leap jump plunge
window pane
cause origin reason
fault defect flaw failing
cable wire line
crack fissure rupture burst break
dam reservoir barrage
siren alarm alert warning
shelter refuge accommodation house
landslide mudslide avalanche
rescuer rescue team crew
dog hound
tent canvas
concrete cement
steel iron metal
builder contractor developer construct
manager executive director boss
owner proprietor possess
surrender yield capitulate
gunfire shot bullet
rifle gun pistol firearm handgun
hostage captive
attacker assailant gunman shooter perpetrator
officer police trooper constable patrolman
wife husband spouse widow widower former
custody guardianship
bitter angry anger fury furious resentment
neighbour neighbor
divorce separation marriage
funeral bury burial
vigil candle memorial
mourn mourning grief grieve
scanner detector
guard post protect secure
walkout strike stoppage
union labour labor worker
wage pay salary earnings
offer proposal bid
vote ballot poll cast
voter elector electorate
turnout participation
majority plurality
opponent rival challenger contender
concede accept acknowledge
fraud rig rigging irregularity cheat
dead deceased late
observer monitor
recount count
inaugurate inauguration swear oath
judge justice magistrate
supporter follower backer fan adherent
march demonstration protest rally procession
demonstrator protester marcher
disperse scatter
curfew lockdown
block blockade shut bar
internet web online network
constitution charter
term mandate
release free liberate freedom
abduct kidnap snatch seize grab
mediate mediator broker envoy
peace ceasefire truce armistice
missile rocket projectile shell
market bazaar marketplace
warplane jet plane aircraft bomber fighter
ammunition munition shell arsenal
depot store warehouse stockpile
shrapnel splinter fragment
electricity power current
outage blackout
outrage horror shock dismay anger
condemn condemnation denounce deplore
postpone delay defer adjourn shelve
ally allied friend partner neighbour
diplomat embassy envoy ambassador
spy espionage spying agent intelligence
secret classified confidential
drawing plan blueprint design
retaliate retaliation revenge respond
consulate mission embassy
violate violation breach infringe
airspace sky
expel expulsion unwelcome banish
acquire acquisition buy purchase takeover merger bid
merge merger combine combination
shareholder investor stockholder
share stock equity
soar jump surge leap rise
cash money
premium surplus
regulator watchdog authority
antitrust competition
contest fight resist oppose
rival competitor
headquarters office base
layoff dismissal redundancy cut
save saving
cereal breakfast food
approve approval license licence
pill drug medicine medication treatment
patient sufferer
trial study test experiment
progress advance
nausea sickness vomit
liver kidney organ
insurer insurance
price cost charge
discount reduction rebate
panel committee board
cure remedy
hacker hack intruder cybercriminal attacker
customer client consumer
password login
steal theft thief stolen
ransom extort extortion
employee worker staff clerk
mail email message
lawsuit class action sue
fine penalty sanction
investigate investigation inquiry probe
publish release disclose
snow snowstorm blizzard
ice icing frost freeze frozen
pilot airman aviator
crash wreck plunge
aide assistant staff adviser
slope mountain hill peak
successor replace replacement
seat post
candidate contender nominee
campaign race bid
endorse back support
drop withdraw quit end suspend
donor contributor backer
debate clash
lie untruth dishonest false
tax levy duty contribution
audit check
abortion pro-choice
billionaire businessman tycoon magnate developer
tie link connection connect
budget finance spending
deficit hole shortfall gap
employer company business firm
petrol fuel gasoline
freeze hold
promise pledge vow
chancellor minister treasurer
growth grow expand
interest rate
currency pound sterling dollar
slide fall slip drop
predict forecast expect project estimate
investor trader
fund pool
poor vulnerable needy
climate warming temperature
phase end
coal fossil
delegate envoy negotiator representative
weep cry tears sob
betray betrayal treachery traitor
summit conference meeting talks
activist campaigner group
island isle
athlete runner sportsman sportswoman
dope doping drug
ban bar suspend exclude prohibit
medal gold title champion
sample test specimen
coach trainer train
sponsor backer fund
laboratory lab
mix-up mistake error
raid search
confiscate seize
wall fence barrier
border frontier boundary
migrant refugee asylum immigrant
bison animal wildlife
forest wood woods woodland
accuse blame
cross crossing traverse
weapon arm
lorry truck
camera video
tall high height
adopt adoption
orphan child
clip video footage film
stroll walk wander
tour visit inspect
unannounced surprise spontaneous unexpected
night nocturnal dark overnight
front frontline
siege besiege surround
capture seize occupy take
annex absorb
ruin destroy
rebuild reconstruct restore
resident inhabitant local dweller
flat apartment housing
wheel drive driver steer
train rail railway
host receive welcome
pact treaty accord agreement deal
isolate shun
court tribunal
deport deportation transfer
warrant order
recognise recognize jurisdiction
crime atrocity
mock ridicule deride scorn
thief burglar robber
flee escape displace
fill plug
poison toxic
infect infection virus contagion
vaccine vaccinate vaccination jab inoculate
outbreak epidemic pandemic
quarantine isolate
hunger famine starve starvation
drought dry
harvest crop
farm farmer farming agriculture
mine miner mining
oil crude petroleum
pipeline pipe
plant station
nuclear atomic reactor
leak spill
contaminate contamination pollute pollution
bridge span viaduct
tunnel underpass
airport airfield
flight plane
station terminal
port harbour harbor dock
container cargo freight
bus coach
cyclist bicycle bike
pedestrian walker
collide collision crash smash ram
derail derailment
drunk alcohol intoxicated
teenager teen adolescent youngster youth
elderly pensioner old senior
pregnant pregnancy expect
mother mum parent
father dad parent
son boy
daughter girl
brother sister sibling
bishop priest cleric clergyman
church parish congregation
mosque imam
synagogue rabbi
museum gallery
painting picture portrait canvas
sculpture statue monument
film movie
actor actress star
singer musician band
concert performance gig
author writer novelist
prize award
match game fixture
goal score
team side squad
league division
season campaign
injury hurt knee
transfer sign
referee umpire
stadium ground arena
`;

/** Word by word, singular and base, what no ending tells. */
export const ODD_FORMS = `
children child|men man|women woman|people people|lives life|wives wife|feet foot|teeth tooth|mice mouse|wolves wolf|leaves leave
better good|best good|worse bad|worst bad|further far|larger large|died die|dying die|lying lie|tying tie|flew fly|flown fly|dead die
fled flee|bound bind|struck strike|bought buy|sold sell|taught teach|caught catch|thought think|fought fight|sought seek|fed feed
bled bleed|drove drive|driven drive|rode ride|ridden ride|froze freeze|frozen freeze|stole steal|stolen steal|swept sweep|slept sleep
shot shoot|spread spread|shrank shrink|shrunk shrink|sank sink|sunk sink|swam swim|wore wear|worn wear|ate eat|eaten eat|hid hide
hidden hide|lit light|met meet|fell fall|fallen fall|split split|shut shut|hurt hurt|burnt burn|crept creep|dug dig|grew grow
grown grow|blew blow|blown blow|became become|data data|criteria criterion|media media|police police|series series|species species
broke break|broken break|shook shake|shaken shake|sued sue|suing sue|woken wake|woke wake|sprang spring|sprung spring|leapt leap|wept weep|clung cling|flung fling|strove strive|slain slay|slew slay
lain lie|laid lay|bore bear|borne bear|bred breed|sworn swear|swore swear|torn tear|tore tear|worsened worsen|dealt deal|spent spend|lent lend|bent bend
freed free|freeing free|refereeing referee|frozen freeze|icing ice|iced ice|analyses analysis|crises crisis|bases basis|theses thesis|politics politics|news news
`;

/** Words that carry no claim by themselves, whatever their part of speech. */
export const EMPTY_WORDS = `
be have do get go make take come put let say tell other such many much more most several some any every own same very just also even
still yet only too so then now there here about around amid during within among between against toward towards upon via per than ago
well quite rather really actually however meanwhile thing way kind sort bit lot number part case fact point something anything nothing
someone anyone everyone one ones another each both either neither all few less least mr mrs ms dr sir
`;
