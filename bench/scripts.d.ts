/** As much of the project's scripts as the bench calls. */
declare module '*/scripts/programs.mjs' {
  export function languageProfiles(): import('esbuild').Plugin;
}
