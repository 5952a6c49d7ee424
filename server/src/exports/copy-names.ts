/** What the copies of a draft are called, and the formats some come in. Names alone: they are asked for where no copy is made. */
export const COPIES = ['clean', 'annotated', 'checklist', 'web-annotation', 'csl-json', 'bibtex'] as const;
export type CopyName = (typeof COPIES)[number];

export const COPY_FORMATS = ['markdown', 'html', 'csv'] as const;
export type CopyFormat = (typeof COPY_FORMATS)[number];
