/** What is grave enough to want more than one source: deaths, crimes and wrongs. Knows words alone. */

/** Of words that say it has happened: what would happen has not. */
export function isGraveIn(words: string): boolean {
  return (
    GRAVE.test(words) &&
    !/\b(?:if|would|could|might|should|in the event|unless|no one|nobody|never|not|years ago|anniversary|victims of|in (?:19|20)\d\d)\b/i.test(
      words,
    )
  );
}

const GRAVE =
  /\b(?:(?:was|were|been|had) (?:\p{L}+ly )?(?:killed|wounded|injured|murdered|shot|stabbed|raped|abducted|kidnapped|tortured|poisoned|beaten)|(?:killed|wounded|injured) (?:at least |more than |about |some )?(?:\d+(?![\d/])|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds)|dead bodies|casualties|death toll|(?:took|taken|taking|paid|paying|offered) (?:a )?bribes?|brib(?:ed|ery|ing)|embezzl\w+|defraud\w+|sexually (?:assaulted|harassed|abused)|rap(?:ed|ing)|molest\w+|launder(?:ed|ing) (?:money|cash)|war crimes?)\b/iu;
