/** Decides, in one place, whether a reference can be looked up or is still to be filled in. Knows only what it says itself. */
import type { CslItem } from './csl.ts';
import { formatItem } from './formatted.ts';

/** What a started entry asks for, and the one blank in it. */
export const PLACEHOLDER = 'link, title or document';

/**
 * An entry is pending until someone else could find what it points to. Any one of these is enough:
 *
 * - a link: `https://…`, `www.…`, a DOI, an archive address (`archive.ph/…`);
 * - a title: words in quotation marks or in emphasis, of which there must be at least two, or one long one, so that a
 *   scare quote or a stressed word is no title: «Putin visits Mariupol», *The Courier*;
 * - a document: a file name (`minutes-0319.pdf`), or a named kind of source with a date or a holder: «interview with
 *   Olena Marchenko, 4 May 2023», «police report, on file with the news desk». A kind alone («a report») names no one
 *   document, and a date alone no kind.
 *
 * A note of the editor's in an HTML comment counts for nothing. While the blank of a started entry stands in it, a kind
 * of source with a date does not count either: those are the draft's own words for its source («a 2015 study»), which
 * were there before anybody filled anything in.
 */
export function isPending(entry: string): boolean {
  const written = entry.replace(/<!--[\s\S]*?(?:-->|$)/g, ' ');
  if (LINK.test(written) || hasTitle(written)) return false;
  return written.includes(PLACEHOLDER) || !isDocument(written);
}

/** The same of a reference in fields: a title, a link or a document is enough, whichever field has it. */
export function isPendingItem(item: CslItem): boolean {
  const { title, URL: link, DOI, type } = item;
  if ([title, link, DOI].some((field) => typeof field === 'string' && field.trim() !== '')) return false;
  const kind =
    type === 'document' ? '' : type.replace('personal_communication', 'letter').replace(/[-_]/g, ' ');
  return isPending(`${kind} ${formatItem(item)}`);
}

const LINK =
  /\bhttps?:\/\/[^\s/]|\bwww\.[^\s.]+\.\w|\bdoi:\s*10\.|\b10\.\d{4,9}\/\S|\barchive\.(?:org|ph|is|today)\/\S/i;

const QUOTED = /[“"«„]([^“”"«»„\n]{2,300})[”"»“]|(?<!\w)[‘']([^‘’'\n]{2,300})[’'](?!\w)/g;
const EMPHASISED = /(?<![\w*_])(\*{1,3}|_{1,3})(?=\S)([^*_\n]{2,300}?)(?<=\S)\1(?![\w*_])/g;

function hasTitle(entry: string): boolean {
  const quoted = [...entry.matchAll(QUOTED)].map((found) => found[1] ?? found[2] ?? '');
  const emphasised = [...entry.matchAll(EMPHASISED)].map((found) => found[2] ?? '');
  return [...quoted, ...emphasised].some(isTitle);
}

function isTitle(words: string): boolean {
  const letters = words.match(/\p{L}+/gu) ?? [];
  return letters.length > 1 || (letters[0]?.length ?? 0) > 5;
}

const FILE =
  /[\w)]\.(?:pdf|docx?|odt|rtf|txt|md|xlsx?|ods|csv|tsv|pptx?|eml|msg|html?|jpe?g|png|tiff?|heic|mp3|m4a|wav|mp4|mov|zip)\b/i;

/** Kinds of source that newsrooms file under a date or a keeper. */
const KIND =
  /\b(?:interviews?|e-?mails?|letters?|phone calls?|calls?|conversations?|notes?|text messages?|messages?|press releases?|news releases?|statements?|briefings?|press conferences?|news conferences?|speech(?:es)?|address|transcripts?|recordings?|videos?|footage|broadcasts?|programmes?|podcasts?|photographs?|photos?|posts?|tweets?|reports?|stud(?:y|ies)|papers?|surveys?|polls?|census|datasets?|data|filings?|indictments?|judge?ments?|rulings?|verdicts?|warrants?|orders?|decrees?|affidavits?|complaints?|lawsuits?|testimony|hearings?|minutes|records?|memos?|memorand(?:um|a)|contracts?|documents?|dossiers?|leaks?|dispatch(?:es)?|wires?|bulletins?|resolutions?|treat(?:y|ies)|laws?|bills?|acts?)\b/i;

const MONTH = '(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*';
const DATE = new RegExp(
  String.raw`\b(?:1[89]|20)\d{2}\b|\b\d{1,2}[./-]\d{1,2}[./-]\d{2,4}\b|\b\d{1,2}(?:st|nd|rd|th)? ${MONTH}\b|\b${MONTH}\.? \d{1,2}\b`,
  'i',
);

const HOLDER =
  /\b(?:on file with|held (?:by|at|in)|kept (?:by|at|in)|seen by|obtained by|shared with|in the (?:possession|archives?|files?|collection) of|archives? of|(?:case|docket|file|reference|record|inventory) (?:no\.?|number|nr\.?|#)\s*\S)/i;

function isDocument(entry: string): boolean {
  return FILE.test(entry) || (KIND.test(entry) && (DATE.test(entry) || HOLDER.test(entry)));
}
