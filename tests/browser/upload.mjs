// upload.mjs - what a script adds to an upload, and that all of it is done without one too.
//
// Told by environment: RECERT_URL, RECERT_PASSWORD, RECERT_FILES (a folder with monday.jpg, tuesday.jpg, screenshot.png,
// registration.pdf), RECERT_MONDAY, RECERT_TUESDAY (when those were taken), RECERT_TODAY, RECERT_PICTURES (a folder).
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Browser } from './cdp.mjs';

const { RECERT_URL: url, RECERT_PASSWORD: password, RECERT_FILES: folder, RECERT_MONDAY: monday, RECERT_TUESDAY: tuesday,
  RECERT_TODAY: today, RECERT_PICTURES: pictures } = process.env;
const PHONE = { width: 360, height: 740 }, DESKTOP = { width: 1280, height: 900 };
const path = name => join(folder, name), size = name => statSync(path(name)).size;
let failed = 0;
mkdirSync(pictures, { recursive: true });

function check(sentence, got, wanted = true) {
  const good = got === wanted;
  failed += !good;
  console.log(`${good ? 'ok' : 'not ok'} - ${sentence}${good ? '' : `\n#   got:    ${JSON.stringify(got)}\n#   wanted: ${JSON.stringify(wanted)}`}`);
}

async function part(sentence, run) {
  try {
    await run();
  } catch (fault) {
    check(sentence, fault.stack);
  }
}

async function take(page, name) { writeFileSync(join(pictures, `upload-${name}.png`), await page.picture()); }

// Settles once the page says so: it is asked at each of its frames.
const until = (page, what, ...args) => page.run(`new Promise((good, bad) => {
  const late = setTimeout(() => bad(new Error('not in time: ' + ${JSON.stringify(String(what))})), 50000);
  const ask = () => (${what})(${args.map(it => JSON.stringify(it)).join(',')}) ? (clearTimeout(late), good()) : requestAnimationFrame(ask);
  ask();
})`);

async function signIn(page, who) {
  await page.go(`${url}/sign-in`);
  await page.type('#f-login', `${who}@example.org`);
  await page.type('#f-password', password);
  await page.follow({ selector: 'button', text: 'Sign in' });
}

const KEEP = { selector: 'button', text: 'Keep and check' };
const rows = count => `() => document.querySelectorAll('[data-images] .pic').length === ${count} && !document.querySelector('.drop[aria-busy]')`;
const sizes = page => page.run(() => [...document.querySelector('#f-image').files].map(it => it.size));
const words = page => page.run(() => [...document.querySelectorAll('[data-images] .pic')].map(it => it.textContent.trim().replace(/\s+/g, ' ')));

// Files that come by another way than the field: pasted, or dropped.
const hand = (page, way, name, type) => page.run((way, name, type, text) => {
  const data = new DataTransfer();
  data.items.add(new File([Uint8Array.from(atob(text), it => it.charCodeAt())], name, { type }));
  if (way === 'paste')
    document.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true, bubbles: true }));
  else
    document.querySelector('.drop').dispatchEvent(new DragEvent('drop', { dataTransfer: data, cancelable: true, bubbles: true }));
}, way, name, type, readFileSync(path(name)).toString('base64'));

// The drafts of the list, as the page has them: name or none, and date.
const drafts = page => page.run(() => [...document.querySelectorAll('#drafts .pick > div')].map(it => it.querySelector('.t').textContent + ', ' +
  it.querySelector('.smaller').textContent.split(', ')[1].replace(/\u00a0/g, ' ')).join('; '));
const shown = day => `${Number(day.slice(8))} ${'JanFebMarAprMayJunJulAugSepOctNovDec'.substr(3 * (day.slice(5, 7) - 1), 3)} ${day.slice(0, 4)}`;

async function withScript(browser, who, view) {
  const on = view === PHONE ? 'on a phone' : 'on a desktop';
  const page = await browser.open(view);
  if (view === PHONE)
    await page.send('Emulation.setTouchEmulationEnabled', { enabled: true });
  await signIn(page, who);
  await page.go(`${url}/credentials/upload/coursework`);
  check(`the camera is ${view === PHONE ? '' : 'not '}offered, ${on}`, await page.run(() => document.querySelector('#f-camera').checkVisibility()), view === PHONE);
  check(`nobody is asked about several images before there are any, ${on}`, await page.run(() => document.querySelector('#f-pictures').hidden));

  await page.files('#f-image', path('monday.jpg'));
  await until(page, rows(1));
  await hand(page, 'drop', 'screenshot.png', 'image/png');
  await hand(page, 'paste', 'tuesday.jpg', 'image/jpeg');
  await until(page, rows(3));
  const [first, second, third] = await sizes(page);
  check(`photographs become smaller before they are sent, ${on}`, first < size('monday.jpg') / 2 && third < size('tuesday.jpg') / 2);
  check(`a screenshot that is dropped stays as it is, ${on}`, second, size('screenshot.png'));
  check(`sizes before and after are said, ${on}`, /monday\.jpg ?\d.* MB, shrunk to [\d.]+ [kM]B\./.test((await words(page))[0]));
  check(`each is shown, ${on}`, await page.run(() => document.querySelectorAll('[data-images] canvas').length), 3);
  check(`now it is asked whether they belong together, ${on}`, await page.run(() => document.querySelector('#f-pictures').checkVisibility()));
  await hand(page, 'drop', 'registration.pdf', 'application/pdf');
  await until(page, rows(4));
  check(`what is no image is said at once, ${on}`, /registration\.pdf.*not an image/.test((await words(page))[3]));
  check(`and is not sent, ${on}`, (await sizes(page)).length, 3);
  await take(page, `${who}-1-chosen`);
  await page.click({ selector: '[data-images] button', text: 'Remove registration.pdf' });
  await page.click({ selector: '[data-images] button', text: 'Remove screenshot.png' });
  check(`what is removed is not sent either, ${on}`, (await sizes(page)).length, 2);
  await page.click('label[for="f-apart"]');
  await page.follow(KEEP);
  check(`each has a draft, of the day of its photograph, ${on}`, await drafts(page), `No name yet, ${shown(tuesday)}; No name yet, ${shown(monday)}`);
  await take(page, `${who}-2-drafts`);

  // A phone that has no memory for a canvas.
  await page.go(`${url}/credentials/upload/coursework`);
  await page.run(() => { HTMLCanvasElement.prototype.getContext = () => null; });
  await page.files('#f-image', path('monday.jpg'));
  await until(page, rows(1));
  check(`what cannot be drawn is sent as it is, ${on}`, String(await sizes(page)), String(size('monday.jpg')));

  // Back at what was sent, where the browser has kept the page.
  await page.loading(() => page.run(() => {
    document.querySelector('[data-sending]').hidden = false;
    dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }));
  }));
  check(`a page that was sent is not one that waits for ever, ${on}`, await page.run(() => document.querySelector('[data-sending]').hidden));

  // What does not arrive.
  await page.go(`${url}/credentials/upload/coursework`);
  await page.type('#f-title', 'Queues and SLAs');
  check(`there is a drawing of good evidence, ${on}`, await page.run(async () => {
    const image = document.querySelector('.example img');
    document.querySelector('.example').open = true;
    await image.decode();
    return `${image.naturalWidth} ${image.alt.length > 40}`;
  }), '480 true');
  check(`characters are counted, ${on}`, await page.text('#f-title + p'), 'Characters left: 185');
  await until(page, () => document.querySelector('body > [role=status]') !== null);
  await page.files('#f-image', path('tuesday.jpg'));
  await until(page, rows(1));
  await page.send('Network.emulateNetworkConditions', { offline: true, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  await page.click(KEEP);
  await until(page, () => document.querySelector('[data-failed]').checkVisibility());
  check(`what did not arrive is said, and the way on has the focus, ${on}`, await page.run(() => document.activeElement.textContent), 'Try again');
  check(`all of it is there still, ${on}`, await page.run(() => `${document.querySelector('#f-title').value} ${document.querySelector('#f-image').files.length}`), 'Queues and SLAs 1');
  await take(page, `${who}-3-failed`);
  await page.send('Network.emulateNetworkConditions', { offline: false, latency: 0, downloadThroughput: -1, uploadThroughput: -1 });
  page.problems = page.problems.filter(it => !/INTERNET_DISCONNECTED/.test(it));
  await page.follow({ selector: '[data-failed] button', text: 'Try again' });
  check(`and tried again it is a draft of its photograph's day, ${on}`, await page.run(() => `${document.querySelector('#f-title').value} ${document.querySelector('#f-date').value}`), `Queues and SLAs ${tuesday}`);
  check(`which says so, ${on}`, /From your image, please check/.test(await page.text('#h-date')));
  await take(page, `${who}-4-dated`);

  // What the portal does not take: said, and nothing of it is lost.
  await page.type('#f-title', 'Queues and more');
  await page.run(() => { document.querySelector('main form input[name=csrf]').value = 'nonsense'; });
  await page.click('p.row button[value=save]');
  await until(page, () => document.querySelector('[data-failed]').checkVisibility());
  check(`a form that the portal does not take stays as it is, ${on}`, await page.run(() => document.querySelector('#f-title').value), 'Queues and more');
  check(`and it is said what is wrong with it, ${on}`, (await page.text('[data-failed] b')) !== 'It did not arrive');
  page.problems = page.problems.filter(it => !/403/.test(it));
  await page.go(page.document.url.replace(/\?.*/, ''));

  // What is refused: the page changes without being left, and goes on working.
  await page.run(() => { document.querySelector('#f-title').value = ''; });
  await page.click({ selector: 'button.main', text: 'Submit' });
  await until(page, () => document.querySelector('.notice.error[role=alert]:not([hidden])') !== null);
  check(`and has the focus, ${on}`, await page.run(() => document.activeElement.matches('.notice.error[role=alert]')));
  check(`what is refused is said, ${on}`, await page.run(() => document.querySelector('#f-title').getAttribute('aria-invalid')), 'true');
  await page.type('#f-title', 'Queues');
  await page.files('#f-image', path('screenshot.png'));
  await until(page, rows(1));
  await page.follow('p.row button[value=save]');
  check(`and the form that is shown then takes another image, ${on}`, await page.run(() => document.querySelectorAll('.pics .pic').length), 2);
  await together(page, who, on);
}

async function together(page, who, on) {
  await page.go(`${url}/credentials/upload`);
  check(`the draft that is ready is ticked, ${on}`, await page.run(() => document.querySelectorAll('#drafts input:checked').length), 1);
  await take(page, `${who}-5-together`);
  await page.follow({ selector: 'button', text: 'Submit what is ticked' });
  check(`what was ticked is entered, ${on}`, await page.text('main section h2'), '1 activity is entered');
  await take(page, `${who}-6-entered`);
  check(`nothing was said on the console, and no policy was broken, ${on}`, JSON.stringify(page.problems.filter(it => !/422/.test(it))), '[]');
  await page.close();
}

async function without(browser, who, view) {
  const on = `${view === PHONE ? 'on a phone' : 'on a desktop'} without JavaScript`;
  const page = await browser.open({ ...view, script: false });
  await signIn(page, who);
  await page.go(`${url}/credentials/upload/coursework`);
  check(`the question about several images is there, ${on}`, await page.run(() => document.querySelector('#f-pictures').checkVisibility()));
  check(`nothing is there that does nothing, ${on}`, await page.run(() => document.querySelectorAll('[data-failed], [data-sending], [data-script], [data-left]').values()
    .some(it => it.checkVisibility())), false);
  await page.files('#f-image', path('monday.jpg'), path('tuesday.jpg'), path('screenshot.png'));
  await page.click('label[for="f-apart"]');
  await take(page, `${who}-1-chosen`);
  await page.follow(KEEP);
  check(`each has a draft, of the day of its photograph, ${on}`, await drafts(page), `No name yet, no date yet; No name yet, ${shown(tuesday)}; No name yet, ${shown(monday)}`);
  await page.follow('#drafts .pick > div:last-child a');
  await page.type('#f-title', 'Queues and SLAs');
  await page.follow('p.row button[value=save]');
  await together(page, who, on);
}

async function reviewer(browser) {
  const page = await browser.open(DESKTOP);
  await signIn(page, 'reviewer');
  await page.go(`${url}/admin/reviews`);
  const press = (key, text = key) => page.key(key, undefined, key.toUpperCase().charCodeAt(0), text);
  await press('?');
  check('a question mark opens the list of keys', await page.run(() => document.querySelector('#keys').open));
  await take(page, 'reviewer-keys');
  await page.click('#keys-on');
  await page.click({ selector: '#keys button', text: 'Close' });
  await press('j');
  check('turned off they do nothing', await page.run(() => document.activeElement.matches('a.go-row')), false);
  await page.go(`${url}/admin/reviews`);
  await press('?');
  check('and stay so', await page.run(() => document.querySelector('#keys').open), false);
  await page.click({ selector: 'button', text: 'Keyboard shortcuts' });
  await page.click('#keys-on');
  await page.click({ selector: '#keys button', text: 'Close' });
  await page.type('select, input:not([type])', 'j?');
  check('where one types they are letters', await page.run(() => document.querySelector('#keys').open), false);
  await page.run(() => document.activeElement.blur());
  await press('j');
  await press('j');
  await press('k');
  check('up and down go from row to row', await page.run(() => [...document.querySelectorAll('a.go-row')].indexOf(document.activeElement)), 0);
  await page.follow('a.go-row');
  await press('r');
  check('a letter rejects', await page.run(() => document.querySelector('#f-rejected').checked && document.activeElement.id), 'f-rejected');
  await press('a');
  check('and one accepts; neither sends', await page.run(() => document.querySelector('#f-accepted').checked && location.pathname.startsWith('/admin/reviews/')));
  const here = page.document.url;
  const left = page.next('Page.loadEventFired');
  await press('n');
  await left;
  check('the next one is a letter away', page.document.url !== here && /\/admin\/reviews\/AT/.test(page.document.url));
  check('nothing was said on the console, and no policy was broken, for a reviewer', JSON.stringify(page.problems), '[]');
  await page.close();
}

const browser = await Browser.start();
for (const [who, view] of [['phone', PHONE], ['desk', DESKTOP]])
  await part(`${who} uploads`, () => withScript(browser, who, view));
for (const [who, view] of [['phone-plain', PHONE], ['desk-plain', DESKTOP]])
  await part(`${who} uploads`, () => without(browser, who, view));
await part('a reviewer uses keys', () => reviewer(browser));
await browser.stop();
process.exit(failed ? 1 : 0);
