/** The page that the galley is shown in: it runs our own script alone and asks nothing of any network. */
import { l10n, Uri } from 'vscode';
import type { Webview } from 'vscode';

export function galleyPage(webview: Webview, extension: Uri): string {
  const address = (name: string): string =>
    webview.asWebviewUri(Uri.joinPath(extension, 'dist', name)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `script-src ${webview.cspSource}`,
    // The map, on its way to becoming a PNG.
    'img-src data:',
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${address('galley.css')}">
<title>${l10n.t('Galley')}</title>
</head>
<body>
<header id="above"></header>
<main id="draft"></main>
<script src="${address('galley.js')}"></script>
</body>
</html>`;
}
