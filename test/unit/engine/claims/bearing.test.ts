/** Which claims a marker bears on, where several are near. Samples of our own. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/src/engine/index.ts';
import { shippedFinder } from '../../../../server/src/shipped-finder.ts';

const finder = shippedFinder();

/** The words of the claims that the one marker of a text bears on. */
function aboutIn(text: string, type: string): string[] {
  const { claims, markers } = analyse(text, { format: 'plain', finder });
  const marker = markers.find((one) => one.type === type);
  expect(marker, `a marker of type ${type}`).toBeDefined();
  return claims
    .filter(({ id }) => marker?.about.includes(id))
    .map(({ pieces: [piece] }) => text.slice(piece?.start, piece?.end));
}

describe('«could not verify the images»', () => {
  const IMAGES =
    'Images published by TASS show that 12 tanks burned at the depot. The governor said three workers were killed on Monday. International news agencies were unable to verify the images.';

  it('bears on the claims about images, not on the one beside it', () => {
    const about = aboutIn(IMAGES, 'unverified');
    expect(about.some((words) => words.includes('12 tanks'))).toBe(true);
    expect(about.some((words) => words.includes('three workers'))).toBe(false);
  });

  it('bears on several of them, by whatever name they go', () => {
    const text = `A video posted on Telegram showed a bridge on fire. ${IMAGES}`;
    const about = aboutIn(text, 'unverified');
    expect(about.some((words) => words.includes('bridge on fire'))).toBe(true);
    expect(about.some((words) => words.includes('12 tanks'))).toBe(true);
  });

  it('bears on what is told of the images later', () => {
    const text =
      'International news agencies were unable to verify the images. Images published by TASS show that 12 tanks burned at the depot.';
    expect(aboutIn(text, 'unverified').some((words) => words.includes('12 tanks'))).toBe(true);
  });

  it('leaves the images alone where the figures are meant', () => {
    const text = IMAGES.replace('the images.', 'the figures.');
    expect(aboutIn(text, 'unverified').some((words) => words.includes('12 tanks'))).toBe(false);
  });
});

describe('«did not respond»', () => {
  it('is not of somebody whose name only begins alike', () => {
    const text =
      'Prosecutors said Alison Grant took the money. The court sat on Monday. It rained all day. Nobody came. Ali did not respond to a request for comment.';
    expect(aboutIn(text, 'no-comment')).toEqual([]);
  });

  it.each(['Sanders’', 'Al-Karsov', "O'Hara"])('reads a name with a mark in it: %s', (name) => {
    const text = `The audit found that ${name} aides had taken 40 bribes. ${name} aides did not respond to a request for comment.`;
    expect(aboutIn(text, 'no-comment').some((words) => words.includes('bribes'))).toBe(true);
  });

  const ORLOV =
    'The audit found that Pavel Orlov had taken 40 bribes. The council said the dam would be mended in March. Orlov did not respond to a request for comment.';

  it('bears on the claims about who did not', () => {
    const about = aboutIn(ORLOV, 'no-comment');
    expect(about.some((words) => words.includes('bribes'))).toBe(true);
    expect(about.some((words) => words.includes('dam would be mended'))).toBe(false);
  });

  it('leaves alone what that person claims', () => {
    const text =
      'Pavel Orlov said that Orlov & Sons had built the dam. The audit found that Orlov had taken 40 bribes. Orlov did not respond to a request for comment.';
    const about = aboutIn(text, 'no-comment');
    expect(about.some((words) => words.includes('bribes'))).toBe(true);
    expect(about.some((words) => words.includes('built the dam'))).toBe(false);
  });
});

it('«alleged» belongs to the claim it stands in', () => {
  const text =
    'The council said the dam was safe, and prosecutors said they were looking into the alleged theft of 40 pumps.';
  const about = aboutIn(text, 'allegation');
  expect(about.some((words) => words.includes('alleged theft'))).toBe(true);
  expect(about.some((words) => words.includes('the dam was safe') && !words.includes('alleged'))).toBe(false);
});
