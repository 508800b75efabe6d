// look.mjs - what must hold of every page that a browser shows: asked in the page itself.

// What makes a reader scroll sideways: the page as a whole, or a box within it.
export function sideways() {
  const page = document.scrollingElement, found = [];
  if (page.scrollWidth > page.clientWidth)
    found.push(`the page is ${page.scrollWidth} wide on ${page.clientWidth}`);
  for (const it of document.querySelectorAll('body *')) {
    const style = getComputedStyle(it);
    if (it.scrollWidth > it.clientWidth + 1 && ['auto', 'scroll'].includes(style.overflowX))
      found.push(`${it.tagName}.${it.className} scrolls, ${it.scrollWidth} wide on ${it.clientWidth}`);
    const box = it.getBoundingClientRect();
    if (box.right > page.clientWidth + 1 && box.width > 1 && it.checkVisibility() && !it.closest('svg, .hide, .skip'))
      found.push(`${it.tagName}.${it.className} ends at ${Math.round(box.right)} of ${page.clientWidth}`);
  }
  return found.slice(0, 5);
}

// Where the keyboard is, and whether that is seen: an outline of at least 2 px, on the thing itself, on what
// draws its target, or on the row that it stands for.
export function focused() {
  const it = document.activeElement;
  if (!it || it === document.body)
    return null;
  const outlined = (element, pseudo) => {
    const style = getComputedStyle(element, pseudo);
    return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'transparent';
  };
  const around = [it, it.parentElement, it.closest('tr'), it.closest('.drop')].filter(Boolean);
  const box = it.getBoundingClientRect();
  return {
    what: `${it.tagName.toLowerCase()}${it.id ? '#' + it.id : ''} "${(it.textContent || it.name || '').trim().slice(0, 40)}"`,
    marked: outlined(it) || outlined(it, '::before') || outlined(it, '::after') || around.slice(1).some(one => outlined(one)),
    inside: box.width > 0 && box.right > 0 && box.left < innerWidth && box.bottom > 0 && box.top < innerHeight,
  };
}

// Targets less than 24 px high that are not within a sentence (WCAG 2.2, 2.5.8). Of a choice its whole row is one.
export function small() {
  return [...document.querySelectorAll('a, button, input:not([type=hidden]), select, textarea, summary')]
    .filter(it => it.checkVisibility({ checkVisibilityCSS: true }) && !it.closest('p, li, dd, td, .hide, .skip, h1, h2, h3, .pick'))
    .map(it => [it, it.getBoundingClientRect()])
    .filter(([, box]) => box.height > 1 && box.height < 24)
    .map(([it, box]) => `${it.tagName.toLowerCase()} "${it.textContent.trim().slice(0, 40)}" is ${Math.round(box.height)} high`);
}

// One heading of the first level, a language, a title of its own, a name for every control.
export function skeleton() {
  const found = [];
  if (document.querySelectorAll('h1').length !== 1)
    found.push(`${document.querySelectorAll('h1').length} headings of the first level`);
  if (!document.documentElement.lang)
    found.push('no language');
  if (document.compatMode !== 'CSS1Compat')
    found.push('quirks mode');
  for (const it of document.querySelectorAll('input:not([type=hidden], [hidden]), select, textarea'))
    if (!it.labels?.length && !it.ariaLabel)
      found.push(`no label for ${it.name}`);
  const ids = [...document.querySelectorAll('[id]')].map(it => it.id);
  for (const it of new Set(ids.filter((id, at) => ids.indexOf(id) !== at)))
    found.push(`the id ${it} stands twice`);
  return found;
}
