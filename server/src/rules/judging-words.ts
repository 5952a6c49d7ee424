/** Words that praise or run down whoever they are said of. Data only; what follows from them is the rules' part. */

export const JUDGING_WORDS =
  `disaster disgrace disgraceful idiot idiotic moron liar liars clown incompetent incompetence clueless crooked unhinged
  reckless arrogant arrogance delusional pathetic toxic bully coward cowardly unfit embarrassment laughing-stock nightmare
  hypocrite hypocritical phony crazy insane stupid dumb lazy useless hopeless spineless shameful shameless dishonest
  narcissist narcissistic paranoid vindictive ruthless inept amateurish tone-deaf out-of-touch unqualified crook madman
  brilliant fantastic wonderful outstanding superb genius visionary phenomenal terrific exceptional masterful gifted
  flawless fearless impeccable`.split(/\s+/);
