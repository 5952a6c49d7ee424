/** As much of the peers as the bench calls, so that types hold on a machine where they are not installed. */
declare module 'wink-nlp' {
  interface Tokens {
    out(value: unknown): string[];
  }
  interface Wink {
    readonly its: { readonly pos: unknown };
    readDoc(text: string): { tokens(): Tokens };
  }
  export default function winkNLP(model: unknown, pipe: readonly string[]): Wink;
}

declare module 'wink-eng-lite-web-model' {
  const model: unknown;
  export default model;
}

declare module 'compromise/two' {
  export default function nlp(text: string): { json(options: object): unknown[] };
}
