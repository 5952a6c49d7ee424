/**
 * Verbs that attribute, by what they do with what somebody said, thought, planned or showed. Data only, from the usage of
 * English-language news (politics, courts, science, sport, business) and from the cues of PolNeAR's training part; the
 * network is told of each verb its first class, so that a change here asks for learning again.
 */

/** What a class of verbs does; `describe.ts` reads the kind and the stance of an attribution from it. */
export const CUE_CLASS_NAMES = [
  'say', 'tell', 'ask', 'answer', 'think', 'feel', 'know', 'plan', 'promise', 'order', 'allow', 'show', 'accuse', 'judge', 'back', 'call', 'discuss', 'relay', 'seem', 'decline', 'deny', 'doubt', 'claim', 'confirm', 'carry',
] as const; // prettier-ignore

export type CueClass = (typeof CUE_CLASS_NAMES)[number];

export const CUE_VERBS: Readonly<Record<CueClass, string>> = {
  say: `apologize apologise utter coin quibble spar pontificate sermonize proffer concede unveil articulate voice express submit plead aver say add state declare announce note remark observe comment explain stress emphasize emphasise underline underscore reiterate repeat continue conclude begin exclaim mutter murmur whisper shout yell scream cry joke quip muse opine recall recount reminisce relate write post tweet retweet blog type text email e-mail message report reveal disclose divulge leak hint imply intimate suggest signal indicate argue reason contend maintain assert insist posit counter object protest interject interrupt complain grumble lament bemoan rue boast brag gush enthuse caution predict forecast foresee foretell reckon propose recommend testify depose plead adjudicate specify outline detail describe summarise summarize proclaim pronounce preach chant tease allude chime speak talk mention elaborate expound theorise theorize speculate guess venture volunteer blurt bellow thunder deadpan wisecrack scoff sneer snap bark fume rail rant vent sigh sob scribble pen dictate narrate cite reference write-in clarify qualify preface summon parrot stipulate postulate hypothesise hypothesize certify swear attest vouch surmise deduce infer telegraph`,
  tell: `tell inform notify advise assure reassure remind warn alert brief persuade convince teach instruct update apprise
    forewarn counsel lecture`,
  ask: `ask inquire enquire question wonder query quiz grill press request beg plead implore appeal demand petition invite
    challenge interview poll survey`,
  answer: `answer reply respond retort rejoin react rebut riposte return shoot`,
  think: `think believe assume presume suppose consider regard view see deem judge reckon figure imagine perceive interpret
    conclude understand take rate rank count treat reconsider conceive envision envisage picture trust suspect expect
    anticipate agree disagree concur differ accept doubt estimate value weigh ponder contemplate mull reflect realise realize
    recognise recognize decide remember forget`,
  feel: `anger upset alarm shock surprise delight thrill impress scare startle outrage rattle concern trouble annoy irritate frustrate please disappoint feel fear worry hope wish desire want like love hate dislike loathe detest enjoy prefer admire respect resent regret
    mourn dread envy appreciate care need long yearn crave lean favor favour welcome celebrate cheer relish cherish miss
    despise distrust mistrust tire`,
  know: `know learn discover hear see notice understand watch witness overhear sense spot realize find`,
  plan: `plan intend aim seek want decide choose try attempt opt prepare propose hope expect mean vie resolve determine
    strive endeavor endeavour consider weigh contemplate threaten look move push offer volunteer agree consent mull eye
    target`,
  promise: `promise vow pledge swear commit undertake guarantee threaten bet`,
  order: `order command direct require mandate decree rule demand instruct urge call compel force oblige summon subpoena
    sentence convict fine ban bar prohibit forbid outlaw block veto overturn uphold strike dismiss reject grant deny approve
    authorize authorise enact pass ratify sign adopt nominate appoint name designate elect select assign commission restrict
    encourage exhort pressure lobby advocate push press enjoin remand acquit suspend impose recommend vote`,
  allow: `allow permit let license clear enable entitle exempt`,
  show: `show demonstrate prove reveal indicate suggest illustrate depict portray confirm establish expose uncover
    highlight reflect underscore point signal mean document capture film photograph record picture feature display find
    detail spell identify confirm corroborate register measure rate rank list state say read put contain include`,
  accuse: `accuse charge blame fault suspect convict indict impeach condemn criticise criticize denounce rebuke reproach
    chide scold berate chastise upbraid admonish censure reprimand sue fault arraign prosecute`,
  judge: `angst distance brush shrug lash rebuke single rip jab excoriate fire criticise criticize condemn denounce decry deplore slam blast bash assail attack lambast lambaste rip pan savage
    excoriate castigate slate hammer knock mock ridicule deride lampoon taunt insult belittle disparage denigrate malign
    vilify demonize smear skewer roast trash ding hit swipe target rail knock fault question dismiss disavow disown repudiate
    renounce praise laud hail applaud commend compliment salute tout extol celebrate thank congratulate credit champion
    trumpet defend justify excuse rationalize downplay play minimise minimize exaggerate overstate understate mourn lament
    bemoan protest challenge contest dispute oppose resist rebuff discredit debunk scrutinize scrutinise critique
    second-guess slur scorn spurn jeer boo heckle`,
  back: `support back endorse favor favour oppose resist reject embrace champion advocate defend promote push embrace adopt
    approve disapprove agree accept join rally stand side align vote select pick prefer nominate recommend second sponsor
    espouse adhere subscribe abhor disagree concede acknowledge`,
  call: `call label dub brand term deem describe characterise characterize portray paint depict cast name liken compare
    refer identify define frame hail denounce tag nickname billed style pronounce classify introduce`,
  discuss: `discuss debate talk address mention cite invoke reference raise highlight emphasize stress tout pitch present
    outline detail describe explain lay list name quote recite discuss broach review analyze analyse examine explore study
    investigate probe assess evaluate tackle touch focus dwell allude point refer speak muse reflect comment weigh elaborate
    negotiate`,
  relay: `cite quote relay paraphrase echo retweet reference invoke credit attribute`,
  seem: `seem appear sound look`,
  decline: `decline refuse fail avoid dodge sidestep evade skip neglect demur balk deflect duck abstain withhold hesitate
    stop refrain ignore`,
  deny: `deny refute dispute rebut reject contradict dismiss disavow disclaim repudiate gainsay downplay rubbish rebuff
    contest retract recant disprove debunk`,
  doubt: `doubt question distrust mistrust query suspect disbelieve challenge`,
  claim: `claim allege purport profess insist pretend maintain assert contend`,
  confirm: `confirm acknowledge admit concede verify affirm reaffirm corroborate recognise recognize concur confess
    certify validate authenticate substantiate attest testify demonstrate establish`,
  carry: `make express issue give use send come take file provide share turn deliver voice draw cast raise offer pose lodge level
    launch release sign reach place show hold put lay unveil articulate air post publish record broadcast pay throw set find lend
    declare submit enter repeat reiterate spend start`,
};

/** Verbs of saying in the narrow sense, for what leans on them: «, adding that», «and warned that». */
export const REPORTING_VERBS = `say tell add state declare announce note remark observe explain stress emphasize emphasise
  reiterate write post tweet report reveal disclose suggest argue contend maintain assert insist warn caution predict claim
  allege confirm acknowledge admit concede deny reply respond answer ask testify rule conclude complain boast joke recall hint
  agree believe think accuse urge call criticise criticize condemn promise vow pledge propose estimate comment mention`;
