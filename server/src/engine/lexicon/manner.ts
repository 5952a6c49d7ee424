/**
 * What a cue says of the way something is put: as a belief, a plan, an order or a picture rather than a statement; with
 * confidence in it, distance from it or doubt. Data only, by lemma for verbs and by the word for nouns and adjectives.
 */
import type { AttributionKind, Stance } from '../model.ts';

/** Cues of every kind but `statement`, which all others are. */
export const KINDS: Readonly<Record<Exclude<AttributionKind, 'statement'>, string>> = {
  belief: `think believe assume presume suppose consider regard view see deem reckon figure imagine perceive interpret feel
    fear worry hope wish want like love hate dislike prefer admire respect regret resent know understand doubt suspect expect
    anticipate agree disagree trust support oppose favor favour appear seem realize realise recognize recognise remember care
    envision envisage foresee appreciate welcome back belief view opinion fear hope concern worry doubt doubts suspicion
    impression sense feeling thought assumption expectation fears hopes concerns worries views beliefs opinions desire
    confident optimistic pessimistic sceptical skeptical afraid worried concerned convinced certain sure aware proud hopeful`,
  intention: `plan intend aim seek decide choose try attempt opt prepare propose vie resolve determine strive endeavor
    endeavour promise vow pledge swear commit undertake threaten agree consent offer volunteer refuse mean plan plans
    intention promise pledge vow threat bid effort efforts attempt attempts commitment desire willing ready eager keen set
    prepared determined likely poised unwilling reluctant`,
  decree: `order command direct require mandate decree rule instruct compel force oblige subpoena sentence convict fine ban
    bar prohibit forbid outlaw block veto overturn uphold approve authorize authorise enact pass ratify adopt permit allow
    enjoin acquit order ruling decree ban mandate verdict injunction`,
  showing: `show depict film capture photograph picture record portray feature display illustrate broadcast air footage
    video videos image images photo photos photograph photographs picture pictures clip clips`,
};

/** Cues of every stance but `neutral` and `declining`, which `describe.ts` reads from more than one word. */
export const STANCES: Readonly<Record<Exclude<Stance, 'neutral' | 'declining'>, string>> = {
  endorsing: `confirm acknowledge admit concede verify affirm reaffirm corroborate recognise recognize clarify certify
    validate authenticate substantiate prove demonstrate establish reveal disclose clear concession admission
    acknowledgement acknowledgment confirmation proof`,
  distancing: `claim allege purport profess insist pretend assert contend maintain claim claims allegation allegations
    assertion assertions insistence allegedly purportedly supposedly ostensibly`,
  doubting: `doubt question distrust mistrust query disbelieve doubt doubts scepticism skepticism sceptical skeptical
    doubtful dubious unconvinced`,
  denying: `deny refute dispute rebut reject contradict dismiss disavow disclaim repudiate rubbish retract recant disprove
    debunk denial denials rejection`,
};

/** What somebody who declines does not do: «refused to comment», «did not respond». */
export const ANSWERING =
  'comment respond reply answer say discuss disclose elaborate speak confirm name reveal talk';

/** Verbs that in the passive, with nobody named, make hearsay: «is said to», «it is believed that». */
export const HEARSAY_VERBS = `say believe think understand report allege rumour rumor suppose presume claim consider
  estimate fear assume reckon suspect repute purport hear note mention speculate deem hold suggest tell`;

/** Adverbs that make hearsay of the sentence they stand in. */
export const HEARSAY_ADVERBS = 'reportedly allegedly purportedly supposedly apparently ostensibly reputedly';
