/** What `--require` can ask for. Data only. */

/** `confirmed` asks for the claims that are worth a checker's time, `all-confirmed` for every one. */
export const REQUIREMENTS = ['confirmed', 'all-confirmed'] as const;
export type Requirement = (typeof REQUIREMENTS)[number];
