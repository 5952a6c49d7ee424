/**
 * For whoever marks a draft: reads tagged drafts, prints each attribution on a line as the reader understood it, and names
 * what looks like a slip. Ends with 1 when a draft cannot be read.
 *
 *     npx tsx scripts/inspect-corpus.ts training/corpus/court-01.txt …
 */
import { readDraft } from './corpora/folder.ts';
import type { MarkedAttribution, MarkedDraft, Place } from './corpora/marked.ts';

const CUE_TOO_LONG = 8;

for (const file of process.argv.slice(2)) {
  try {
    print(readDraft(file));
  } catch (error) {
    console.log(`CANNOT BE READ: ${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function print(draft: MarkedDraft): void {
  const attributions = draft.annotators[0]?.attributions ?? [];
  const words = draft.text.split(/\s+/u).length;
  console.log(`\n== ${draft.id}: ${words} words, ${attributions.length} attributions`);
  for (const attribution of attributions) {
    const { id, source, cue, content } = attribution;
    const spans = `[${said(draft, source)}] {${said(draft, cue)}} ${said(draft, content)}`;
    console.log(`${id} ${spans} (${fieldsOf(attribution).join(', ')})`);
    for (const slip of slipsOf(draft.text, attribution)) console.log(`   SLIP? ${slip}`);
  }
  for (const { type, span } of draft.markers ?? []) console.log(`marker ${type}: ${said(draft, [span])}`);
  if (/<\/?(?:source|cue|content|addressee|marker|residue|justification)/u.test(draft.text))
    console.log('   SLIP? a tag was not understood and stands in the text');
}

/** What is out of the ordinary. */
function fieldsOf({ kind, stance, form, hearsay, optional, link, parent }: MarkedAttribution): string[] {
  const parts = [
    kind === 'statement' ? '' : kind,
    stance === 'neutral' ? '' : stance,
    form,
    hearsay === true ? 'HEARSAY' : '',
    optional === true ? 'optional' : '',
    parent === undefined ? '' : `${link} ${parent}`,
  ];
  return parts.flatMap((part) => (part === undefined || part === '' ? [] : [part]));
}

function said(draft: MarkedDraft, places: readonly Place[]): string {
  const pieces = places.map(([start, end]) => draft.text.slice(start, end));
  const all = pieces.join(' … ').replace(/\s+/gu, ' ');
  return all.length > 150 ? `${all.slice(0, 100)} …… ${all.slice(-45)}` : all;
}

function slipsOf(text: string, { source, cue, content }: MarkedAttribution): readonly string[] {
  const wordsIn = ([start, end]: Place): number => text.slice(start, end).split(/\s+/u).length;
  const cueWithin = ([start, end]: Place): boolean => cue.some((one) => one[0] < end && start < one[1]);
  return [
    ...(content.length === 0 ? ['no content'] : []),
    ...(cue.some((place) => wordsIn(place) > CUE_TOO_LONG) ? ['a long cue'] : []),
    ...[...source, ...cue, ...content].flatMap((place) => edgeSlips(text, place)),
    ...content.filter(cueWithin).map(() => 'cue inside its own content'),
    ...(content.length === 1 ? content.flatMap((place) => stopSlips(text, place)) : []),
  ];
}

function edgeSlips(text: string, [start, end]: Place): readonly string[] {
  const splitsWord = (at: number): boolean => /^\w\w$/u.test(text.slice(Math.max(0, at - 1), at + 1));
  return [
    ...(start === end ? ['an empty tag'] : []),
    ...(splitsWord(start) ? ['begins inside a word'] : []),
    ...(splitsWord(end) ? ['ends inside a word'] : []),
  ];
}

function stopSlips(text: string, [start, end]: Place): readonly string[] {
  const content = text.slice(start, end);
  const stops = /[^.]\.$/u.test(content) && !/["”’'»]/u.test(content);
  return stops ? ['unquoted content takes its full stop'] : [];
}
