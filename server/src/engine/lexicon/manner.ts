/**
 * What a cue says of the way something is put: as a belief, a plan, an order or a picture rather than a statement; with
 * confidence in it, distance from it or doubt. Data only.
 *
 * An entry stands for every form of its verb or noun («claim» for «claiming», «claims»), unless a form has an entry of its
 * own. `rule+out` is words of one cue in that order, whatever stands between them, and goes before single words.
 */
import type { AttributionKind, Stance } from '../model.ts';

/** Of single words the cue's first decides. `statement` has only what would else be taken for something else. */
export const KINDS: Readonly<Record<AttributionKind, string>> = {
  statement: `say tell write post tweet warn caution advise agreed rule+out let+know make+known demand+know hit+back fire+back
    shot+back clap+back push+back strike+back write+back message+back in+opinion in+view by+reckon give+opinion
    leave+doubt raise+concern raise+objection express+concern vote+down it+gather take+aim pay+respect`,
  belief: `think believe assume presume suppose consider regard view see deem reckon figure imagine perceive interpret feel
    fear worry hope wish want like love hate dislike prefer admire respect regret resent know understand doubt suspect expect
    anticipate agree disagree trust support oppose favor favour backed backs backing appear seem realize realise care
    envision envisage foresee appreciate estimate forecast project wonder dread gather guess notice balk baulk despise
    loathe detest envy mourn grieve crave yearn dream tip pencil enjoy judge mind trouble lean
    belief opinion concern suspicion impression sense thought assumption expectation desire confidence conviction notion
    idea theory hypothesis projection anticipation objection reservation sympathy contempt disdain recollection memory
    knowledge distrust mistrust scepticism skepticism optimism pessimism opposition
    confident optimistic pessimistic sceptical skeptical afraid worried concerned convinced persuaded certain sure unsure
    uncertain aware unaware proud hopeful doubtful dubious unconvinced glad happy unhappy pleased delighted thrilled
    disappointed sorry wary cautious scared frightened fearful angry furious upset alarmed dismayed horrified appalled
    shocked surprised stunned saddened satisfied dissatisfied relaxed impressed grateful thankful comfortable uncomfortable
    uneasy relieved frustrated embarrassed ashamed jealous keen opposed suspicious mindful adamant bullish bearish
    against behind rather     look+forward swear+by take+mean would+sooner would+back not+buy no+time no+interest open+mind come+around
    take+exception take+position stand+by stand+behind vote+against bet+on brace+for pray+for find+out`,
  intention: `plan intend aim decide choose try attempt opt prepare vie resolve determine strive endeavor endeavour promise
    vow pledge commit undertake threaten consent offer volunteer refuse mean considering reconsidering reviewing weigh mull
    plot eye target going intention threat bid effort commitment decision
    willing ready eager set prepared determined likely poised unwilling reluctant committed
    thinking+of being+considered will+not+hear`,
  decree: `order command direct require mandate decree rule instruct compel force oblige subpoena sentence convict fine ban
    bar prohibit forbid outlaw block veto overturn uphold approve authorize authorise enact pass ratify adopt permit allow
    enjoin acquit acquitted remand restrain award prescribe stipulate sanction vote reverse quash ruling injunction instruction
    ultimatum turn+down throw+out knock+back strike+down wave+away side+with not+let return+verdict`,
  showing: `show depict film capture photograph picture portray feature display illustrate find
    footage video image photo clip make+no+mention`,
};

/** What papers, pictures and counts do, and others only say: «the memo puts the cost at». `have` only as the whole cue. */
export const SHOWN = `suggest indicate reveal put list disclose demonstrate prove have has had include contain bear keep place point
  peg see register predict hint contradict confirm`;

/** What shows beside what the lexicon knows for papers and pictures. */
export const EVIDENCE = `figures results evidence test tests findings finding inquiry files file graphic model models modelling
  modeling replay replays scan slide copy tracking scores rota directory`;

/** What courts do by order, and others by word: «the judge dismissed». */
export const ADJUDGED = 'hold find dismiss reject affirm grant deny declare refuse set stay lift';

/** Verbs that order where an infinitive follows, «told them to leave»; that plan there, «agreed to pay». */
export const ORDERING = 'tell';
export const PLANNING = 'agree';

/** Cues that plan when their verb does not attribute: «will appeal», «would fight». */
export const FUTURE = "will wo 'll shall would";

/** Cues of every stance; what else is declining `describe.ts` reads from more than one word. */
export const STANCES: Readonly<Record<Exclude<Stance, 'neutral'>, string>> = {
  declining: `refuse+rule+out give+nothing stay+mum yet+reply yet+respond yet+comment yet+return duck sidestep evade dodge`,
  endorsing: `confirm acknowledge admit concede verify reaffirm corroborate recognise recognize validate authenticate
    substantiate prove establish confess concession admission acknowledgement acknowledgment confirmation proof confession
    make+clear plead+guilty no+secret`,
  distancing: `claim allege purport profess insist assert maintain allegation assertion insistence allegedly purportedly
    ostensibly`,
  doubting: `question distrust mistrust disbelieve doubt scepticism skepticism sceptical skeptical doubtful dubious
    unconvinced`,
  denying: `deny refute dispute rebut reject contradict dismiss disavow disclaim repudiate rubbish retract recant disprove
    debunk contest rebuff denial rejection not+accept not+buy not+hear+of brush+aside brush+off laugh+off shoot+down
    slap+down knock+back play+down scoff+at wave+away shrug+off`,
};

/** What somebody who declines does not do: «did not respond», «had no comment». */
export const ANSWERING = 'comment respond reply answer return react';

/** What somebody who declines will not do: «would not say», «refused to name them». */
export const TELLING = `comment respond reply answer react say discuss disclose elaborate speak confirm name reveal talk give
  tell identify speculate draw`;

/** Who says that he does not: «refused to comment». */
export const REFUSING = 'decline refuse fail avoid';

/** Without any of these «did not say» only reports a silence. */
export const UNWILLING = "will wo would 'd going want wish";

/** What is doubted when it cannot be done. */
export const VERIFYING = 'verify confirm corroborate authenticate establish determine ascertain';

export const NEGATIONS = 'not never unable no nor neither without';

/** Verbs that in the passive, with nobody named, make hearsay: «is said to», «it is believed that». */
export const HEARSAY_VERBS = `say believe think understand report allege rumour rumor suppose presume claim fear assume
  reckon suspect repute purport hear note mention speculate deem hold suggest know gather whisper murmur moot learn`;

/** Adverbs that make hearsay of the sentence they stand in. */
export const HEARSAY_ADVERBS = 'reportedly allegedly purportedly supposedly apparently ostensibly reputedly';

/** What else does, where nobody is named. */
export const HEARSAY_WORDS = 'rumour rumor chatter gossip speculation talk insinuation reports';

/** «it is said that», «…, it was rumoured, …»: participles that make hearsay of the sentence when «it» is their subject. */
export const IMPERSONAL_HEARSAY = `said believed understood thought claimed reported alleged rumoured rumored gathered learnt learned
  assumed feared whispered suspected supposed`;
