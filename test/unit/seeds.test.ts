/** The sample drafts show what their README says they show. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readCitations } from '../../server/src/citations/read.ts';
import { analyse, standingOf } from '../../server/src/engine/index.ts';
import type { Analysis } from '../../server/src/engine/index.ts';
import { readPolicy } from '../../server/src/rules/policy.ts';
import { RULES } from '../../server/src/rules/registry.ts';
import { runRules } from '../../server/src/rules/run.ts';
import { draftOf } from '../support/drafts.ts';
import { shippedFinder } from '../../server/src/shipped-finder.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
const names = readdirSync(SEEDS).filter((name) => name !== 'README.md');

function read(name: string): Analysis & { readonly text: string } {
  const text = readFileSync(join(SEEDS, name), 'utf8');
  return {
    text,
    ...analyse(text, {
      format: name.endsWith('.md') ? 'markdown' : 'plain',
      finder: shippedFinder(),
    }),
  };
}

/** Codes of the rules that speak up under the default profile. */
function findingsIn(name: string): readonly string[] {
  const draft = draftOf(read(name).text, { format: name.endsWith('.md') ? 'markdown' : 'plain' });
  const { severityOf } = readPolicy({ profile: 'default', rules: {} }, RULES);
  return runRules(draft, { rules: RULES, severityOf, log: (message) => expect.fail(message) }).map(
    ({ rule }) => rule,
  );
}

it('are all told of in the README', () => {
  const readme = readFileSync(join(SEEDS, 'README.md'), 'utf8');
  expect(names.filter((name) => !readme.includes(`\`${name}\``))).toEqual([]);
});

it.each(names)('%s is news in English with sources in it', (name) => {
  const { text, language, attributions } = read(name);
  const words = text.split(/\s+/u).length;
  expect(words).toBeGreaterThan(250);
  expect(words).toBeLessThan(600);
  expect(language).toBe('en');
  expect(attributions.length).toBeGreaterThan(5);
});

describe('karsova-dam.txt', () => {
  const { attributions, claims, markers } = read('karsova-dam.txt');

  it('has a chain, state media with and without a name, and hearsay', () => {
    expect(attributions.map(({ chain }) => chain)).toContainEqual([
      'Russian news agencies',
      'the emergencies ministry in Velgrad',
    ]);
    expect(attributions.map(({ control }) => control?.basis)).toEqual(
      expect.arrayContaining(['data', 'draft']),
    );
    expect(claims.map(standingOf)).toEqual(
      expect.arrayContaining(['relayed', 'hearsay', 'disputed', 'named', 'unattributed']),
    );
  });

  it('has what could not be verified, and ties it to a claim', () => {
    const unverified = markers.filter(({ type }) => type === 'unverified');
    expect(unverified.length).toBeGreaterThan(1);
    expect(unverified.every(({ about }) => about.length > 0)).toBe(true);
  });
});

it('bypass-inquiry.txt has somebody who would not be named', () => {
  expect(read('bypass-inquiry.txt').claims.map(standingOf)).toContain('anonymous');
});

it('library-roof.md has a complete footnote, an empty one and one that is missing', () => {
  const { text, regions } = read('library-roof.md');
  const { references, entries } = readCitations(text, regions);
  expect(entries.map(({ key, pending }) => `${key} ${pending}`)).toEqual([
    'survey false',
    'minutes true',
    'figures false',
  ]);
  expect(references.map(({ key }) => key)).toEqual(['survey', 'minutes', 'committee', 'figures']);
});

it('lighthouse-repost.txt has furniture and says where it comes from', () => {
  const { residue, markers } = read('lighthouse-repost.txt');
  expect(residue.length).toBeGreaterThan(3);
  expect(markers.map(({ type }) => type)).toContain('republication');
});

it('school-meals.md names every source', () => {
  const { claims, markers, residue } = read('school-meals.md');
  expect(
    claims.map(standingOf).filter((label) => !['named', 'document', 'unattributed'].includes(label)),
  ).toEqual([]);
  expect([...markers, ...residue]).toEqual([]);
  expect(findingsIn('school-meals.md')).toEqual([]);
});

/** Alone there is nothing, or little, to warn of in them. */
const CALM = new Set(['school-meals.md', 'ferry-wire.txt', 'ferry-evening.txt']);

it.each(names.filter((name) => !CALM.has(name)))('%s has findings', (name) => {
  expect(findingsIn(name).length).toBeGreaterThan(2);
});

describe('ferry-wire.txt and ferry-evening.txt', () => {
  it('tell one story with a source dropped, one changed and another figure', () => {
    const draft = draftOf(read('ferry-evening.txt').text, {
      format: 'plain',
      neighbours: { 'ferry-wire.txt': read('ferry-wire.txt').text },
    });
    const { severityOf } = readPolicy({ profile: 'default', rules: {} }, RULES);
    const found = runRules(draft, { rules: RULES, severityOf, log: (message) => expect.fail(message) });
    expect(found.map(({ rule, message }) => [rule, message])).toEqual([
      ['attribution-dropped', '“ferry-wire.txt” has this only from the coastguard. Here it stands as fact.'],
      ['attribution-conflict', '“ferry-wire.txt” has this from Pavel Orlov. Here it is from Jonas Velt.'],
      ['attribution-conflict', '“ferry-wire.txt” has another figure for this.'],
    ]);
  });
});
