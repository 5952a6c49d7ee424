/** Words that praise or run down whoever they are said of. Data only; what follows from them is the rules' part. */

export const JUDGING_WORDS =
  `disaster disgrace disgraceful idiot idiotic moron liar liars clown incompetent incompetence clueless crooked unhinged
  reckless arrogant arrogance delusional pathetic toxic bully coward cowardly unfit embarrassment laughing-stock nightmare
  hypocrite hypocritical phony crazy insane stupid dumb lazy useless hopeless spineless shameful shameless dishonest
  narcissist narcissistic paranoid vindictive ruthless inept amateurish tone-deaf out-of-touch unqualified crook madman
  brilliant fantastic wonderful outstanding superb genius visionary phenomenal terrific exceptional masterful gifted
  flawless fearless impeccable unseemly deceptive deceitful devious disingenuous misleading cynical petty selfish greedy
  corrupt manipulative abrasive domineering divisive disorganized disorganised dysfunctional chaotic frenetic clumsy
  hapless feckless heartless ungrateful untrustworthy hated loathed inexperienced overrated
  megalomaniac egomaniac tyrant bigot buffoon fool foolish bizarre ridiculous ludicrous laughable shambles
  inspiring inspirational charismatic heroic hero exemplary admirable talented hard-working tireless
  first-rate world-class beloved`.split(/\s+/);

/** Turns of phrase that do the same, as patterns. */
export const JUDGING_PHRASES: readonly string[] = [
  '(?:a|of|such) great (?:man|woman|leader|boss|mayor|quality)',
  '(?:out of|in over) (?:his|her|their) (?:depth|head|heads)',
  'control freak',
  'playing politics',
  "(?<!\\b(?:I|we) )(?:does|do|did)(?: not|n[’']t)(?: even| really)? (?:care|understand|know what (?:he|she|they))",
  '(?:has|have|had) no (?:idea|clue|plan)',
  'no (?:real |actual |substantive )+(?:goal|plan|strategy)',
  'only (?:cares?|thinks?) (?:about|of)',
  "(?:can|could)(?:not|n[’']t) be trusted",
  'puts? fear in',
];
