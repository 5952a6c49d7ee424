/** HTML that is escaped by the way it is made: words go in as words, and only what was made here goes in as it is. Knows no draft. */

/** Made by `element` and `joined` alone. */
export interface Html {
  readonly html: string;
}

export type Child = Html | string | null | false;

/** What is null or false is left out; true is an attribute without a value. */
export type Attributes = Readonly<Record<string, string | number | boolean | null>>;

export function element(name: string, attributes: Attributes, ...children: readonly Child[]): Html {
  const opening = `<${name}${Object.entries(attributes).map(attribute).join('')}>`;
  return { html: VOID.has(name) ? opening : `${opening}${joined(children).html}</${name}>` };
}

const VOID: ReadonlySet<string> = new Set(['br', 'hr', 'meta', 'input', 'img', 'col']);

export function joined(children: readonly Child[]): Html {
  return { html: children.map(childHtml).join('') };
}

/** Style sheets are no words: what stands in one is ours, and has no `<`. */
export function styleElement(css: string): Html {
  return { html: `<style>${css.replaceAll('<', '')}</style>` };
}

export function pageHtml(head: readonly Child[], body: readonly Child[]): string {
  const page = element('html', { lang: 'en' }, element('head', {}, ...head), element('body', {}, ...body));
  return `<!DOCTYPE html>\n${page.html}\n`;
}

/** The address, where a reader may be sent there: the web and mail, nothing that runs or reads files. */
export function safeAddress(address: string): string | null {
  return /^(?:https?:\/\/|mailto:)[^\s]/i.test(address) ? address : null;
}

function childHtml(child: Child): string {
  if (child === null || child === false) return '';
  return typeof child === 'string' ? escapeHtml(child) : child.html;
}

function attribute([name, value]: [string, string | number | boolean | null]): string {
  if (value === null || value === false) return '';
  return value === true ? ` ${name}` : ` ${name}="${escapeHtml(String(value))}"`;
}

/** In words and in attribute values alike. Control characters, which no page may hold, are left out. */
function escapeHtml(words: string): string {
  return words
    .replace(/(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
