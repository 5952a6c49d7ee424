/**
 * The few verbs that introduce speech so often that the text layer may lean on them where a sentence or a quotation has
 * no other border. The finder of attributions has its own, far longer list of cues.
 */

export function isSpeakingVerb(lower: string): boolean {
  return SPEAKING.has(lower);
}

const SPEAKING: ReadonlySet<string> = new Set(
  'said says saying asked asks wrote writes added adds adding told replied answered shouted tweeted recalled continued concluded exclaimed wondered joked quipped insisted declared demanded posted stated explained noted'.split(
    ' ',
  ),
);
