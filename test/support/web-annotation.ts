/**
 * What the Web Annotation Data Model (W3C Recommendation, 23 February 2017) asks of a page, its annotations, bodies and selectors, as far as
 * Whence uses them, as a JSON schema: «must» is required or fixed here. Written for this project.
 */
import { Ajv } from 'ajv';

const IRI = { type: 'string', pattern: '^[^\\s<>"{}|\\\\^`]*$' };
const oneOrMore = (item: object): object => ({ anyOf: [item, { type: 'array', items: item, minItems: 1 }] });
const MOTIVATIONS = 'assessing bookmarking classifying commenting describing editing highlighting identifying linking moderating questioning replying tagging'.split(' '); // prettier-ignore
const motivation = oneOrMore({ enum: MOTIVATIONS });
const dateTime = { type: 'string', pattern: '^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(?:\\.\\d+)?Z$' };

const quoteSelector = {
  type: 'object',
  required: ['type', 'exact'],
  properties: {
    type: { const: 'TextQuoteSelector' },
    exact: { type: 'string' },
    prefix: { type: 'string' },
    suffix: { type: 'string' },
    refinedBy: { $ref: '#/definitions/selector' },
  },
};
const positionSelector = {
  type: 'object',
  required: ['type', 'start', 'end'],
  properties: {
    type: { const: 'TextPositionSelector' },
    start: { type: 'integer', minimum: 0 },
    end: { type: 'integer', minimum: 0 },
  },
};
const textualBody = {
  type: 'object',
  required: ['type', 'value'],
  properties: { type: { const: 'TextualBody' }, value: { type: 'string' }, purpose: motivation, format: { type: 'string', pattern: '/' } }, // prettier-ignore
};
const specificResource = {
  type: 'object',
  required: ['source'],
  properties: { type: { const: 'SpecificResource' }, source: IRI, selector: oneOrMore({ $ref: '#/definitions/selector' }) }, // prettier-ignore
};
const annotation = {
  type: 'object',
  required: ['id', 'type', 'target'],
  properties: {
    id: { ...IRI, minLength: 1 },
    type: { const: 'Annotation' },
    motivation,
    body: oneOrMore(textualBody),
    target: oneOrMore({ anyOf: [IRI, specificResource] }),
    creator: { type: 'object', required: ['name'], properties: { type: { enum: ['Person', 'Organization', 'Software'] }, name: { type: 'string' } } }, // prettier-ignore
    created: dateTime,
    modified: dateTime,
  },
  // All else is in a vocabulary that the context names.
  propertyNames: { pattern: '^(?:id|type|motivation|body|target|creator|created|modified|whence:\\w+)$' },
};

const PAGE = {
  definitions: { selector: { anyOf: [quoteSelector, positionSelector] } },
  type: 'object',
  required: ['@context', 'id', 'type', 'items'],
  properties: {
    '@context': {
      type: 'array',
      contains: { const: 'http://www.w3.org/ns/anno.jsonld' },
      items: {
        anyOf: [{ const: 'http://www.w3.org/ns/anno.jsonld' }, { type: 'object', required: ['whence'] }],
      },
    },
    id: { ...IRI, minLength: 1 },
    type: { const: 'AnnotationPage' },
    items: { type: 'array', minItems: 1, items: annotation },
  },
};

const validate = new Ajv({ strict: false }).compile(PAGE);

/** What of the page is not as the model asks, in words; empty where all is. */
export function faultsOfPage(page: unknown): readonly string[] {
  return validate(page)
    ? []
    : (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message}`);
}
