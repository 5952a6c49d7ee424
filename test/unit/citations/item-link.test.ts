import { expect, it } from 'vitest';
import { itemLink } from '../../../server/src/citations/item-link.ts';
import { addressIn } from '../../../server/src/citations/links.ts';

it.each([
  [{ URL: ' https://example.org/a?b=c ' }, 'https://example.org/a?b=c'],
  [{ URL: 'http://example.org' }, 'http://example.org'],
  [{ URL: 'file:///etc/passwd' }, null],
  [{ URL: 'javascript:alert(1)' }, null],
  [{ URL: 'https://' }, null],
  [{ URL: 'https:///x' }, null],
  [{ URL: 'https://a b' }, null],
  [{ URL: 'command:whence.restartServer', DOI: '10.1234/x' }, 'https://doi.org/10.1234/x'],
  [{ DOI: 'doi:10.1234/x(1)' }, 'https://doi.org/10.1234/x(1)'],
  [{ DOI: 'https://dx.doi.org/10.1234/x' }, 'https://doi.org/10.1234/x'],
  [{ DOI: 'x' }, null],
  [{ DOI: 7 }, null],
  [{}, null],
])('what is cited by %j opens at %s', (item, link) => {
  expect(itemLink({ id: 'a', type: 'webpage', ...item })).toBe(link);
});

it.each([
  ['“Plant closes”, https://example.org/plant.', 'https://example.org/plant'],
  ['TASS, www.example.org/1 (read in May)', 'https://www.example.org/1'],
  ['<https://example.org/a>, https://example.org/b', 'https://example.org/a'],
  ['press@www.example.org', null],
  ['The port.', null],
])('an entry’s address is the first on the web: %s', (words, address) => {
  expect(addressIn(words)).toBe(address);
  expect(addressIn(words)).toBe(address);
});
