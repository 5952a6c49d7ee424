/** The source map as a file: black on white, whatever the theme. Knows no galley. */

export function svgOf(map: SVGSVGElement): Uint8Array {
  return new TextEncoder().encode(standalone(map));
}

/** Twice the size it is drawn at, for print; null where that is more than a canvas holds. Fails where the browser cannot draw it. */
export async function pngOf(map: SVGSVGElement): Promise<Uint8Array | null> {
  const picture = new Image();
  picture.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(standalone(map))}`;
  await picture.decode();
  const canvas = document.createElement('canvas');
  canvas.width = picture.naturalWidth * 2;
  canvas.height = picture.naturalHeight * 2;
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  return blob && new Uint8Array(await blob.arrayBuffer());
}

function standalone(map: SVGSVGElement): string {
  const copy = map.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) throw new TypeError('A copy of an SVG is one');
  const { width, height } = copy.viewBox.baseVal;
  const sheet = { x: -EDGE, y: -EDGE, width: width + 2 * EDGE, height: height + 2 * EDGE };
  copy.setAttribute('viewBox', Object.values(sheet).join(' '));
  copy.setAttribute('width', String(sheet.width));
  copy.setAttribute('height', String(sheet.height));
  copy.setAttribute('fill', '#1b1b1b');
  for (const dimmed of copy.querySelectorAll('.dim')) dimmed.setAttribute('opacity', '0.35');
  const paper = document.createElementNS('http://www.w3.org/2000/svg', 'rect');
  for (const [name, value] of Object.entries({ ...sheet, fill: '#fff' }))
    paper.setAttribute(name, String(value));
  copy.prepend(paper);
  return new XMLSerializer().serializeToString(copy);
}

/** Of paper around the drawing, in its own units. */
const EDGE = 16;
