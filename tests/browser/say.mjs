// say.mjs - what is checked, said in the form that the shell counts; pictures, and the sheet that shows them all.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const pictures = process.env.RECERT_PICTURES;
const taken = [];
mkdirSync(pictures, { recursive: true });

export let failed = 0;

export function check(sentence, found) {
  const problems = [found].flat().filter(Boolean);
  if (problems.length)
    failed++;
  console.log([`${problems.length ? 'not ok' : 'ok'} - ${sentence}`, ...problems.map(it => `#   ${String(it).replace(/\n/g, ' ')}`)].join('\n'));
}
export const equal = (got, wanted) => got === wanted ? null : `got: ${got}; wanted: ${wanted}`;
export const holds = (got, pattern) => pattern.test(got ?? '') ? null : `got: ${got}; wanted: ${pattern}`;

// A step that cannot be gone on from counts as one failure; the other parts still run.
export async function part(sentence, run) {
  try {
    await run();
  } catch (fault) {
    check(sentence, fault.stack);
  }
}

export async function take(page, name) {
  const file = `${name}.png`, { width } = page;
  writeFileSync(join(pictures, file), await page.picture());
  taken.push({ file, width });
}

// Every picture on one page, and a picture of that.
export async function contactSheet(browser) {
  const figure = ({ file, width }) => `<figure class="${width < 600 ? 'phone' : 'desk'}"><a href="${file}"><img src="${file}" alt=""></a><figcaption>${file}</figcaption></figure>`;
  const sheet = join(pictures, 'index.html');
  taken.sort((a, b) => a.file < b.file ? -1 : 1);
  writeFileSync(sheet, `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Pictures of every page</title><style>
    body { margin: 16px; font: 12px system-ui; background: #888; display: flex; flex-wrap: wrap; gap: 12px; align-items: start }
    figure { margin: 0 } .phone { width: 120px } .desk { width: 300px } img { width: 100%; max-height: 640px; object-fit: cover; object-position: top; display: block }
  </style>${taken.map(figure).join('\n')}</html>\n`);
  const page = await browser.open({ width: 1920, height: 1080 });
  await page.go(`file://${sheet}`);
  writeFileSync(join(pictures, 'contact-sheet.png'), await page.picture());
  await page.close();
}
