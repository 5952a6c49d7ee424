import { describe, expect, it } from 'vitest';
import { languageOf } from '../../../../server/src/engine/text/language.ts';

describe('the language of a draft', () => {
  it('is English where English reports what others said in theirs', () => {
    expect(
      languageOf([
        'The harbour master said on Monday that the pier would not open before the summer.',
        '“Der Hafen bleibt bis auf Weiteres geschlossen, und niemand weiß, wie lange das dauern wird”, said Jörg Müller, who runs the ferry to Kiel.',
        '“Le port restera fermé pour longtemps,” his French partner wrote to the owners of the boats.',
      ]),
    ).toBe('en');
  });

  it.each([
    [
      'de',
      'Der Hafenmeister sagte am Montag, der Pier werde vor dem Sommer nicht geöffnet. Niemand weiß, wie lange das dauern wird.',
    ],
    [
      'fr',
      'Le maire a déclaré lundi que la jetée ne rouvrirait pas avant l’été, selon un porte-parole de la ville voisine.',
    ],
    [
      'es',
      'El alcalde dijo el lunes que el muelle no se abrirá antes del verano, según una portavoz del ayuntamiento de la ciudad.',
    ],
    [
      'nl',
      'De burgemeester zei maandag dat de pier niet voor de zomer opengaat. Dat is volgens een woordvoerder niet eerder gebeurd.',
    ],
    ['ru', 'Мэр заявил в понедельник, что причал не откроется до лета.'],
  ])('is %s', (code, text) => expect(languageOf([text])).toBe(code));

  it('is English in a list of headlines', () => {
    expect(
      languageOf([
        'Storm closes coast road',
        'Ferry owner denies warning',
        'Mayor Hale quits',
        'Council votes Tuesday',
      ]),
    ).toBe('en');
  });

  it('is not told from a few words', () => {
    expect(languageOf([])).toBeNull();
    expect(languageOf(['', ' \n', '123 456'])).toBeNull();
    expect(languageOf(['Storm closes pier'])).toBeNull();
    expect(
      languageOf(['Ann Orr, John Hale, Marta Klein, Igor Petrov, Jean Dupont, Lee Wong, Maria Rossi']),
    ).toBeNull();
    expect(languageOf(["'a ".repeat(40)])).toBeNull();
  });
});
