/** The newsroom's own list of sources: whom an entry is about, what it gives them, and whom it must leave alone. */
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../../server/src/engine/index.ts';
import type { Attribution, RegisteredSource } from '../../../../server/src/engine/index.ts';
import { shippedFinder } from '../../../../server/src/shipped-finder.ts';

const entry = (name: string, rest: Partial<RegisteredSource> = {}): RegisteredSource => ({
  name,
  aliases: [],
  form: null,
  role: null,
  title: null,
  affiliation: null,
  control: null,
  ...rest,
});

const SC = { class: 'SC', authority: null, edition: null } as const;

function attributionsIn(text: string, registry: readonly RegisteredSource[], outlet: string | null = null) {
  return analyse(text, { format: 'plain', finder: shippedFinder(), registry, outlet }).attributions;
}

function first(text: string, ...registry: RegisteredSource[]): Attribution {
  const [attribution] = attributionsIn(text, registry);
  if (!attribution) throw new Error('No attribution is found');
  return attribution;
}

const registeredIn = (text: string, ...registry: RegisteredSource[]) =>
  attributionsIn(text, registry).map(({ registered }) => registered?.name ?? null);

describe('a source in the newsroom’s list', () => {
  it('takes what the entry gives, and keeps what it leaves out', () => {
    const given = { title: 'chief engineer', affiliation: 'Harrow Dock', role: 'expert' } as const;
    const text = 'Anna Berg said the bridge had closed. She said it would open again.';
    const [one, she] = attributionsIn(text, [entry('Anna Berg', given)]);
    expect(one).toMatchObject({ name: 'Anna Berg', form: 'named-person', ...given });
    expect(one?.registered).toEqual({ name: 'Anna Berg', at: { start: 0, end: 9 } });
    expect(she).toMatchObject({ name: 'Anna Berg', registered: { name: 'Anna Berg', at: null }, ...given });
  });

  it('goes by the entry’s name, in the chain too', () => {
    const berg = entry('Anna Maria Berg', { aliases: ['Anna Berg'] });
    expect(first('Anna Berg said the bridge had closed.', berg)).toMatchObject({
      name: 'Anna Maria Berg',
      chain: ['Anna Maria Berg'],
    });
  });

  it('may be one that the draft does not name', () => {
    const press = entry('Harrow Press Office', { aliases: ['local officials'], form: 'named-organization' });
    expect(first('Local officials said the bridge had closed.', press)).toMatchObject({
      name: 'Harrow Press Office',
      form: 'named-organization',
      chain: ['Harrow Press Office'],
    });
  });

  it('is one source with all its names', () => {
    const text = 'The Kremlin said the road was open. Moscow’s press office said it was closed.';
    const kremlin = entry('The Kremlin', { aliases: ['Moscow’s press office'] });
    const { sources } = analyse(text, { format: 'plain', finder: shippedFinder(), registry: [kremlin] });
    expect(sources.map(({ name, attributions }) => [name, attributions.length])).toEqual([
      ['The Kremlin', 2],
    ]);
  });

  it.each([
    [
      'another apostrophe, article and space',
      'The Mayor’s  Office said the bridge had closed.',
      "mayor's Office",
    ],
    ['a name taken from the words around', 'The Russian news agency TASS reported a fire.', 'TASS'],
    ['a spokesman', 'A spokesman for Harrow Council said the bridge had closed.', 'Harrow Council'],
  ])('is found by %s', (_, text, name) => expect(registeredIn(text, entry(name))).toEqual([name]));

  it.each([
    ['an official of a body', 'A Harrow Council official said the bridge had closed.', 'Harrow Council'],
    ['another person of that surname', 'Anna Berg said it had closed. Berg said it was late.', 'Berg'],
    ['a part of a longer name', 'Harrow Council said the bridge had closed.', 'Harrow'],
    ['other capitals', 'Officials in US said it had closed.', 'us'],
  ])('is not %s', (_, text, name) => {
    expect(registeredIn(text, entry(name)).filter((found) => found !== null)).toEqual([]);
  });

  it('with a name that two entries share is neither', () => {
    const two = [entry('Orlovka Bridge Trust', { aliases: ['the trust'] }), entry('Trust')];
    expect(registeredIn('The trust said the bridge had closed.', ...two)).toEqual([null]);
    expect(registeredIn('Orlovka Bridge Trust said the bridge had closed.', ...two)).toEqual([
      'Orlovka Bridge Trust',
    ]);
  });

  it('leaves a document a document', () => {
    const council = entry('Harrow Council', { form: 'named-organization', aliases: [] });
    expect(first('A report by Harrow Council showed that the bridge had closed.', council).form).toBe(
      'document',
    );
  });

  it('does not rename the newsroom’s own outlet', () => {
    const courier = entry('The Harrow Courier', { aliases: ['The Courier'] });
    const [one] = attributionsIn(
      'The Courier reported that the bridge had closed.',
      [courier],
      'The Courier',
    );
    expect(one?.registered).toBeUndefined();
  });
});

describe('who controls it', () => {
  const TASS = 'TASS reported that the plant had closed.';

  it('is the newsroom’s to say', () => {
    const classed = { class: 'CaPr', authority: 'Our own desk', edition: '2026' } as const;
    expect(first(TASS, entry('TASS', { control: classed })).control).toEqual({
      ...classed,
      basis: 'newsroom',
    });
    expect(first(TASS, entry('TASS', { control: 'none' })).control).toBeNull();
    expect(first(TASS, entry('TASS')).control).toMatchObject({ class: 'SC', basis: 'data' });
  });

  it('wins over the draft’s own words', () => {
    const text = 'State-run Slawenburg Radio reported that the plant had closed.';
    expect(first(text).control?.basis).toBe('draft');
    expect(first(text, entry('Slawenburg Radio', { control: 'none' })).control).toBeNull();
  });

  it('makes an outlet of what has no other role', () => {
    const one = first('Orlovka Today said the plant had closed.', entry('Orlovka Today', { control: SC }));
    expect(one).toMatchObject({ role: 'news-outlet', control: { class: 'SC', basis: 'newsroom' } });
  });

  it('stands in the chain where only the list knows that it is an outlet', () => {
    const text = 'Deputy mayor Pavel Orlov told the Lantern that the plant had closed.';
    const lantern = entry('Harrow Lantern', { aliases: ['the Lantern'], role: 'news-outlet' });
    expect(first(text, lantern).chain).toEqual(['Harrow Lantern', 'Deputy mayor Pavel Orlov']);
    expect(first(text, { ...lantern, role: 'company' }).chain).toEqual(['Deputy mayor Pavel Orlov']);
    expect(attributionsIn(text, [lantern], 'Harrow Lantern')[0]?.chain).toEqual(['Deputy mayor Pavel Orlov']);
  });

  it('holds for whom somebody told', () => {
    const text = 'Deputy governor Pavel Orlov told TASS that the plant had closed.';
    expect(first(text, entry('TASS', { control: 'none' })).told).toEqual({ name: 'TASS', control: null });
    expect(first(text, entry('TASS')).told).toEqual({ name: 'TASS', control: undefined });
    expect(first(text, entry('RIA')).told).toBeUndefined();
  });

  it.each(['NBC', 'CBC', 'MTV', 'The Star', 'Daily News'])(
    'is never said of «%s», a name others share, but by the newsroom',
    (name) => {
      const text = `${name} reported that the plant had closed.`;
      expect(first(text).control).toBeNull();
      expect(first(text, entry(name, { control: SC })).control).toMatchObject({
        class: 'SC',
        basis: 'newsroom',
      });
    },
  );

  it('is not said of another outlet of a shared name', () => {
    const text = 'American network NBC said the plant had closed. Namibia’s NBC reported that it was open.';
    const [american, namibian] = attributionsIn(text, [entry('NBC', { control: SC })]);
    expect([american?.control, american?.registered]).toEqual([null, undefined]);
    expect(namibian?.control?.basis).toBe('data');
  });
});

describe('whom an editor named', () => {
  it('is not what the list says of the draft’s words', () => {
    const text = 'The bridge was hit at night, TASS said on Monday.';
    const at = { start: text.indexOf('said'), end: text.indexOf('said') + 4 };
    const correction = { kind: 'source-is', at, name: 'a diplomat', form: 'anonymous' } as const;
    const tass: RegisteredSource = {
      ...entry('TASS'),
      control: { class: 'SC', authority: null, edition: null },
    };
    const [said] = analyse(text, {
      format: 'plain',
      finder: shippedFinder(),
      registry: [tass],
      corrections: [correction],
    }).attributions;
    expect(said).toMatchObject({ name: null, form: 'anonymous', control: null, origin: 'editor' });
  });
});
