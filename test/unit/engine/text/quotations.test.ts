import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readParagraph } from '../../../../server/src/engine/text/paragraph.ts';
import type { QuotationState } from '../../../../server/src/engine/text/structure.ts';

interface Expected {
  readonly entering?: QuotationState;
  /** Each quotation as it stands; one inside another after it. */
  readonly quoted: readonly string[];
  readonly open?: boolean;
}

function checkQuotations(text: string, { entering, quoted, open = false }: Expected): void {
  const paragraph = readParagraph(text, entering ?? null);
  expect(paragraph.quotations.map(({ start, end }) => text.slice(start, end))).toEqual(quoted);
  expect(paragraph.leaving !== null).toBe(open);
}

describe('quotations', () => {
  it('finds curly, straight, single, low and pointed marks', () => {
    checkQuotations('“Go,” she said, “now.”', { quoted: ['“Go,”', '“now.”'] });
    checkQuotations('"Go," she said, "now."', { quoted: ['"Go,"', '"now."'] });
    checkQuotations('‘Go,’ she said, ‘now.’', { quoted: ['‘Go,’', '‘now.’'] });
    checkQuotations("'Go,' she said, 'now.'", { quoted: ["'Go,'", "'now.'"] });
    checkQuotations('„Geh“, sagte sie, „jetzt“.', { quoted: ['„Geh“', '„jetzt“'] });
    checkQuotations('«Va», dit-elle, « maintenant ».', { quoted: ['«Va»', '« maintenant »'] });
    checkQuotations("``Go,'' she said.", { quoted: ["``Go,''"] });
    checkQuotations('“Go," she said.', { quoted: ['“Go,"'] });
  });

  it('takes no apostrophe for a mark', () => {
    checkQuotations('The workers’ pay in the ’90s wasn’t Hale’s doing.', { quoted: [] });
    checkQuotations("The workers' pay in the '90s wasn't Hale's doing.", { quoted: [] });
    checkQuotations('The board rejected rock ’n’ roll and the boys’ choir.', { quoted: [] });
    checkQuotations('He stood 6\'2" tall in the 5" rain.', { quoted: [] });
  });

  it('tells a possessive inside single marks from their end', () => {
    checkQuotations('‘The workers’ pay was cut,’ she said.', { quoted: ['‘The workers’ pay was cut,’'] });
    checkQuotations('The ‘war on cars’ hit the drivers’ club.', { quoted: ['‘war on cars’'] });
    checkQuotations("'We won't cut the workers' pay,' he said.", {
      quoted: ["'We won't cut the workers' pay,'"],
    });
  });

  it('nests', () => {
    checkQuotations('“He told me, ‘Leave “the” house,’ and I did,” she said.', {
      quoted: ['“He told me, ‘Leave “the” house,’ and I did,”', '‘Leave “the” house,’', '“the”'],
    });
    const { quotations } = readParagraph('“He said ‘no’ twice,” she said.', null);
    expect(quotations.map(({ depth }) => depth)).toEqual([0, 1]);
  });

  it('lets speech run on to the end of a paragraph, and a phrase to the end of its sentence', () => {
    checkQuotations('Hale said: “We lost the pier. It was old.', {
      quoted: ['“We lost the pier. It was old.'],
      open: true,
    });
    checkQuotations('Hale called it “a gift to nobody. He left at noon.', { quoted: ['“a gift to nobody.'] });
    checkQuotations('Hale called it “a gift, he said. “We paid twice,” Orr added.', {
      quoted: ['“a gift, he said.', '“We paid twice,”'],
    });
  });

  it('goes on with a quotation only where the paragraph opens it again', () => {
    const entering = { opener: '“' };
    expect(readParagraph('“And we paid,” he said.', entering).entering).toEqual(entering);
    expect(readParagraph('Rain fell all day.', entering).entering).toBeNull();
    expect(readParagraph('‘And we paid,’ he said.', entering).entering).toBeNull();
    checkQuotations('“And we paid. Twice.', { entering, quoted: ['“And we paid. Twice.'], open: true });
  });

  it('nests without crossing, inside the text, whatever the marks', () => {
    const piece = fc.constantFrom(
      '“',
      '”',
      '‘',
      '’',
      '"',
      "'",
      '«',
      '»',
      '„',
      ' ',
      '.',
      ',',
      'a',
      'Bs',
      ' said ',
      ': ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const text = pieces.join('');
        const { quotations, tokens } = readParagraph(text, null);
        for (const [i, one] of quotations.entries()) {
          expect(one.end).toBeGreaterThan(one.start);
          expect(text.slice(one.start, one.end).startsWith(one.opener)).toBe(true);
          for (const other of quotations.slice(i + 1))
            expect(other.start >= one.end || other.end <= one.end).toBe(true);
        }
        for (const token of tokens) expect(token.quotation).toBeLessThan(quotations.length);
      }),
    );
  });
});

function checkSpeech(text: string, expected: readonly boolean[]): void {
  expect(readParagraph(text, null).quotations.map(({ speech }) => speech)).toEqual(expected);
}

describe('speech', () => {
  it('is a sentence, a clause or an answer', () => {
    checkSpeech('“We will rebuild the bridge,” she said.', [true]);
    checkSpeech('“No.” That was all he said: “Never.”', [true, true]);
    checkSpeech('“Nonsense,” Hale replied.', [true]);
    checkSpeech('She said the plans “are now in tatters”.', [true]);
    checkSpeech('He promised to “inspect the work of the post in its ordinary state”.', [true]);
  });

  it('is no title, nickname or scare-quoted word', () => {
    checkSpeech('Edwin “Buzz” Harrow read from “The Art of the Tide”.', [false, false]);
    checkSpeech('The “residents” he met lived in “model homes,” as it were.', [false, false]);
    checkSpeech('“Tidewater,” the play about a flood, opened.', [false]);
    checkSpeech('It was a “working visit” to the “near north”.', [false, false]);
  });
});
