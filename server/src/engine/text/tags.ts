/**
 * HTML tags that were pasted along with plain text: «<p>The pier is shut.</p>». They are blanked out of the prose they
 * stand in, so that no content ends in one; a line of nothing but tags is left as it is, for it is residue.
 */
export function withoutTags(text: string): string {
  if (!text.includes('<')) return text;
  const blanked = text.replaceAll(TAG, (tag) => ' '.repeat(tag.length));
  return blanked.trim() === '' ? text : blanked;
}

/** Names of elements only, so that «5 < 6» and «<tweet>» stay as they are. */
const TAG =
  /<\/?(?:p|br|hr|div|span|a|b|i|u|em|strong|small|sup|sub|h[1-6]|ul|ol|li|img|figure|figcaption|blockquote|iframe|section|article|header|footer|table|tbody|thead|tr|td|th|font|center|picture|source|video|svg|cite|q|strike|mark)(?:\s[^<>]{0,500})?\/?>/giu;
