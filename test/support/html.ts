/** Checks pages against the HTML standard, and reads their words. */
import { HtmlValidate } from 'html-validate';
import { expect } from 'vitest';

/** Drafts may skip a level of headings; what is long in a page is its words. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard', 'html-validate:a11y', 'html-validate:document'],
  rules: { 'heading-level': 'off', 'long-title': 'off' },
});

export async function checkHtml(page: string): Promise<void> {
  const { results } = await validator.validateString(page);
  const messages = results.flatMap(({ messages: all }) => all.map(({ ruleId, message, line, column }) => `${ruleId} ${message} ${line}:${column}`)); // prettier-ignore
  expect(messages).toEqual([]);
}

/** Without tags; what stands in a style sheet is no words. */
export function wordsOfHtml(html: string): string {
  return html
    .replace(/<style>[^]*?<\/style>/g, '')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
