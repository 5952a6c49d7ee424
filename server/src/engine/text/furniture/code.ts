/** Program text, style sheets and tags that were pasted along: a line of nothing else. */
export function isCode(line: string): boolean {
  return MARKS.test(line) && CODE.test(line);
}

/** Prose has none of these; a look that is cheaper than the whole. */
const MARKS = /[<>{}[\]();&=_]/u;

const CODE = new RegExp(
  [
    // Tags alone.
    String.raw`^(?:\s*<\/?[a-z][^<>]*>|\s*<!--.*-->|\s*&nbsp;)+\s*$`,
    // Statements.
    String.raw`^\s*(?:window|document|googletag|datalayer|jquery|gtag|ga|fbq|_gaq|var|let|const)\b[\w.]*\s*(?:[=(.[]|\w+\s*=).*[;{})\]]\s*$`,
    String.raw`^\s*(?:\(function|function\s*\(|\$\(|\}\)?\(?\)?;|\/\*.*\*\/|@media\b|@import\b|\/\/\s*<!\[cdata).*$`,
    // Style sheets.
    String.raw`^\s*[.#][\w-]+(?:[\s,>][.#\w-]+)*\s*\{.*\}?\s*$`,
    String.raw`^\s*(?:width|height|margin|padding|float|clear|border|background|color|font|text|line|display|position|top|left|right|bottom|overflow|z|opacity|min|max|list|vertical|white|-webkit|-moz|-ms|box|flex|grid|cursor|content|align|justify|transition|transform)(?:-[a-z]+)*\s*:\s*[^;]{1,60};\s*$`,
    String.raw`^\s*[{}()[\];,]+\.?\s*$`,
    // Placeholders of page builders.
    String.raw`^\s*\[(?:embed|caption|gallery|video|audio|vc_\w+|et_pb_\w+|\/\w+)\b[^\]]*\].*$`,
    String.raw`^\s*\{\{.*\}\}\s*$`,
    String.raw`^\s*(?:\[ad[\w\s-]*\]|\(adsbygoogle.*|spot_img\S*)\s*$`,
  ].join('|'),
  'iu',
);
