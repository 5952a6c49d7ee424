/** Names in bylines. */
import { describe, expect, it } from 'vitest';
import { namesInByline } from '../../../server/src/citations/bylines.ts';

const ADA = { family: 'Orr', given: 'Ada' };

describe('the names in a byline', () => {
  it.each([
    ['By Ada Orr', [ADA]],
    ['Reporting by Ada Orr and Jan Lind', [{ literal: 'Reporting by Ada Orr and Jan Lind' }]],
    ['Words by Ada Orr', [ADA]],
    ['Ada Orr, Jan Lind & Li Wei', [ADA, { family: 'Lind', given: 'Jan' }, { family: 'Wei', given: 'Li' }]],
    ['Ursula von der Leyen', [{ family: 'von der Leyen', given: 'Ursula' }]],
    ['Ministry of Food and Farming', [{ literal: 'Ministry of Food and Farming' }]],
    ['Harbour News, London', [{ literal: 'Harbour News, London' }]],
    ['Reuters', [{ literal: 'Reuters' }]],
    ['Courier staff', [{ literal: 'Courier staff' }]],
    ['', []],
  ])('%s', (line, names) => expect(namesInByline(line)).toEqual(names));
});
