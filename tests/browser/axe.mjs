// axe.mjs - what axe-core finds on a page; nothing, where AXE names no script of it.
import { readFileSync } from 'node:fs';

const axe = process.env.AXE ? readFileSync(process.env.AXE, 'utf8') : null;
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const isThere = axe !== null;
export async function accessible(page, how, runOnly = RULES) {
  if (!axe)
    return [];
  if (!await page.run(() => 'axe' in globalThis))
    await page.run(axe);
  const found = await page.run(async runOnly => {
    const { violations } = await axe.run(document, { runOnly, resultTypes: ['violations'] });
    return violations.map(it => `${it.id} (${it.impact}): ${it.help}: ${it.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`);
  }, runOnly);
  return found.map(it => `${how}: ${it}`);
}
