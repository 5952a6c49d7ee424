import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { furnitureOf } from '../../../../server/src/engine/text/furniture/index.ts';
import { residueAmong } from '../../../../server/src/engine/text/residue.ts';

const sentence = 'The council closed the old pier on Tuesday after engineers found cracks in its piles.';

/** Lines with a `-` before them are residue, those with a space are the article’s. */
function checkResidue(lines: readonly string[]): void {
  const found = residueAmong(lines.map((line) => line.slice(2)));
  expect(lines.map((line, i) => `${found[i] === true ? '-' : ' '} ${line.slice(2)}`)).toEqual(lines);
}

describe('furniture by its own words', () => {
  it.each([
    'Advertisement',
    'ADVERTISEMENT',
    '- Advertisement - ',
    'Story continues below',
    'Share this:',
    'Share this article',
    'Share on Facebook',
    'Share via Email, WhatsApp or Telegram',
    'Facebook Twitter WhatsApp Email',
    'Click to share on Reddit (Opens in new window)',
    'Follow us on Google News',
    'Follow Ann Orr on Twitter @annorr',
    'Leave a Comment',
    'Leave a Reply to Ann Cancel reply',
    'Your email address will not be published. Required fields are marked *',
    'Save my name, email, and website in this browser for the next time I comment.',
    '23 Comments',
    'Be the first to comment',
    'Related Articles',
    'Related: Why the pier had to close',
    'Latest news',
    'Most read in Sport',
    'Most Popular',
    'More stories from The Harbour Post',
    'You may also like',
    'Editor’s picks',
    'In case you missed it',
    'Older posts',
    'Next article: Storm on the coast',
    'Read more here',
    'Read the full story here.',
    'READ MORE: Storm closes the coast road',
    'Also read: Storm closes the coast road',
    'Tags: pier, harbour, storm',
    'Filed under: Politics',
    '3 min read',
    '12 total views, 1 views today',
    'Post Views: 156',
    'Published 12 March 2024, 10:14 GMT',
    'Last updated on 3 May 2023',
    'Sign up for our daily newsletter',
    'Subscribe now',
    'Get the latest news in your inbox every morning',
    'Already a subscriber? Log in',
    'By signing up, you agree to our terms of use.',
    'We use cookies to give you the best experience on our website.',
    'Accept all cookies',
    '© 2024 Harbour Media Ltd. All rights reserved.',
    'Copyright 2024 The Harbour Post',
    'Terms of Use | Privacy Policy | Contact Us',
    'Your browser does not support the video element.',
    'Watch the moment the wave hits here:',
    'Image source, Getty Images',
    'Skip to main content',
    'Back to top',
    'Home > News > Coast',
    'News | Sport | Business | Opinion | Culture',
    '</div>',
    'googletag.cmd.push(function() { googletag.display("x"); });',
    '.caption { color: #333; }',
    'font-size: 12px;',
  ])('is %s', (line) => expect(furnitureOf(line)).not.toBeNull());

  it.each([
    'Share this article, the minister told reporters, and you share the blame.',
    '“Share this article,” read the note on the door.',
    'Read more books, she said.',
    'Advertisements for the pier were banned in 1998.',
    'Related charges were dropped on Monday.',
    'Latest figures show the port is losing money.',
    'Most read the notice and left.',
    'More than 200 people were on the pier.',
    'More from the council is expected on Friday.',
    'Sign up for the flood scheme by 15 December, the council told residents.',
    'Subscribe to that theory and you will believe anything, Orr said.',
    'Comments by the mayor drew an angry reply.',
    'Watch out for rocks, the sign says.',
    'Watch for “residue” below the waterline',
    'Twitter said it had removed the posts.',
    'Home prices on the coast fell by a third.',
    'Published figures differ, the auditor said.',
    'By using this loophole, firms saved millions.',
    'This article of the treaty is more than a formality.',
    'Follow the money, he told the inquiry.',
    'Join the army, they said.',
    'See you in court, he told the council.',
    'Live shells were found on the beach.',
    'Videos posted online show the pier collapsing.',
    'Tagged seals have been seen off the coast.',
    'Kremlin: talks to go on',
    'Poll: three races are tight;',
    'NOS News',
    'By Ann Orr',
    'Ann Orr in Kyiv',
  ])('is not %s', (line) => expect(furnitureOf(line)).toBeNull());
});

describe('furniture by its place', () => {
  it('is everything from a footer’s first line to the end', () => {
    checkResidue([
      `  ${sentence}`,
      '  The next vote is in May.',
      '- Coast',
      '- Share article:',
      '- Storm closes the coast road',
      '- Related news',
      '- Ferry owner denies he was warned',
      '- Advertisement',
    ]);
  });

  it('is no footer where sentences follow', () => {
    checkResidue([
      `  ${sentence}`,
      '- Share article:',
      '  A heading',
      `  ${sentence}`,
      '- Newer articles',
      `  ${sentence}`,
    ]);
  });

  it('is the list under its heading, and no heading of the article', () => {
    checkResidue([
      `  ${sentence}`,
      '- Most read',
      '- Ferry owner warned',
      '- Storm on the coast',
      `  ${sentence}`,
    ]);
    checkResidue([`  ${sentence}`, '- Most read', '  What happens next', `  ${sentence}`]);
  });

  it('is a label that stands three times, but no speaker’s name', () => {
    checkResidue([
      `  ${sentence}`,
      '- Photo: Harbour Post',
      `  ${sentence}`,
      '- Photo: Harbour Post',
      '- Photo: Harbour Post',
    ]);
    checkResidue(['  Q.', `  ${sentence}`, '  Q.', `  ${sentence}`, '  Q.']);
  });

  it('is a doubtful word only beside other furniture', () => {
    checkResidue([`  ${sentence}`, '  Politics', `  ${sentence}`, '- Menu', '- Search', `  ${sentence}`]);
    checkResidue([`  ${sentence}`, '- Share this:', '- Twitter']);
  });

  it('is not a whole draft of labels', () => {
    checkResidue(['  Storm closes the coast road', '- Latest news', '  Ferry owner denies he was warned']);
  });
});

const gold = new URL('../../../../../shared/eval/seeds-gold.jsonl', import.meta.url);

describe.skipIf(!existsSync(gold))('residue of scraped articles (needs ../shared)', () => {
  it('is found with an F1 of at least 85', () => {
    let right = 0;
    let found = 0;
    let owed = 0;
    for (const line of readFileSync(gold, 'utf8').trim().split('\n')) {
      const article: unknown = JSON.parse(line);
      if (!isArticle(article)) throw new Error('not an article of the gold corpus');
      const lines = article.text.split('\n').map((words, i) => ({ words: words.trim(), number: i + 1 }));
      const full = lines.filter(({ words }) => words !== '');
      const residue = residueAmong(full.map(({ words }) => words.replace(/^•\s*/u, '')));
      const numbers = full.filter((_, i) => residue[i]).map(({ number }) => number);
      right += numbers.filter((number) => article.boilerplate.includes(number)).length;
      found += numbers.length;
      owed += article.boilerplate.length;
    }
    expect((2 * right) / (found + owed)).toBeGreaterThanOrEqual(0.85);
  });
});

function isArticle(value: unknown): value is { text: string; boilerplate: readonly number[] } {
  return typeof value === 'object' && value !== null && 'text' in value && 'boilerplate' in value;
}
