/** What an entry of the newsroom's list may say a source is, each in words for who fills it in. Data only. */
import type { ControlClass, SourceForm, SourceRole } from '../engine/index.ts';

export const FORMS: Readonly<Record<SourceForm, string>> = {
  'named-person': 'A person.',
  'named-organization': 'An organisation or another body.',
  document: 'A document, a study or a record.',
  recording: 'A picture, a film or a sound recording.',
  anonymous: 'Somebody who is not to be named.',
  'unnamed-person': 'A person without a name.',
  'unnamed-group': 'A group without a name.',
  implicit: 'Nobody in particular.',
};

export const ROLES: Readonly<Record<SourceRole, string>> = {
  government: 'A government, a ministry, a council.',
  official: 'Somebody in public office.',
  'news-agency': 'A news agency.',
  'news-outlet': 'A newspaper, a broadcaster, a news site.',
  court: 'A court, a prosecutor.',
  police: 'The police.',
  military: 'Armed forces.',
  'international-organization': 'An organisation of states.',
  company: 'A company, or one who speaks for it.',
  expert: 'Somebody who knows the subject.',
  politician: 'A politician or a party.',
  witness: 'Somebody who was there.',
  'social-media': 'Something posted on social media.',
  'campaign-group': 'A group with a cause.',
};

export const CLASSES: Readonly<Record<ControlClass | 'none', string>> = {
  SC: 'State-controlled.',
  CaPu: 'State-managed: owned by the public, run by the state.',
  CaPr: 'Captured private: private, and in the hands of the powerful.',
  none: 'Under nobody’s control, whatever the list that comes with Whence says.',
};
