/**
 * The words in a source file of the client: those that go through `l10n.t`, and those that people might read and that do not. Read off the
 * syntax tree, whatever the lines look like. Knows no file and no editor.
 */
import { parseSync } from 'oxc-parser';

export interface WordsOfFile {
  /** What is handed to `l10n.t`. */
  readonly messages: readonly string[];
  /** Prose that is not, as it stands in the file, and calls of `l10n.t` whose words are put together elsewhere. */
  readonly loose: readonly string[];
}

export function wordsOfFile(path: string, source: string): WordsOfFile {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0]?.message ?? 'cannot be read'}`);
  const found: Found = { messages: [], loose: [] };
  const root: unknown = program;
  if (isNode(root)) visit(root, found);
  return found;
}

interface Found {
  readonly messages: string[];
  readonly loose: string[];
}

type Node = Readonly<Record<string, unknown>> & { readonly type: string };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

function visit(node: Node, found: Found): void {
  if (isSilent(node)) return;
  const isMessage = node.type === 'CallExpression' && isMember(node['callee'], 'l10n', 't');
  const [message, ...values] = isMessage ? nodesIn(node['arguments']) : [];
  if (message) take(message, found);
  if (!message && isProse(wordsIn(node))) found.loose.push(wordsIn(node));
  for (const child of message ? values : Object.values(node).flatMap(nodesIn)) visit(child, found);
}

function take(message: Node, { messages, loose }: Found): void {
  if (message.type === 'Literal' && typeof message['value'] === 'string') messages.push(message['value']);
  else loose.push('l10n.t of words that are put together elsewhere');
}

/** Types, names of modules, and what is told to the log or to a programmer alone. */
function isSilent({ type, ...node }: Node): boolean {
  const isOfTypes = type.startsWith('TS') && !/^TS(?:As|Satisfies|NonNull)/.test(type);
  if (isOfTypes || type === 'ImportDeclaration') return true;
  const callee = node['callee'];
  if (type === 'NewExpression') return isNode(callee) && String(callee['name']).endsWith('Error');
  return (
    type === 'CallExpression' && ['error', 'warn', 'info'].some((level) => isMember(callee, 'output', level))
  );
}

/** `l10n.t`, `this.output.warn`. */
function isMember(node: unknown, of: string, name: string): boolean {
  if (!isNode(node) || !isNode(node['property']) || node['property']['name'] !== name) return false;
  const object = node['object'];
  if (!isNode(object)) return false;
  const last = isNode(object['property']) ? object['property'] : object;
  return last['name'] === of;
}

/** Of a string, or of one of the pieces of a template; without its tags. */
function wordsIn({ type, value }: Node): string {
  const words =
    type === 'Literal' && typeof value === 'string'
      ? value
      : type === 'TemplateElement' && typeof value === 'object' && value !== null && 'cooked' in value
        ? String(value.cooked)
        : '';
  return words.replace(/<[^<>]*(?:>|$)/g, ' ').replace(/^[^<>]*>/, ' ');
}

/** Two words in a row, or one that begins as a label does. What a program reads has neither. */
function isProse(words: string): boolean {
  const own = words.replace(/\bWhence\b/g, '');
  return /\p{L}{2,}[,;:.]? +\p{L}{2,}/u.test(own) || /(?:^|\s)\p{Lu}\p{Ll}{2,}(?:$|[\s.,:;…!?])/u.test(own);
}

function nodesIn(value: unknown): Node[] {
  return (Array.isArray(value) ? value : [value]).filter(isNode);
}
