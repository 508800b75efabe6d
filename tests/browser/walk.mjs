// walk.mjs - the main job clicked through in Chromium, then every page looked at; pictures of all of it.
//
// Told by environment: RECERT_URL, RECERT_PASSWORD, RECERT_IMAGE, RECERT_INVITE (a one-time link's path),
// RECERT_PICTURES (a folder), AXE (axe-core's script, if there is one), RECERT_TODAY, RECERT_TOUR (pages whose name
// begins so alone).
import { readFileSync, writeFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Browser } from './cdp.mjs';
import { focused, sideways, skeleton, small } from './look.mjs';

const { RECERT_URL: url, RECERT_PASSWORD: password, RECERT_IMAGE: image, RECERT_INVITE: invite, RECERT_PICTURES: pictures } = process.env;
const axe = process.env.AXE ? readFileSync(process.env.AXE, 'utf8') : null;
const today = process.env.RECERT_TODAY ?? new Date().toISOString().slice(0, 10);
const PHONE = { width: 360, height: 740 }, DESKTOP = { width: 1280, height: 900 };
const MOST_STOPS = 300;         // of the tab key on one page

let failed = 0;
const taken = [];
mkdirSync(pictures, { recursive: true });

// --- What is said
function check(sentence, found) {
  const problems = [found].flat().filter(Boolean);
  if (problems.length)
    failed++;
  console.log(`${problems.length ? 'not ok' : 'ok'} - ${sentence}`);
  for (const it of problems)
    console.log(`#   ${String(it).replace(/\n/g, ' ')}`);
}
const equal = (got, wanted) => got === wanted ? null : `got: ${got}; wanted: ${wanted}`;
const holds = (got, pattern) => pattern.test(got) ? null : `got: ${got}; wanted: ${pattern}`;

async function take(page, name) {
  const file = `${name}.png`;
  writeFileSync(join(pictures, file), await page.picture());
  taken.push({ file, width: page.width });
}

// --- The main job: signs in, enters an activity with an image, and sees the certification renew.
async function signIn(page, who) {
  await page.type('#f-login', `${who}@example.org`);
  await page.type('#f-password', password);
  await page.follow({ selector: 'button', text: 'Sign in' });
}

// By the menu: folded on a phone, two rows on a desktop.
async function menu(page, section, text) {
  if (page.width < 1024) {
    await page.click('details.menu summary');
    await page.follow({ selector: 'details.menu a', text });
    return;
  }
  const there = await page.run((section, text) => [...document.querySelectorAll('nav.sub a')].some(it => it.textContent === text), section, text);
  if (!there)
    await page.follow({ selector: '.main-nav a', text: section });
  const open = await page.run(text => document.querySelector('nav.sub a[aria-current=page]')?.textContent === text, text);
  if (!open)
    await page.follow({ selector: 'nav.sub a', text });
}

// To sign in and out: at the right of the header, in the menu of a phone.
async function door(page, text) {
  const narrow = page.width < 1024;
  if (narrow)
    await page.click('details.menu summary');
  await page.follow({ selector: narrow ? 'details.menu a' : '.who a', text });
}

async function mainJob(browser, who, view, script) {
  const name = `${view === PHONE ? 'on a phone' : 'on a desktop'} ${script ? 'with' : 'without'} JavaScript`;
  const page = await browser.open({ ...view, script });
  const shot = step => take(page, `job-${view.width}${script ? '' : '-noscript'}-${step}`);

  await page.go(`${url}/`);
  await shot('1-front');
  await door(page, 'Sign in');
  await shot('2-sign-in');
  await signIn(page, who);
  check(`sign-in leads to the progress, ${name}`, equal(new URL(page.document.url).pathname, '/credentials/progress'));
  check(`ten units are missing before, ${name}`, holds(await page.text('.go'), /^10 units to go, of 100$/));
  await shot('3-before');

  await menu(page, 'Credentials', 'Upload Items');
  await page.click('label[for=o-coursework]');
  await shot('4-item');
  await page.follow({ selector: 'button', text: 'Next' });
  await page.date('#f-date', today);
  await page.type('#f-title', 'Jira Cloud Automation');
  await page.files('#f-image', image);
  await page.type('#f-notes', 'Watched on the day itself.');
  await shot('5-details');
  await page.follow({ selector: 'button', text: 'Keep and check' });
  check(`the draft says that it renews, ${name}`, holds(await page.text('.worth'), /10 units.*ACP renews today/));
  check(`the draft keeps the image, ${name}`, holds(await page.text('.pic') ?? '', /kB|KiB/));
  check(`and shows it, ${name}`, await page.run(async () => {
    const it = document.querySelector('.pic img');
    it.loading = 'eager';
    await it.decode().catch(() => {});
    return it.naturalWidth > 0 ? null : 'the picture did not load';
  }));
  await shot('6-draft');
  await page.follow({ selector: 'button.main', text: 'Submit' });
  check(`a notice says what came of it, ${name}`, holds(await page.text('.notice') ?? '', /renew/i));
  await shot('7-submitted');

  await menu(page, 'Credentials', 'Continuing Education Progress');
  check(`the next cycle begins at nothing, ${name}`, holds(await page.text('.go'), /^100 units to go, of 100$/));
  const year = Number(today.slice(0, 4)) + 2;
  check(`and the certification is held for two years more, ${name}`, holds(await page.text('main'), new RegExp(`${year}`)));
  await shot('8-after');

  await menu(page, 'Exams', 'Continuing Education – View Activities');
  check(`the activity stands in the list, ${name}`, holds(await page.text('main'), /Jira Cloud Automation/));
  await door(page, 'Sign out');
  await page.follow({ selector: 'button', text: 'Sign out' });
  await page.go(`${url}/credentials/progress`);
  check(`after sign-out the pages are closed, ${name}`, holds(page.document.url, /\/sign-in/));
  check(`nothing was said on the console, and no policy was broken, ${name}`, page.problems);
  await page.close();
}

// --- Every page: who sees it, where it is, what is done on it first.
const wrongPassword = async page => {
  await page.type('#f-login', 'ada@example.org');
  await page.type('#f-password', 'not this one');
  await page.follow({ selector: 'button', text: 'Sign in' });
};
const emptyEntry = page => page.follow({ selector: 'button', text: 'Keep and check' });
const aDraft = async page => {
  await page.type('#f-title', 'Live Learning: Queues and SLAs that hold');
  await page.files('#f-image', image);
  await page.follow({ selector: 'button', text: 'Keep and check' });
};
const openFolded = page => page.run(() => document.querySelectorAll('main details').forEach(it => { it.open = true; }));
const openMenu = page => page.run(() => { document.querySelector('details.menu').open = true; });

const tour = [
  { name: 'front', path: '/' },
  { name: 'menu', path: '/', act: openMenu },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-kept', path: '/credentials/progress' },
  { name: 'sign-in-refused', path: '/sign-in', act: wrongPassword, status: 422 },
  { name: 'forgotten', path: '/forgotten' },
  { name: 'invite', path: invite },
  { name: 'catalogue', path: '/catalog' },
  { name: 'help', path: '/help' },
  { name: 'not-found', path: '/nothing/here', status: 404 },
  { name: 'address-too-long', path: `/${'a'.repeat(9000)}`, status: 414 },
  { name: 'front-signed-in', path: '/', who: 'ada' },
  { name: 'menu-signed-in', path: '/credentials', who: 'ada', act: openMenu },
  { name: 'credentials', path: '/credentials', who: 'ada' },
  { name: 'upload', path: '/credentials/upload', who: 'ada' },
  { name: 'upload-item', path: '/credentials/upload/local-event', who: 'ada' },
  { name: 'upload-refused', path: '/credentials/upload/coursework', who: 'ada', act: emptyEntry, status: 422 },
  { name: 'draft-unready', path: '/credentials/upload/coursework', who: 'ada', act: aDraft, status: 422 },
  { name: 'upload-with-drafts', path: '/credentials/upload', who: 'ada' },
  { name: 'progress', path: '/credentials/progress', who: 'ada', act: openFolded },
  { name: 'plan', path: '/credentials/plan', who: 'ada' },
  { name: 'credential', path: '/credentials/progress/ACP-JCA', who: 'ada' },
  { name: 'history', path: '/credentials/progress/ACP-JCA/history', who: 'ada' },
  { name: 'activities', path: '/exams/activities', who: 'ada' },
  { name: 'activities-none', path: '/exams/activities?status=withdrawn', who: 'ada' },
  { name: 'activity', path: '/exams/activities/1', who: 'ada' },
  { name: 'profile', path: '/profile', who: 'ada' },
  { name: 'sign-out', path: '/sign-out', who: 'ada' },
  { name: 'progress-many', path: '/credentials/progress', who: 'ben', act: openFolded },
  { name: 'plan-many', path: '/credentials/plan', who: 'ben' },
  { name: 'credentials-many', path: '/credentials', who: 'ben' },
  { name: 'activities-many', path: '/exams/activities', who: 'ben' },
  { name: 'progress-nothing', path: '/credentials/progress', who: 'nobody' },
  { name: 'plan-nothing', path: '/credentials/plan', who: 'nobody' },
  { name: 'credentials-nothing', path: '/credentials', who: 'nobody' },
  { name: 'activities-nothing', path: '/exams/activities', who: 'nobody' },
  { name: 'upload-nothing', path: '/credentials/upload', who: 'nobody' },
  { name: 'developers', path: '/developers', act: openFolded },
  { name: 'components', path: '/developers/components' },
  { name: 'admin', path: '/admin', who: 'admin' },
  { name: 'admin-reviews', path: '/admin/reviews', who: 'admin' },
  { name: 'admin-candidates', path: '/admin/candidates', who: 'admin' },
  { name: 'admin-new', path: '/admin/candidates/new', who: 'admin' },
  { name: 'admin-candidate', path: '/admin/candidates/AT90000001', who: 'admin', act: openFolded },
  { name: 'admin-event', path: '/admin/candidates/AT90000001/event?kind=award', who: 'admin' },
  { name: 'admin-types', path: '/admin/types', who: 'admin' },
  { name: 'admin-type', path: '/admin/types/ACP', who: 'admin', act: openFolded },
  { name: 'admin-option', path: '/admin/options/local-event', who: 'admin', act: openFolded },
  { name: 'admin-certifications', path: '/admin/certifications', who: 'admin' },
  { name: 'admin-certification', path: '/admin/certifications/ACP-JA', who: 'admin', act: openFolded },
  { name: 'admin-campaigns', path: '/admin/campaigns', who: 'admin' },
  { name: 'admin-campaign-new', path: '/admin/campaigns/new', who: 'admin' },
  { name: 'admin-announcement-new', path: '/admin/announcements/new', who: 'admin' },
  { name: 'admin-programme', path: '/admin/programme', who: 'admin' },
  { name: 'admin-integrations', path: '/admin/integrations', who: 'admin', act: openFolded },
  { name: 'admin-audit', path: '/admin/audit', who: 'admin' },
].filter(it => it.path);

// Tab by tab, from the address line back to it.
async function keyboard(page) {
  const found = [];
  await page.run(() => { document.activeElement?.blur(); scrollTo(0, 0); });
  for (let stops = 0; stops < MOST_STOPS; stops++) {
    await page.key('Tab', 'Tab', 9);
    const at = await page.run(focused);
    if (!at)
      return stops ? found : ['the tab key reaches nothing'];
    if (!at.marked)
      found.push(`no mark on ${at.what}`);
    else if (!at.inside)
      found.push(`out of sight: ${at.what}`);
  }
  return [...found, `more than ${MOST_STOPS} stops`];
}

async function accessible(page) {
  await page.run(axe);
  return page.run(async () => {
    const { violations } = await axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    return violations.map(it => `${it.id} (${it.impact}): ${it.help}: ${it.nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')}`);
  });
}

async function lookAt(pages, it) {
  const page = pages.get(it.who ?? '');
  page.problems = [];
  await page.size(DESKTOP.width, DESKTOP.height);
  await page.go(url + it.path);
  await it.act?.(page);
  check(`${it.name}: the status is ${it.status ?? 200}`, equal(page.document.status, it.status ?? 200));
  check(`${it.name}: the skeleton is sound`, await page.run(skeleton));
  await take(page, `${it.name}-1280`);
  const wide = await page.run(sideways), marks = await keyboard(page), faults = axe ? await accessible(page) : [];
  await page.size(PHONE.width, PHONE.height);
  await take(page, `${it.name}-360`);
  check(`${it.name}: where the keyboard is can be seen`, [...marks, ...await keyboard(page)]);
  const tight = [...await page.run(sideways), ...await page.run(small)];
  if (axe) check(`${it.name}: axe finds nothing`, [...faults, ...await accessible(page)]);
  await page.size(320, 640);
  check(`${it.name}: nothing scrolls sideways`, [...wide, ...tight, ...await page.run(sideways)]);
  check(`${it.name}: nothing is said on the console, and no policy is broken`, page.problems);
}

// Dark, where colours meet most.
async function inTheDark(browser) {
  const page = await browser.open({ ...DESKTOP, dark: true });
  await page.go(`${url}/sign-in`);
  await signIn(page, 'ben');
  for (const [name, path] of [['progress', '/credentials/progress'], ['upload', '/credentials/upload'], ['activities', '/exams/activities'], ['profile', '/profile']]) {
    await page.go(url + path);
    await take(page, `${name}-1280-dark`);
    if (axe) check(`${name}: axe finds nothing in the dark`, await accessible(page));
  }
  await page.close();
}

// --- An editor's main job: a rule is drafted, what it does is looked at, and it is published.
async function until(page, path, what) {
  for (let tries = 0; tries < 120; tries++) {
    await page.go(url + path);
    if (await page.run(what => document.querySelector(what) !== null, what))
      return null;
    await new Promise(resolve => setTimeout(resolve, 500));
  }
  return `no ${what} in a minute`;
}

async function editorsJob(browser, option, view, script) {
  const name = `${view === PHONE ? 'on a phone' : 'on a desktop'} ${script ? 'with' : 'without'} JavaScript`;
  const page = await browser.open({ ...view, script });
  const path = `/admin/options/${option}`, day = `${Number(today.slice(0, 4)) + 1}-07-01`;
  const shot = step => take(page, `editor-${view.width}${script ? '' : '-noscript'}-${step}`);

  await page.go(`${url}/sign-in`);
  await signIn(page, 'editor');
  await page.go(`${url}/admin/options`);
  await shot('1-options');
  await page.follow({ selector: `a[href="${path}"]` });
  await page.date('#f-rule-from', day);
  await page.type('#f-rule-limit', '3');
  await shot('2-option');
  await page.follow({ selector: 'button', text: 'See what it does' });
  check(`a drafted rule leads to its preview, ${name}`, equal(new URL(page.document.url).pathname, `${path}/preview`));
  check(`the preview comes to its end, ${name}`, await until(page, `${path}/preview`, 'button[value=publish]'));
  await shot('3-preview');
  await page.follow({ selector: 'button[value=publish]' });
  check(`what was published stands among the rules, ${name}`, await until(page, path, `a[href*="rule=${day}"]`));
  check(`and is no draft any more, ${name}`, await until(page, path, 'main:not(:has(.badge.draft))'));
  await shot('4-published');
  check(`nothing was said on the console, and no policy was broken, ${name}`, page.problems);
  await page.close();
}

// --- An admin's: somebody is found, gets an extension whose effect was seen, and another system its key.
async function adminsJob(browser, who, view, script) {
  const name = `${view === PHONE ? 'on a phone' : 'on a desktop'} ${script ? 'with' : 'without'} JavaScript`;
  const page = await browser.open({ ...view, script });
  const until = `${Number(today.slice(0, 4)) + 3}-06-30`;
  const shot = step => take(page, `admin-${view.width}${script ? '' : '-noscript'}-${step}`);

  await page.go(`${url}/sign-in`);
  await signIn(page, 'admin');
  await page.go(`${url}/admin/candidates`);
  await page.type('#q-q', `${who}@example.org`);
  await page.follow({ selector: 'button', text: 'Find' });
  await page.follow('main tbody a');
  await shot('1-candidate');
  await page.follow({ selector: 'a.btn', text: 'Extension' });
  await page.choose('#f-certification', 'ACP-JCA');
  await page.date('#f-granted', today);
  await page.date('#f-expires', until);
  await page.type('#f-reason', 'Ill for a month');
  await page.follow({ selector: 'button', text: 'See what it does' });
  check(`the effect is shown before an extension is saved, ${name}`, holds(await page.text('table.effect'), /ACP-JCA/));
  await shot('2-effect');
  await page.follow({ selector: 'button', text: 'Save it' });
  check(`and it is saved, ${name}`, holds(await page.text('.notice'), /./));
  await page.go(`${url}/admin/integrations`);
  await page.type('#f-name', `mirror-${who}`);
  await page.click('label[for="f-feeds:read"]');
  await page.follow({ selector: 'button', text: 'Make the key' });
  check(`a key is made and shown, ${name}`, holds(await page.text('.notice code'), /^recert_/));
  await page.go(`${url}/admin/integrations`);
  check(`and not a second time, ${name}`, equal(await page.text('.notice code'), null));
  check(`nothing was said on the console, and no policy was broken, ${name}`, page.problems);
  await page.close();
}

// --- The contact sheet: every picture on one page, and a picture of that.
async function contactSheet(browser) {
  const figure = ({ file, width }) => `<figure class="${width < 600 ? 'phone' : 'desk'}"><a href="${file}"><img src="${file}" alt=""></a><figcaption>${file}</figcaption></figure>`;
  const sheet = join(pictures, 'index.html');
  writeFileSync(sheet, `<!DOCTYPE html><html lang="en"><meta charset="utf-8"><title>Pictures of every page</title><style>
    body { margin: 16px; font: 12px system-ui; background: #888; display: flex; flex-wrap: wrap; gap: 12px; align-items: start }
    figure { margin: 0 } .phone { width: 120px } .desk { width: 300px } img { width: 100%; max-height: 640px; object-fit: cover; object-position: top; display: block }
  </style>${taken.map(figure).join('\n')}</html>\n`);
  const page = await browser.open({ width: 1920, height: 1080 });
  await page.go(`file://${sheet}`);
  writeFileSync(join(pictures, 'contact-sheet.png'), await page.picture());
  await page.close();
}

// A step that cannot be gone on from counts as one failure; the other parts still run.
async function part(sentence, run) {
  try {
    await run();
  } catch (fault) {
    check(sentence, fault.stack);
  }
}

const browser = await Browser.start();
for (const [who, view, script] of [['phone', PHONE, true], ['phone-plain', PHONE, false], ['desk', DESKTOP, true], ['desk-plain', DESKTOP, false]])
  await part(`the main job can be done by ${who}`, () => mainJob(browser, who, view, script));

for (const [option, view, script] of [['global-event', PHONE, true], ['local-event', PHONE, false], ['presenting', DESKTOP, true], ['coursework', DESKTOP, false]])
  await part(`an editor can change ${option}`, () => editorsJob(browser, option, view, script));

for (const [who, view, script] of [['phone', PHONE, true], ['phone-plain', PHONE, false], ['desk', DESKTOP, true], ['desk-plain', DESKTOP, false]])
  await part(`an admin can help ${who}`, () => adminsJob(browser, who, view, script));

const pages = new Map();
await part('people sign in for the tour', async () => {
  for (const who of ['', 'ada', 'ben', 'nobody', 'admin']) {
    const page = await browser.open(DESKTOP);
    if (who) {
      await page.go(`${url}/sign-in`);
      await signIn(page, who);
    }
    pages.set(who, page);
  }
});
for (const it of tour.filter(it => !process.env.RECERT_TOUR || it.name.startsWith(process.env.RECERT_TOUR)))
  await part(`${it.name} can be looked at`, () => lookAt(pages, it));
await part('pages can be looked at in the dark', () => inTheDark(browser));
await part('a contact sheet can be made', () => contactSheet(browser));
await browser.stop();
process.exit(failed ? 1 : 0);
