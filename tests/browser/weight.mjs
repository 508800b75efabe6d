// weight.mjs - what the page that matters costs: bytes, requests, time on a slow line, shifts, sheets of paper.
//
// Told by environment: RECERT_URL, RECERT_PASSWORD, RECERT_PEOPLE (names of candidates, with a space between).
// The figures are printed behind "#"; they stand in docs/performance.md.
import { Browser } from './cdp.mjs';

const { RECERT_URL: url, RECERT_PASSWORD: password } = process.env;
const people = process.env.RECERT_PEOPLE.split(' ');
const FIRST = 20000, NEXT = 6000;               // bytes of HTML and CSS on the wire
const USABLE = 2000;                            // milliseconds
const ROUND_TRIP = 400, RATE = 400000 / 8;      // of the slow line: milliseconds, bytes a second
const VISITS = 10;                              // at most, until one is that quick: others work on this machine too
const A4 = { paperWidth: 210 / 25.4, paperHeight: 297 / 25.4, preferCSSPageSize: true, printBackground: true };

let failed = 0;
function check(sentence, found) {
  const problems = [found].flat().filter(Boolean);
  failed += problems.length > 0;
  console.log(`${problems.length ? 'not ok' : 'ok'} - ${sentence}`);
  problems.forEach(it => console.log(`#   ${it}`));
}
const below = (got, bar, unit) => got < bar ? null : `${got} ${unit}, of ${bar} at most`;

// What the visit cost, by the browser's own books. What came from its cache cost nothing; a page that was
// confirmed (304) is weighed as if it had come, since a change of the day or of the candidate brings it.
async function visit(page, address) {
  await page.go(url + address);
  return page.run(async () => {
    await document.fonts.ready;
    let shift = 0;
    const shifts = new PerformanceObserver(list => list.getEntries().forEach(it => { shift += it.value; }));
    shifts.observe({ type: 'layout-shift', buffered: true });
    const paint = await new Promise(painted => new PerformanceObserver(list =>
      list.getEntriesByName('first-contentful-paint').forEach(painted)).observe({ type: 'paint', buffered: true }));
    for (let it = 0; it < 3; it++)
      await new Promise(requestAnimationFrame);
    const [page] = performance.getEntriesByType('navigation');
    const sent = [page, ...performance.getEntriesByType('resource')].filter(it => it.transferSize > 0);
    const bytes = pattern => sent.filter(it => pattern.test(it.name.split('?')[0])).reduce((sum, it) => sum + it.encodedBodySize, 0);
    return {
      requests: sent.length,
      html: page.encodedBodySize,
      plain: page.decodedBodySize,      // of the HTML, before it was compressed
      css: bytes(/\.css$/),
      font: bytes(/\.woff2$/),
      script: bytes(/\.js$/),
      usable: Math.round(Math.max(paint.startTime, page.domContentLoadedEventEnd)),
      shift,
    };
  });
}

// What the visit is asked for must be seen where it is: something that comes late and pushes the page down.
const pushed = page => page.run(async () => {
  let shift = 0;
  new PerformanceObserver(list => list.getEntries().forEach(it => { shift += it.value; })).observe({ type: 'layout-shift', buffered: true });
  await new Promise(requestAnimationFrame);
  document.body.prepend(Object.assign(document.createElement('h1'), { textContent: 'Late' }));
  for (let it = 0; it < 60 && !shift; it++)
    await new Promise(requestAnimationFrame);
  return shift;
});

async function sheets(page) {
  const { data } = await page.send('Page.printToPDF', A4);
  return Buffer.from(data, 'base64').toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

async function slowly(page, slow) {
  const line = slow ? { latency: ROUND_TRIP, downloadThroughput: RATE, uploadThroughput: RATE }
    : { latency: 0, downloadThroughput: -1, uploadThroughput: -1 };
  await page.send('Network.emulateNetworkConditions', { offline: false, ...line });
}

async function weigh(browser, who) {
  const page = await browser.open({ width: 390, height: 844 });
  await page.go(`${url}/sign-in`);
  await page.type('#f-login', `${who}@example.org`);
  await page.type('#f-password', password);
  await page.follow({ selector: 'button', text: 'Sign in' });

  await slowly(page, true);
  const firsts = [];
  for (let it = 0; it < VISITS && !firsts.some(it => it.usable < USABLE); it++) {
    await page.send('Network.clearBrowserCache');
    firsts.push(await visit(page, '/credentials/progress'));
  }
  const first = firsts.reduce((best, it) => it.usable < best.usable ? it : best);
  const next = await visit(page, '/credentials/progress');
  const others = [];
  for (const path of ['/credentials/upload/coursework', '/exams/activities', '/credentials/plan'])
    others.push({ path, ...await visit(page, path) });
  await slowly(page, false);
  for (const [name, it] of [['first', first], ['next', next]])
    console.log(`# ${who}, ${name} visit: ${it.requests} requests; HTML ${it.html}, CSS ${it.css}, font ${it.font}, script ${it.script} bytes; ` +
      `usable after ${it.usable} ms; shift ${it.shift}`);

  check(`${who}: HTML and CSS of a first visit are under ${FIRST} bytes`, below(first.html + first.css, FIRST, 'bytes'));
  check(`${who}: and they were compressed, and counted`, first.html > 1000 && first.css > 1000 && first.html * 2 < first.plain ? null : JSON.stringify(first));
  check(`${who}: of the next under ${NEXT}`, below(next.html + next.css, NEXT, 'bytes'));
  check(`${who}: the style sheet and the font are not asked for again`, next.css + next.font ? JSON.stringify(next) : null);
  check(`${who}: usable in ${USABLE} ms on a slow line`, below(first.usable, USABLE, 'ms'));
  check(`${who}: nothing shifts`, [...firsts, next].map(it => it.shift).filter(it => it > 0).map(it => `by ${it}`));
  check(`${who}: nor on any other page of an entry's way`, others.filter(it => it.shift > 0).map(it => `${it.path} by ${it.shift}`));
  check(`${who}: no style and no script within the page`,
    await page.run(() => [...document.querySelectorAll('style, script:not([src]), [style]')].map(it => it.outerHTML.slice(0, 100))));

  for (const [name, path] of [['progress', '/credentials/progress'], ['plan', '/credentials/plan']]) {
    await page.go(url + path);
    const count = await sheets(page);
    check(`${who}: the ${name} is one sheet of paper`, count === 1 ? null : `${count} sheets`);
  }
  await page.close();
}

const browser = await Browser.start();
for (const who of people)
  try {
    await weigh(browser, who);
  } catch (fault) {
    check(`the pages of ${who} can be weighed`, fault.stack);
  }
const page = await browser.open({ width: 390, height: 844 });
await page.go(`${url}/developers`);
check('sheets are counted: a long page has several', await sheets(page) > 1 ? null : 'one');
check('shifts are counted: what comes late is one', await pushed(page) > 0 ? null : 'none');
await browser.stop();
process.exit(failed ? 1 : 0);
