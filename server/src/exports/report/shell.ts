/** The page around what is shown: it asks nothing of any network, runs nothing, and is whole in itself. Knows no draft. */
import { element, pageHtml, styleElement } from '../../drawing/html.ts';
import type { Child } from '../../drawing/html.ts';
import { STYLE } from './style.ts';

export function page(title: string, ...body: readonly Child[]): string {
  return pageHtml(
    [
      element('meta', { charset: 'utf-8' }),
      element('meta', { 'http-equiv': 'Content-Security-Policy', content: POLICY }),
      element('meta', { name: 'viewport', content: 'width=device-width, initial-scale=1' }),
      element('meta', { name: 'referrer', content: 'no-referrer' }),
      element('title', {}, title),
      styleElement(STYLE),
    ],
    body,
  );
}

const POLICY = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
