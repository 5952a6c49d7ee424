import { describe, expect, it } from 'vitest';
import { isPending } from '../../../server/src/citations/pending.ts';

describe('an entry is pending until it can be looked up', () => {
  it.each([
    ['nothing', ''],
    ['a name', 'The Kremlin'],
    ['a name and a relay', 'The Kremlin, via Russian news agencies.'],
    ['a name and a date', 'The Kremlin, 19 March 2023.'],
    ['a kind without a date or a keeper', 'A police report'],
    ['a stressed word', 'Ask *her* about it'],
    ['a scare quote', 'The “head” office'],
    ['what a started entry asks for', 'The Kremlin. link, title or document'],
    ['that, when the draft itself gave a kind and a date', 'A 2015 study. link, title or document'],
    ['a link in a comment', 'The Kremlin <!-- https://example.org/1 -->'],
    ['an outlet named like a site', 'Gazeta.ru'],
    ['a scheme without an address', 'https://'],
  ])('%s', (_, entry) => {
    expect(isPending(entry)).toBe(true);
  });

  it.each([
    ['a link, whatever blank is left', 'The Kremlin. https://example.org/1 link, title or document'],
    ['a title, whatever blank is left', 'The Kremlin. “On the plant” link, title or document'],
    ['a link', 'The Kremlin. https://example.org/1'],
    ['an address', 'www.example.org/plant'],
    ['a DOI', 'Orlov et al. doi:10.1000/182'],
    ['an archive', 'archive.ph/aBcDe'],
    ['a Markdown link', '[The plant](https://example.org/plant)'],
    ['a title in turned marks', '“Plant closes its doors”, The Harrow Post'],
    ['a title in straight marks', '"Plant closes its doors", The Harrow Post'],
    ['a title in single marks', '‘Plant closes its doors’, The Harrow Post'],
    ['a title in emphasis', '_Plant closes its doors_, page 4'],
    ['a title of one word', '*Chernobyl*, page 4'],
    ['a file', 'minutes-0319.pdf'],
    ['a spreadsheet', 'See payments (final).xlsx, sheet 2'],
    ['an interview with a date', 'Interview with Olena Marchenko, 4 May 2023'],
    ['a statement with a month and day', 'Statement of the Kremlin, March 19'],
    ['a filing with a number', 'Court filing, case no. 12-345'],
    ['a report with a keeper', 'Police report, on file with the news desk'],
    ['a study with a year', 'Harrow Council, study of prices, 2021'],
  ])('not with %s', (_, entry) => {
    expect(isPending(entry)).toBe(false);
  });

  it('takes a long run of marks in its stride', () => {
    expect(isPending('“*_'.repeat(20_000))).toBe(true);
  });
});
