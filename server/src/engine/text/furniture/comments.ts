/** Reader comments and the forms under them. */
import type { Forms } from './forms.ts';

export const COMMENTS: Forms = {
  section: [
    String.raw`leave (a|your|us a) (reply|comment|message|response|review)( below| here)?( to {tail})?( cancel reply)?`,
    String.raw`your e-?mail address will not be published.{0,80}`,
    String.raw`your (name|e-?mail|comment|message|review|rating)( address)?( \(?(required|optional)\)?)? ?\*?`,
    String.raw`(post|submit|cancel|add|write|view|show|hide|read|see|load|no|make|start)( (a|your|the|all|more|first|new|to|an|\d+))* (comments?|reply|replies|reviews?|discussion)( yet| \(\d+\)| here| below| on this (story|article))?`,
    String.raw`be the first to (comment|reply|review|like|share|know).{0,40}`,
    String.raw`comments?( ?\(?\d+\)?| ?\*| section| policy| guidelines| below| closed| are closed| are off.{0,30}| on this (story|article).{0,30})?`,
    String.raw`{number} (comments?|repl(y|ies)|responses?)( so far| on this.{0,30}| yet)?`,
    String.raw`{number} thoughts? on .{1,120}`,
    String.raw`what do you think\?.{0,70}`,
    String.raw`have your say`,
    String.raw`join the (conversation|discussion|debate)`,
    String.raw`(report abuse|flag (this )?comment|sort by (newest|oldest|best|top))`,
  ],
  line: [
    String.raw`required fields are marked.{0,10}`,
    String.raw`save my name,? e-?mail.{0,90}`,
    String.raw`notify me (of|when|by|via).{1,60}`,
    String.raw`(name|email|e-mail|website)( address)?( ?\*| ?\(required\)| ?:)`,
    String.raw`(have|got) a (story|news|tip|confidential|question|comment)\b.{0,20}(tip|idea|\?).{0,90}`,
    String.raw`your comment is awaiting moderation.{0,40}`,
    String.raw`this site uses akismet.{0,100}`,
    String.raw`(was|did) (this|you) .{0,30}(helpful|useful|enjoy|like|find|interesting).{0,30}\?`,
    String.raw`(suggest|report|submit) (a|an) (correction|typo|error|mistake|update)( .{0,40})?`,
    String.raw`(found|spotted|seen) (a|an) (typo|error|mistake)\b.{0,60}`,
  ],
  minor: ['(reply|replies|flag|report|submit|cancel)'],
};
