/**
 * What a newsroom has decided, from all the places where it can say so, and which of them wins. Strongest first:
 *
 * 1. the options of the command line (`--profile`, `--rule`, `--outlet`, `--wording-in-quotations`);
 * 2. the newsroom's file, `.whence/config.json`, the nearest above the draft;
 * 3. the editor's settings (`whence.profile`, `whence.rules.…` …);
 * 4. the defaults.
 *
 * Each setting counts by itself, and so does each rule: where the file is silent, the editor's settings hold. The command line
 * knows no editor and the editor no options; with the file alone, both find the same. Knows no file and no editor.
 */

/** What is said in one place; what it does not say is left to the next. */
export interface Decisions {
  readonly profile?: string | undefined;
  /** Empty for none. */
  readonly outlet?: string | undefined;
  /** Rule code to severity, `off`, or `profile` for what the profile says. */
  readonly rules?: Readonly<Record<string, string>> | undefined;
  readonly wordingInQuotations?: boolean | undefined;
}

/** What holds. */
export interface Decided {
  readonly profile: string;
  readonly outlet: string;
  readonly rules: Readonly<Record<string, string>>;
  readonly wordingInQuotations: boolean;
}

/** `layers` are in order, the strongest first. */
export function decide(layers: readonly Decisions[]): Decided {
  const first = <Key extends keyof Decisions>(key: Key): Decisions[Key] =>
    layers.find((layer) => layer[key] !== undefined)?.[key];
  return {
    profile: first('profile') ?? 'default',
    outlet: first('outlet') ?? '',
    rules: Object.fromEntries(layers.toReversed().flatMap(({ rules = {} }) => Object.entries(rules))),
    wordingInQuotations: first('wordingInQuotations') ?? false,
  };
}
