/** What an editor is asked of each sort of source that is cited anew: as little as it takes to find it again. Words alone. */
import { l10n } from 'vscode';
import type { CitedPassage, ToldReference } from '../../../../server/src/protocol.ts';

export type Sort = ToldReference['sort'];
export type Field = Exclude<keyof ToldReference, 'sort' | 'type'> | keyof CitedPassage;

export interface Ask {
  readonly field: Field;
  readonly prompt: string;
  readonly example: string;
  readonly isNeeded?: boolean;
  readonly check?: 'link' | 'date' | 'where';
}

export interface Form {
  readonly sort: Sort;
  /** With an icon, for the list. */
  readonly label: string;
  readonly detail: string;
  readonly title: string;
  readonly asks: readonly Ask[];
}

/** What is asked of something cited, new or not, besides what it is. */
export function passageAsks(fields: readonly (keyof CitedPassage)[]): readonly Ask[] {
  return fields.map((field) => (field === 'where' ? where() : excerpt()));
}

export function forms(): readonly Form[] {
  return [page(), interview(), document(), email(), recording(), post()];
}

/** What is wrong with an answer, in plain words; null where it will do. */
export function complaintOf({ isNeeded, check }: Ask, answer: string): string | null {
  const words = answer.trim();
  if (words === '') return isNeeded ? l10n.t('Without this nobody could find it again.') : null;
  if (check === 'link' && !/^https?:\/\/[^\s/]+\S*$/iu.test(words)) {
    return l10n.t('A link begins with https:// or http://, and has no spaces.');
  }
  if (check === 'where' && /[[\]{};@]/u.test(words)) {
    return l10n.t('Leave out brackets, semicolons and the sign @: they mean something in a citation.');
  }
  return check === 'date' && !/\d{4}/u.test(words)
    ? l10n.t('Give the year, too, as in 19 March 2023.')
    : null;
}

function page(): Form {
  return {
    sort: 'page',
    label: `$(link) ${l10n.t('New from a link…')}`,
    detail: l10n.t('A page of the web: an article, a report, a statement'),
    title: l10n.t('Cite a page'),
    asks: [
      { ...link(), prompt: l10n.t('The link of the page') },
      {
        field: 'title',
        prompt: l10n.t('Its title'),
        example: l10n.t('Harbour bridge to close in May'),
        isNeeded: true,
      },
      {
        field: 'author',
        prompt: l10n.t('Who wrote it, if it says'),
        example: l10n.t('Ada Reed and Karl Moss'),
      },
      { field: 'outlet', prompt: l10n.t('Where it appeared'), example: l10n.t('The Courier') },
      { ...date(), prompt: l10n.t('When it appeared') },
      archive(),
    ],
  };
}

function interview(): Form {
  return {
    sort: 'interview',
    label: `$(comment-discussion) ${l10n.t('New: interview…')}`,
    detail: l10n.t('Somebody told your newsroom'),
    title: l10n.t('Cite an interview'),
    asks: [
      {
        field: 'author',
        prompt: l10n.t('Who was interviewed'),
        example: l10n.t('Irena Kolar'),
        isNeeded: true,
      },
      { ...date(), prompt: l10n.t('When'), isNeeded: true },
      kept(l10n.t('Where notes or a recording are kept')),
    ],
  };
}

function document(): Form {
  return {
    sort: 'document',
    label: `$(file) ${l10n.t('New: document…')}`,
    detail: l10n.t('A report, a record, a letter, on paper or as a file'),
    title: l10n.t('Cite a document'),
    asks: [
      {
        field: 'title',
        prompt: l10n.t('What it is called'),
        example: l10n.t('Minutes of the council meeting'),
        isNeeded: true,
      },
      { field: 'author', prompt: l10n.t('Who issued it'), example: l10n.t('Ostport town council') },
      { ...date(), prompt: l10n.t('Its date') },
      kept(l10n.t('Where it can be seen: a file, a shelf, a link')),
    ],
  };
}

function email(): Form {
  return {
    sort: 'email',
    label: `$(mail) ${l10n.t('New: e-mail…')}`,
    detail: l10n.t('Somebody wrote to your newsroom'),
    title: l10n.t('Cite an e-mail'),
    asks: [
      { field: 'author', prompt: l10n.t('Who wrote it'), example: l10n.t('Irena Kolar'), isNeeded: true },
      { ...date(), prompt: l10n.t('When it was sent'), isNeeded: true },
      { field: 'title', prompt: l10n.t('Its subject'), example: l10n.t('Your questions on the bridge') },
      kept(l10n.t('Where it is kept')),
    ],
  };
}

function recording(): Form {
  return {
    sort: 'recording',
    label: `$(unmute) ${l10n.t('New: recording…')}`,
    detail: l10n.t('Sound or film that is not on a page'),
    title: l10n.t('Cite a recording'),
    asks: [
      {
        field: 'title',
        prompt: l10n.t('What was recorded'),
        example: l10n.t('Council meeting on the bridge'),
        isNeeded: true,
      },
      { field: 'author', prompt: l10n.t('Who recorded it'), example: l10n.t('Ostport town council') },
      { ...date(), prompt: l10n.t('When') },
      kept(l10n.t('Where it is kept')),
    ],
  };
}

function post(): Form {
  return {
    sort: 'post',
    label: `$(megaphone) ${l10n.t('New: post…')}`,
    detail: l10n.t('On social media'),
    title: l10n.t('Cite a post'),
    asks: [
      { ...link(), prompt: l10n.t('The link of the post') },
      { field: 'author', prompt: l10n.t('Who posted it'), example: l10n.t('Irena Kolar'), isNeeded: true },
      { field: 'outlet', prompt: l10n.t('On what site'), example: 'Mastodon' },
      { ...date(), prompt: l10n.t('When it was posted') },
      archive(),
    ],
  };
}

function link(): Pick<Ask, 'field' | 'example' | 'isNeeded' | 'check'> {
  return { field: 'url', example: 'https://courier.example/bridge', isNeeded: true, check: 'link' };
}

function date(): Pick<Ask, 'field' | 'example' | 'check'> {
  return { field: 'date', example: l10n.t('19 March 2023'), check: 'date' };
}

function where(): Ask {
  return {
    field: 'where',
    prompt: l10n.t('Where in it: a page, a paragraph, a time. It may stay empty.'),
    example: l10n.t('p. 3, or 12:30'),
    check: 'where',
  };
}

function excerpt(): Ask {
  return {
    field: 'excerpt',
    prompt: l10n.t('What it says there, word for word. It may stay empty.'),
    example: l10n.t('The bridge closes on 2 May.'),
  };
}

function kept(prompt: string): Ask {
  return { field: 'kept', prompt, example: l10n.t('on file with the news desk') };
}

/** A page may be gone tomorrow. */
function archive(): Ask {
  return {
    field: 'archive',
    prompt: l10n.t('The link of a copy in an archive, if there is one'),
    example: 'https://web.archive.org/web/20230319080000/https://courier.example/bridge',
    check: 'link',
  };
}
