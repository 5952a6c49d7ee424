import { describe, expect, it } from 'vitest';
import { controlNamed } from '../../../../server/src/engine/sources/control.ts';
import { isSameOutlet, outletNamed } from '../../../../server/src/engine/sources/outlets.ts';

const nameIn = (text: string): string | null => outletNamed(text)?.outlet.name ?? null;
const classIn = (text: string, near?: string): string | null => controlNamed(text, near)?.class ?? null;

describe('an outlet’s name in a source', () => {
  it.each([
    ['TASS', 'TASS'],
    ['the ITAR-TASS agency', 'TASS'],
    ['state media Tass', 'TASS'],
    ['Ria Novosti', 'RIA Novosti'],
    ['Iranian Press TV', 'Press TV'],
    ["China's People's Daily", 'People’s Daily'],
    ['CNN Turk', 'CNN Turk'],
    ['the Sun', 'The Sun'],
    ['The Australian', 'The Australian'],
  ])('%s', (text, name) => expect(nameIn(text)).toBe(name));

  it.each([
    'the Australian government',
    'the National Guard',
    'Steve Forbes',
    'the sun',
    'anis',
    'Petra Jones',
    'RSS',
    'the independent expert',
    'bloomberg',
  ])('none in «%s»', (text) => expect(nameIn(text)).toBeNull());

  it('says where it stands', () => {
    expect(outletNamed('the agency RIA Novosti in Moscow')).toMatchObject({ start: 11, end: 22 });
  });
});

describe('who controls it', () => {
  it.each([
    ['TASS', 'SC'],
    ['Xinhua News Agency', 'SC'],
    ['Izvestia', 'CaPu'],
    ['Hurriyet', 'CaPr'],
    ['Namibia’s NBC', 'SC'],
    ['the South African daily The Star', 'CaPu'],
    ['Botswana’s Daily News', 'SC'],
    ['China’s CCTV', 'SC'],
    ['Syrian state television', 'SC'],
    ['a state-run newspaper', 'SC'],
    ['government-controlled radio', 'SC'],
    ['Voice of Nigeria', 'SC'],
    ['the broadcaster Voice of Vietnam in Hanoi', 'SC'],
    ['The Times of Zambia', 'CaPu'],
  ])('%s: %s', (text, wanted) => expect(classIn(text)).toBe(wanted));

  it.each([
    'NBC',
    'NBC News',
    'American network NBC',
    'The Star',
    'Daily News',
    'CBC',
    'the BBC',
    'NOS',
    'MTV',
    'Reuters',
    'The Independent',
    'Channel One',
    'CCTV footage',
    'Kenya’s The Star',
    'state officials',
    'the State Department',
    'the government',
    'the media',
    'a state senator',
    'Voice of America',
    'The Times of Malta',
    'Voice of Nigeria Listeners’ Club',
    'a friend of Voice of Nigeria',
    'the voice of Nigeria',
    'the Voice of the people of Nigeria',
    'the Times',
  ])('«%s» has no class', (text) => expect(classIn(text)).toBeNull());

  it('finds the country in the words before', () => {
    expect(classIn('Channel One', 'the Russian broadcaster Channel One')).toBe('CaPu');
  });

  it('names the authority of the data, and none for what the draft says', () => {
    expect(controlNamed('TASS')).toEqual({
      class: 'SC',
      authority: 'State Media Monitor',
      edition: '2023',
      basis: 'data',
    });
    expect(controlNamed('state media')).toEqual({
      class: 'SC',
      authority: null,
      edition: null,
      basis: 'draft',
    });
  });
});

describe('one outlet under two names', () => {
  it.each([
    ['The Courier', 'the courier'],
    ['RIA', 'RIA Novosti'],
    ['New York Times', 'The New York Times'],
  ])('%s is %s', (one, other) => expect(isSameOutlet(one, other)).toBe(true));

  it.each([
    ['The Courier', 'Courier Mail'],
    ['RT', 'RIA'],
    ['a TASS reporter', 'TASS'],
  ])('%s is not %s', (one, other) => expect(isSameOutlet(one, other)).toBe(false));
});
