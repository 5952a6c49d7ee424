/** Words that say nothing of what is claimed, whoever claims it. Data only. */
export const SLIGHT_WORDS: ReadonlySet<string> = new Set(
  (
    'a an the this that these those such same own each every all any some both either neither no not nor only just also too very more most less ' +
    'much many few several other another one of in on at to for from by with without as into onto over under about after before between among ' +
    'during since until while when where which who whom whose what why how than then there here and or but so yet if because although though ' +
    'i you he she it we they me him her us them my your his its our their is are was were be been being am has have had having do does did ' +
    'doing will would can could may might shall should must say says said saying tell tells told according reported reports reporting citing cited announced confirmed up down out off again still now ' +
    'already however meanwhile ago last next past recent recently today yesterday tomorrow later earlier year years month months week weeks day days ' +
    'night morning evening monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);
