/**
 * Nouns and adjectives that attribute: «the claim that», «his opposition to», «is confident that». Data only; the network is told
 * of each word which list it is on, so that a change here asks for learning again.
 */

export const CUE_NOUNS = `claim claims allegation allegations accusation accusations statement statements assertion assertions
  argument arguments suggestion suggestions announcement announcements report reports rumour rumours rumor rumors belief beliefs
  view views opinion opinions hope hopes fear fears concern concerns worry worries doubt doubts suspicion suspicions conviction
  assumption assumptions notion idea impression sense feeling confidence consensus conclusion conclusions finding findings
  ruling verdict decision order promise promises pledge pledges vow threat threats warning warnings plan plans intention
  intentions proposal proposals recommendation recommendations call calls demand demands request requests appeal appeals bid
  effort efforts desire willingness refusal support opposition objection objections criticism criticisms condemnation praise
  endorsement backing approval rejection denial denials admission acknowledgement acknowledgment confession confirmation
  insistence reference mention question questions comment comments remark remarks word words assessment estimate estimates
  prediction predictions forecast forecasts projection projections speculation testimony complaint complaints attack attacks
  message signal signals hint hints sign signs stance position positions case point defense defence explanation answer response
  reply advice apology reaction observation revelation description characterization characterisation portrayal interpretation
  understanding knowledge evidence assurance assurances guarantee commitment determination interest theory thesis contention
  charge charges news disagreement agreement protest protests outrage anger dissatisfaction frustration surprise alarm scepticism
  skepticism optimism pessimism regret sympathy disdain contempt hostility objection mind attention light`;

export const CUE_ADJECTIVES = `confident sure certain convinced aware hopeful optimistic pessimistic sceptical skeptical doubtful
  dubious concerned worried afraid fearful wary angry upset furious proud glad happy pleased disappointed surprised sorry critical
  supportive unapologetic adamant clear unclear unsure uncertain likely unlikely willing unwilling ready eager reluctant keen
  determined prepared set poised able unable unaware mindful suspicious dismissive complimentary explicit vocal outspoken opposed
  committed interested uninterested grateful thankful guilty unhappy positive negative blunt candid emphatic insistent tired
  fond enthusiastic obvious possible true evident apparent`;

/** What shows something: «images of», «videos showing». */
export const MEDIA_NOUNS = `image images video videos footage photo photos photograph photographs picture pictures clip clips film
  recording recordings audio transcript transcripts document documents`;

/** Nouns that stand for a speaker at the end of a headline: «Two dead in avalanche - police». */
export const HEADLINE_SPEAKERS = `police officials official report reports source sources minister ministry study survey poll union unions
  lawyer lawyers expert experts court prosecutor prosecutors army military media agency watchdog charity campaigners spokesman
  spokeswoman spokesperson governor mayor president government authorities scientists doctors researchers regulator judge family
  witnesses analysts economists opposition rebels coach manager club company firm`;

/** What may show something beside pictures and films: figures, tests, papers. */
export const RECORD_NOUNS = `report reports study studies survey surveys poll polls data figures statistics records record test tests
  analysis research findings results evidence letter letters email emails memo memos file files filing filings map maps graphic
  chart charts census audit review investigation inquiry documentary screenshot screenshots log logs minutes`;
