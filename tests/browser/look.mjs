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
    if (box.right > page.clientWidth + 1 && box.width > 1 && it.checkVisibility() && !it.closest('.hide, .skip') &&
        (!it.closest('svg') || page.scrollWidth > page.clientWidth))
      found.push(`${it.tagName}.${it.className} "${it.textContent.trim().slice(0, 30)}" ends at ${Math.round(box.right)} of ${page.clientWidth}`);
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
  // Covered: at none of nine points is it what lies there (WCAG 2.2, 2.4.11). What it draws or labels counts as itself.
  const box = it.getBoundingClientRect();
  const points = [.1, .5, .9].flatMap(x => [.1, .5, .9].map(y => document.elementFromPoint(box.x + x * box.width, box.y + y * box.height))).filter(Boolean);
  const own = there => it.contains(there) || there.contains(it) && there !== document.body && !there.matches('html, main') || [...it.labels ?? []].some(one => one.contains(there)) ||
    there.closest('tr') && there.closest('tr') === it.closest('tr');
  return {
    covered: points.length > 0 && !points.some(own),
    skip: it.matches('a.skip'), top: box.top + scrollY, height: box.height,
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

// What a reader without eyes goes by: headings, landmarks, names, tables, drawings; and what nobody is to be kept from.
export function skeleton() {
  const found = [], all = selector => [...document.querySelectorAll(selector)];
  const say = it => `${it.tagName.toLowerCase()}${it.id ? '#' + it.id : ''} "${it.textContent.trim().slice(0, 40)}"`;
  if (all('h1').length !== 1)
    found.push(`${all('h1').length} headings of the first level`);
  const levels = all('main :is(h1, h2, h3, h4)').filter(it => it.checkVisibility()).map(it => Number(it.tagName[1]));
  if (levels.some((level, at) => level > (levels[at - 1] ?? 0) + 1))
    found.push(`the headings go ${levels.join(' ')}`);
  if (!document.documentElement.lang)
    found.push('no language');
  if (document.compatMode !== 'CSS1Compat')
    found.push('quirks mode');
  for (const it of ['body > header', 'main', 'body > footer'])
    if (all(it).length !== 1)
      found.push(`${all(it).length} of ${it}`);
  const navs = all('nav').filter(it => it.checkVisibility()).map(it => it.ariaLabel);
  if (navs.some(it => !it) || new Set(navs).size !== navs.length)
    found.push(`menus without a name of their own: ${navs.join(', ')}`);
  if (document.querySelector('a[href]') !== document.querySelector('a.skip[href="#main"]'))
    found.push('the way to the content is not first');
  if (!document.querySelector('footer a[href="/help"]'))                // WCAG 2.2, 3.2.6
    found.push('no way to help in its place');
  for (const it of all('input:not([type=hidden], [hidden]), select, textarea'))
    if (!it.labels?.length && !it.ariaLabel)
      found.push(`no label for ${it.name}`);
  for (const it of all('a, button, input, select, textarea, summary').filter(it => it.ariaLabel))
    if (!it.ariaLabel.includes(it.textContent.trim()))                  // 2.5.3
      found.push(`${say(it)} is called ${it.ariaLabel}`);
  for (const it of all('[tabindex]:not([tabindex="0"], [tabindex="-1"]), [accesskey], [title], [autofocus]:not([role=alert])'))
    found.push(`an order, a key, a hint or a focus of its own: ${say(it)}`);
  for (const it of all('table')) {
    if (!it.querySelector('th'))
      found.push(`a table without heads: ${say(it)}`);
    for (const head of it.querySelectorAll('th:not([scope])'))
      found.push(`a head of nothing: ${say(head)}`);
    if (!it.caption && !it.ariaLabel && !it.getAttribute('aria-labelledby') && !it.closest('main')?.querySelector(':is(h1, h2, h3)'))
      found.push(`a table without a name: ${say(it)}`);
  }
  for (const it of all('svg').filter(it => !it.parentElement.closest('svg')))
    if (!it.closest('[aria-hidden=true]') && !(it.getAttribute('role') === 'img' && (it.ariaLabel || it.querySelector('title') || it.getAttribute('aria-labelledby'))))
      found.push(`a drawing without words: ${it.outerHTML.slice(0, 80)}`);
  for (const it of all('input, textarea'))                               // 3.3.8: a password can be pasted
    if (!it.dispatchEvent(new ClipboardEvent('paste', { cancelable: true, bubbles: true })))
      found.push(`nothing can be pasted into ${it.name}`);
  for (const it of all('[aria-describedby], [aria-labelledby], [aria-controls]'))
    for (const name of ['aria-describedby', 'aria-labelledby', 'aria-controls'])
      for (const id of (it.getAttribute(name) ?? '').split(' ').filter(Boolean))
        if (!document.getElementById(id))
          found.push(`${name} of ${say(it)} is ${id}, which is not there`);
  for (const it of all('.field .help'))
    if (!it.id || !it.closest('.field').matches(`[aria-describedby~="${it.id}"], :has([aria-describedby~="${it.id}"])`))
      found.push(`no control is described by ${say(it)}`);
  for (const it of all('main .notice.error a[href^="#"]'))
    if (!document.querySelector(it.hash))
      found.push(`${say(it)} leads nowhere`);
  const ids = all('[id]').map(it => it.id);
  for (const it of new Set(ids.filter((id, at) => ids.indexOf(id) !== at)))
    found.push(`the id ${it} stands twice`);
  return found;
}

// Where motion is not wanted, nothing moves.
export function moving() {
  return [...document.querySelectorAll('*')].filter(it => {
    const style = getComputedStyle(it);
    return style.animationName !== 'none' || style.scrollBehavior === 'smooth' || style.transitionDuration.split(', ').some(it => parseFloat(it) > 0);
  }).slice(0, 3).map(it => `${it.tagName}.${it.className} moves`);
}

// Wider spacing (WCAG 1.4.12), or letters twice as large (1.4.4), put on and taken off; a sheet made so is no inline style.
export function respace(rules) {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rules);
  document.adoptedStyleSheets = rules ? [sheet] : [];
}

// What is cut off.
export function clipped() {
  return [...document.querySelectorAll('body *')].filter(it => {
    const style = getComputedStyle(it);
    return !it.closest('svg, .hide, .skip') && it.checkVisibility() && ['hidden', 'clip'].includes(style.overflowY) && !it.matches('textarea, input, select, .ruling') &&
      (it.scrollHeight > it.clientHeight + 2 || it.scrollWidth > it.clientWidth + 2);
  }).slice(0, 3).map(it => `${it.tagName}.${it.className} is cut off`);
}

// Where the system chooses the colours, what can be pressed or filled in still has an edge.
export function edges() {
  return [...document.querySelectorAll('.btn, :is(input, select, textarea).in')].filter(it => it.checkVisibility() && parseFloat(getComputedStyle(it).borderTopWidth) < 1)
    .slice(0, 3).map(it => `no edge: ${it.tagName} "${it.textContent.trim().slice(0, 40)}"`);
}
