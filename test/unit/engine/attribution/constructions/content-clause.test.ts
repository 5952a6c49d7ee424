import { describe, it } from 'vitest';
import { checkAttributions } from '../../../../support/attributions.ts';

describe('the cue before what it reports', () => {
  it('names who was told however many verbs its clause holds', () => {
    checkAttributions(
      '<source>Kolar</source> <cue>told</cue> <addressee>the Harbour News</addressee> <content>that engineers had left and found it sound</content>.',
    );
  });

  it('governs a clause, with «that» or without', () => {
    checkAttributions(
      '<source>The ministry</source> <cue>said</cue> <content>that the talks had failed</content>.',
    );
    checkAttributions(
      '<source>The ministry</source> <cue>said</cue> <content>the talks had failed</content>.',
    );
    checkAttributions(
      '<source>Doctors</source> <cue>have repeatedly warned</cue> <content>that wards are full</content>.',
    );
    checkAttributions(
      '<source>She</source> <cue>asked</cue> <content>whether the report would be published</content>.',
    );
  });

  it('sees through the when and where between the cue and its clause', () => {
    checkAttributions(
      '<source>The firm</source> <cue>said</cue> in an emailed statement <content>that it had paid its taxes</content>.',
    );
    checkAttributions(
      '<source>The army</source> <cue>reported</cue> on Sunday <content>that the road was open</content>.',
    );
  });

  it('names the one who is told', () => {
    checkAttributions(
      '<source>Witnesses</source> <cue>told</cue> <addressee>reporters</addressee> <content>that soldiers had opened fire</content>.',
    );
    checkAttributions(
      '<source>The mayor</source> <cue>told</cue> <addressee>the Daily Courier</addressee> <content>that the bridge was unsafe</content>.',
    );
  });

  it('takes every sentence of a quotation', () => {
    checkAttributions(
      '<source>He</source> <cue>said</cue>: <content>“I am innocent. I was at home.”</content>',
    );
  });

  it('ends where the sentence turns to another cue', () => {
    checkAttributions(
      '<source><source2>Police</source2></source> <cue>said</cue> <content>the road was closed</content>, <cue2>adding</cue2> <content2>that it would reopen</content2>.',
    );
    checkAttributions(
      '<source>Doctors</source> <cue>warned</cue> <content>that the virus could spread</content>, while <source2>the health secretary</source2> <cue2>insisted</cue2> <content2>there was no danger</content2>.',
    );
  });

  it('finds the subject over an aside', () => {
    checkAttributions(
      '<source>Mr Brown, who chairs the committee</source>, <cue>said</cue> <content>he was disappointed</content>.',
    );
    checkAttributions(
      '<source>Ana Ruiz, a lawyer from Leeds</source>, <cue>said</cue> <content>the case was closed</content>.',
    );
  });

  it('leaves verbs alone that report nothing here', () => {
    checkAttributions('The mayor opened the bridge on Friday.');
    checkAttributions('The report was long.');
  });

  it('may stand apart from its clause, over an aside', () => {
    checkAttributions(
      '<source>He</source> <cue>later conceded</cue>, in a letter to the paper, <content>that the roof had leaked</content>.',
    );
    checkAttributions('He conceded, in the end, a late goal.');
  });

  it('sees a company whole, with what stands in brackets behind it', () => {
    checkAttributions(
      '<source>Halvor Foods Ltd (LSE: HFI)</source> <cue>said</cue> <content>that profit would fall</content>.',
    );
  });

  it('has a verb whole, with «since» and «long» inside it', () => {
    checkAttributions(
      '<source>The company</source> <cue>has since said</cue> <content>that it will pay</content>.',
    );
    checkAttributions('The company has since moved to Leeds.');
  });

  it('may be a document’s, with a colon', () => {
    checkAttributions('<source>An affidavit</source> <cue>states</cue>: <content>“The man paced.”</content>');
  });
});
