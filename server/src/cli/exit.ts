/** What the exit codes mean. Data only. */
export const EXIT = {
  /** Nothing at or above the severity asked for. */
  clean: 0,
  findings: 1,
  /** A draft could not be read, or the command was not understood. */
  couldNotRun: 2,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
