/**
 * Writes THIRD-PARTY.md: who else's work is in the package, and on what terms. Asks the bundler what it took in, so that
 * nothing is forgotten and nothing is listed that is not there. `--check` writes nothing and fails when it is out of step.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { optionsOf, ROOT } from './programs.mjs';

const FILE = join(ROOT, 'THIRD-PARTY.md');
const SHIPPED = ['server', 'bibtex', 'extension'];

/** For packages that name their licence and bring no text of it. */
const TERMS = { MIT: mit, ISC: isc };

/** Data that the outlets' classes are drawn from; it is no package, so the bundler does not know of it. */
const DATA = {
  name: 'State Media Matrix 2023 (facts on who controls which outlet)',
  license: 'MIT',
  text: mit('Copyright (c) 2023 ASD-at-GMF'),
};

const text = await notices();
const before = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
if (!process.argv.includes('--check')) writeFileSync(FILE, text);
else if (before !== text) {
  console.error('Out of step with what is bundled: THIRD-PARTY.md. Run npm run generate.');
  process.exitCode = 1;
}

async function notices() {
  const folders = new Set();
  for (const name of SHIPPED) {
    const { metafile } = await build({ ...optionsOf(name, { shipped: true }), metafile: true, write: false });
    for (const input of Object.keys(metafile.inputs)) {
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(input)?.[0];
      if (folder) folders.add(folder);
    }
  }
  const works = [...folders].sort((a, b) => (a < b ? -1 : 1)).map(packageIn);
  return `# Others' work in Whence

Whence's package holds the following, each under its own terms.
${[DATA, ...works].map(section).join('')}`;
}

function packageIn(folder) {
  const { name, version, license, author } = JSON.parse(
    readFileSync(join(ROOT, folder, 'package.json'), 'utf8'),
  );
  const file = readdirSync(join(ROOT, folder)).find((one) => /^licen[cs]e(?:\.|$)/i.test(one));
  const who = typeof author === 'string' ? author : author?.name;
  const plain = TERMS[license];
  if (!file && !plain) throw new Error(`${name} brings no licence text, and its licence is ${license}`);
  const terms = file ? readFileSync(join(ROOT, folder, file), 'utf8') : plain(`Copyright (c) ${who ?? name}`);
  return { name: `${name} ${version}`, license, text: terms };
}

function section({ name, license, text: terms }) {
  return `\n## ${name}\n\n${license}\n\n\`\`\`text\n${terms.replaceAll('\r\n', '\n').trim()}\n\`\`\`\n`;
}

function isc(copyright) {
  return `ISC License

${copyright}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted,
provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED
WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR
CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT,
NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`;
}

function mit(copyright) {
  return `MIT License

${copyright}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
