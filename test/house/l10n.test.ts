/** Whatever the client says can be said in another language: all of it goes through `l10n.t` or package.nls.json. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clientMessages, clientWords, manifestStrings } from '../../scripts/l10n/catalogue.ts';
import { isPseudo, pseudo } from '../../scripts/l10n/pseudo.ts';
import { wordsOfFile } from '../../scripts/l10n/strings.ts';

/** Looks like words for people and is none. */
const NO_WORDS: Readonly<Record<string, readonly string[]>> = {
  'client/src/tints.ts': ['1px solid'],
  'client/src/galley/page.ts': ['img-src data:'],
  // Its name in every language.
  'client/src/commands/citing/forms.ts': ['Mastodon'],
  'client/webview/galley.ts': ['Enter'],
};

describe('the sources of the client', () => {
  it('hand everything they say to `l10n.t`', () => {
    const loose = clientWords().flatMap((file) =>
      file.loose
        .filter((words) => NO_WORDS[file.path]?.includes(words) !== true)
        .map((words) => `${file.path}: ${words}`),
    );
    expect(loose).toEqual([]);
  });

  it('say what is found there', () => {
    expect(Object.keys(clientMessages()).length).toBeGreaterThan(200);
    expect(clientMessages()).toHaveProperty('Whence is not running');
  });
});

describe('words that bypass `l10n.t`', () => {
  it.each([
    ['a sentence', `window.showInformationMessage('Nothing was written.')`],
    ['a label', `const item = { label: 'Undo' }`],
    ['a template', 'const told = `${count} claims were found`'],
    ['one with tags around it', 'const html = `<p>Show all</p>`'],
    ['words put together', `l10n.t('Open ' + name)`],
    ['what `l10n.t` is given to put in', `l10n.t('{0} to look at', 'many things')`],
  ])('are found: %s', (_, source) => expect(wordsOfFile('a.ts', source).loose).not.toEqual([]));

  it.each([
    ['a message', `l10n.t('Open {0}', name)`],
    ['a type', `type Form = 'In the text'`],
    ['a module', `import { a } from './The File.ts'`],
    ['a name for programs', `commands.executeCommand('editor.action.showHover')`],
    ['the log', `this.output.warn('The server did not stop in good order')`],
    ['an error of the program', `throw new TypeError('A copy of an SVG is one')`],
    ['tags', 'const html = `<div class="The one"></div>`'],
  ])('are not taken for it: %s', (_, source) => expect(wordsOfFile('a.ts', source).loose).toEqual([]));
});

describe('package.json', () => {
  /** Of whatever the editor shows to people. */
  const SHOWN =
    /^(?:title|description|markdownDescription|deprecationMessage|contents|name|label|altText|category|contextualTitle|enumDescriptions|markdownEnumDescriptions|enumItemLabels)$/;

  function shownIn(value: unknown, key = ''): string[] {
    if (typeof value === 'string') return SHOWN.test(key) ? [value] : [];
    if (typeof value !== 'object' || value === null) return [];
    const parts: [string, unknown][] = Array.isArray(value)
      ? value.map((one) => [key, one])
      : Object.entries(value);
    return parts.flatMap(([name, one]) => shownIn(one, name));
  }

  it('takes everything it shows from package.nls.json, but the name', () => {
    const { contributes } = JSON.parse(readFileSync(join(import.meta.dirname, '../../package.json'), 'utf8'));
    const shown = shownIn(contributes);
    expect(shown.length).toBeGreaterThan(300);
    expect(shown.filter((text) => text !== 'Whence' && !/^%[^%]+%$/.test(text))).toEqual([]);
  });
});

describe('the language that nobody speaks', () => {
  it('keeps what programs read in a text', () => {
    const text = 'Open {0} in `whence.files`: $(edit) [Settings](command:open?%5B%5D)';
    const told = pseudo(text);
    expect(isPseudo(told)).toBe(true);
    for (const kept of ['{0}', '`whence.files`', '$(edit)', '](command:open?%5B%5D)'])
      expect(told).toContain(kept);
    expect(told).not.toContain('Open');
  });

  it('has a text of its own for every text', () => {
    const texts = [...Object.values(manifestStrings()), ...Object.values(clientMessages())];
    expect(texts.filter((text) => !isPseudo(pseudo(text)) || pseudo(text) === text)).toEqual([]);
  });
});
