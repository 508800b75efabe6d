// tour.mjs - every page: who sees it, where it is, what is done on it first. And what must hold of it.
import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessible, isThere as axe } from './axe.mjs';
import { DESKTOP, PHONE, number } from './jobs.mjs';
import { today, year } from './jobs/world.mjs';
import { clipped, edges, focused, moving, respace, sideways, skeleton, small } from './look.mjs';
import { Person } from './person.mjs';
import { check, equal, part, take } from './say.mjs';

const { RECERT_IMAGE: image, RECERT_TOUR: only = '', RECERT_LANGUAGE: spoken } = process.env;
const languages = ['de'];         // looked at beside English, where RECERT_LANGUAGE names none
const candidates = ['ada', 'ben', 'nobody'];
const MOST_STOPS = 300;         // of the tab key on one page
const AT_ONCE = 15;             // of them
const THOROUGH = process.env.RECERT_MODE === 'all';      // every rule of axe in the dark too, and at 320
const IN_THE_DARK = THOROUGH ? undefined : ['color-contrast', 'link-in-text-block'];

const wrongPassword = it => it.signIn('ada', 'not this one');
const keep = 'main form.fields .btn.main';
const emptyEntry = it => it.follow(keep);
const aDraft = async it => {
  await it.type('#f-title', 'Live Learning: Queues and SLAs that hold');
  await it.files('#f-image', image);
  await it.follow(keep);
};
const aWholeDraft = async it => {
  await it.date('#f-date', today);
  await aDraft(it);
};
const first = it => it.follow('main tbody a.go-row');
const anOffer = async it => {
  await it.type('#f-id', 'a-course');
  await it.type('#f-title', 'Automation in Jira, a course for everybody who has wished for fewer clicks');
  await it.type('#f-href', 'https://example.org/courses/automation-in-jira-for-everybody-who-wishes-for-fewer-clicks');
  await it.type('#f-reason', 'New');
  await it.follow('button[value=save]');
  await first(it);
};
const aMessage = async it => {
  await it.as('reviewer');
  await it.go(`/admin/reviews/${number('withdraw', 'phone')}/2`);
  await it.pick('f-rejected');
  await it.type('#f-reason', 'The picture shows no name.');
  await it.follow('main form .btn.main');
  await it.as('withdraw-phone');
  await it.go('/messages');
  await first(it);
};
const aRevocation = async it => {
  await it.choose('#f-certification', 'ACP-JCA');
  await it.date('#f-on', today);
  await it.type('#f-reason', 'Looked at');
  await it.follow('button[value=preview]');
};
const aRequest = async it => {
  await it.date('#f-expires', `${year + 4}-01-31`);
  await it.type('#f-grounds', 'I am on parental leave until then, and cannot come to any event.');
  await it.follow('main form .btn.main');
};
const requested = async it => {
  await it.as('withdraw-desk');
  await it.go('/extension');
  await aRequest(it);
  await it.as('admin');
  await it.go('/admin/extensions');
  await first(it);
};
const day = `${year + 1}-09-01`;
const previewed = it => it.until('a preview comes to its end', 'button[value=publish]');
const aTypesRule = async it => {
  await it.date('#f-rule-from', day);
  await it.type('#f-rule-grace-days', '75');
  await it.follow('button[value=rule]');
  await previewed(it);
};
const anOptionsRule = async it => {
  await it.date('#f-rule-from', day);
  await it.type('#f-rule-limit', '1');
  await it.follow('button[value=rule]');
  await previewed(it);
};
const aRetirement = async it => {
  await it.press('details:has(button[value=retire]) > summary');
  await it.date('#f-retirement-retired', day);
  await it.follow('button[value=retire]');
  await previewed(it);
};
const aCampaign = async it => {
  await it.type('#f-details-name', 'Winter');
  await it.date('#f-details-granted', `${year + 1}-01-15`);
  await it.date('#f-details-expires-from', `${year + 1}-02-01`);
  await it.date('#f-details-expires-to', `${year + 1}-05-31`);
  await it.type('#f-details-months', '3');
  await it.follow('button[value=save]');
  await previewed(it);
};
let documents = 0;
const differences = async it => {
  const file = join(process.env.RECERT_WORK, `another-${++documents}.xml`);
  writeFileSync(file, (await it.download('a[download]')).replace(' name="Presenting', ' name="A talk: presenting'));
  await it.files('#f-file', file);
  await it.follow('button[value=compare]');
};
const aProgramme = async it => {
  await differences(it);
  await it.type('#f-reason', 'Looked at');
  await it.follow('button[value=preview]');
  await previewed(it);
};
const begin = async it => {
  await it.type('#f-password', process.env.RECERT_PASSWORD);
  await it.follow('button[value=begin]');
};
const confirm = async it => {
  await begin(it);
  await it.type('#f-code', await it.appCode());
  await it.follow('button[value=confirm]');
};
const wrongCode = async it => {
  await it.type('#f-code', '123');
  await it.follow('main form .btn.main');
};
const setUp = async it => {
  execFileSync(process.env.RECERT_OFFER, ['Kim set-up']);
  await it.go('/sign-in/set-up?next=/admin');
};
const aFailedSignIn = async it => {
  await it.go('/sso/callback');
  it.page.problems = [];
  await it.go('/admin/sign-ins');
};
const addAddress = async (it, whose) => {
  await it.type('#f-address', `${whose}-with-quite-a-long-name-who-moved-to-another-house@mail.example.org`);
  await it.follow('button[value=add]');
};
const anAddress = it => addAddress(it, 'somebody');
const anAddressLink = async it => {
  await addAddress(it, 'ben');
  await it.go(await it.mailed('/profile/addresses', 'ben-with'));
};
const openFolded = it => it.page.run(() => document.querySelectorAll('main details').forEach(it => { it.open = true; }));
const openMenu = it => it.page.run(() => { document.querySelector('details.menu').open = true; });

const pages = [
  { name: 'front', path: '/' },
  { name: 'menu', path: '/', act: openMenu },
  { name: 'sign-in', path: '/sign-in' },
  { name: 'sign-in-kept', path: '/credentials/progress' },
  { name: 'sign-in-refused', path: '/sign-in', act: wrongPassword, status: 422 },
  { name: 'sso-failed', path: '/sso/callback', status: 422 },
  { name: 'sso-down', path: '/sso/start', status: 503 },
  { name: 'forgotten', path: '/forgotten' },
  { name: 'invite', path: JSON.parse(process.env.RECERT_INVITES).tour },
  { name: 'reset', path: JSON.parse(process.env.RECERT_INVITES).tour.replace('/invite/', '/reset/') },
  { name: 'catalogue', path: '/catalog' },
  { name: 'help', path: '/help' },
  { name: 'not-found', path: '/nothing/here', status: 404 },
  { name: 'address-too-long', path: `/${'a'.repeat(9000)}`, status: 414 },
  { name: 'front-signed-in', path: '/', who: 'ada' },
  { name: 'menu-signed-in', path: '/credentials', who: 'ada', act: openMenu },
  { name: 'credentials', path: '/credentials', who: 'ada' },
  { name: 'upload', path: '/credentials/upload', who: 'ada', dark: true },
  { name: 'upload-item', path: '/credentials/upload/local-event', who: 'ada' },
  { name: 'upload-refused', path: '/credentials/upload/coursework', who: 'ada', act: emptyEntry, status: 422 },
  { name: 'draft-unready', path: '/credentials/upload/coursework', who: 'ada', act: aDraft, status: 422 },
  { name: 'upload-with-drafts', path: '/credentials/upload', who: 'ada' },
  { name: 'progress', path: '/credentials/progress', who: 'ada', act: openFolded, dark: true },
  { name: 'plan', path: '/credentials/plan', who: 'ada' },
  { name: 'credential', path: '/credentials/progress/ACP-JCA', who: 'ada' },
  { name: 'history', path: '/credentials/progress/ACP-JCA/history', who: 'ada' },
  { name: 'activities', path: '/exams/activities', who: 'ada' },
  { name: 'activities-none', path: '/exams/activities?status=withdrawn', who: 'ada' },
  { name: 'activity', path: '/exams/activities/1', who: 'ada' },
  { name: 'extension', path: '/extension', who: 'ben', act: aRequest },
  { name: 'extension-nothing', path: '/extension', who: 'nobody' },
  { name: 'messages', path: '/messages', who: 'ada' },
  { name: 'message', path: '/messages', who: 'withdraw-phone', act: aMessage },
  { name: 'profile', path: '/profile', who: 'ada', dark: true },
  { name: 'profile-calendar', path: '/profile', who: 'nobody', act: it => it.follow('button[name=calendar][value=make]') },
  { name: 'held', path: '/profile/data', who: 'ada' },
  { name: 'held-staff', path: '/profile/data', who: 'support' },
  { name: 'addresses', path: '/profile/addresses', who: 'ada' },
  { name: 'addresses-asked', path: '/profile/addresses', who: 'ada', act: anAddress },
  { name: 'address-confirm', path: '/profile/addresses', who: 'ben', act: anAddressLink },
  { name: 'addresses-staff', path: '/profile/addresses', who: 'support' },
  { name: 'sign-out', path: '/sign-out', who: 'ada' },
  { name: 'progress-many', path: '/credentials/progress', who: 'ben', act: openFolded },
  { name: 'plan-many', path: '/credentials/plan', who: 'ben' },
  { name: 'credentials-many', path: '/credentials', who: 'ben' },
  { name: 'activities-many', path: '/exams/activities', who: 'ben', dark: true },
  { name: 'progress-nothing', path: '/credentials/progress', who: 'nobody' },
  { name: 'plan-nothing', path: '/credentials/plan', who: 'nobody' },
  { name: 'credentials-nothing', path: '/credentials', who: 'nobody' },
  { name: 'activities-nothing', path: '/exams/activities', who: 'nobody' },
  { name: 'upload-nothing', path: '/credentials/upload', who: 'nobody' },
  { name: 'offers', path: '/activities' },
  { name: 'offers-candidate', path: '/activities', who: 'ada' },
  { name: 'draft', path: '/credentials/upload/coursework', who: 'ben', act: aWholeDraft },
  { name: 'developers', path: '/developers', act: openFolded },
  { name: 'components', path: '/developers/components' },
  { name: 'forbidden', path: '/admin', who: 'ada', status: 403 },
  { name: 'admin', path: '/admin', who: 'admin' },
  { name: 'admin-menu', path: '/admin', who: 'admin', act: openMenu },
  { name: 'admin-profile', path: '/profile', who: 'auditor' },
  { name: 'admin-second-factor', path: '/profile/second-factor', who: 'kim-tour' },
  { name: 'admin-second-factor-offered', path: '/profile/second-factor', who: 'kim-offered', act: begin, dark: true },
  { name: 'admin-second-factor-codes', path: '/profile/second-factor', who: 'kim-tour', act: confirm },
  { name: 'admin-staff', path: '/admin/staff', who: 'admin' },
  { name: 'admin-staff-read', path: '/admin/staff', who: 'auditor' },
  { name: 'sign-in-code', path: '/sign-in/code', who: 'kim-half' },
  { name: 'sign-in-code-refused', path: '/sign-in/code', who: 'kim-half', act: wrongCode, status: 422 },
  { name: 'sign-in-set-up', path: '/sign-in/code', who: 'kim-set-up', act: setUp },
  { name: 'admin-reviews', path: '/admin/reviews', who: 'admin' },
  { name: 'admin-review', path: '/admin/reviews', who: 'admin', act: first },
  { name: 'admin-review-read', path: '/admin/reviews', who: 'auditor', act: first },
  { name: 'admin-candidates', path: '/admin/candidates', who: 'admin' },
  { name: 'admin-candidates-none', path: '/admin/candidates?q=nobody-is-called-so', who: 'admin' },
  { name: 'admin-new', path: '/admin/candidates/new', who: 'admin' },
  { name: 'admin-new-refused', path: '/admin/candidates/new', who: 'admin', act: it => it.follow('main form .btn.main'), status: 422 },
  { name: 'admin-candidate', path: `/admin/candidates/${number('entry', 'desk')}`, who: 'admin', act: openFolded },
  { name: 'admin-messages', path: '/admin/messages', who: 'admin' },
  { name: 'admin-message', path: '/admin/messages/reminder', who: 'admin' },
  { name: 'mail', path: '/admin/messages/reminder/html', who: 'admin', mail: true },
  { name: 'unsubscribe-unknown', path: '/unsubscribe/unknown', status: 404 },
  { name: 'admin-extensions', path: '/admin/extensions', who: 'admin' },
  { name: 'admin-extension', path: '/admin/extensions', who: 'admin', act: requested },
  { name: 'admin-event', path: `/admin/candidates/${number('entry', 'desk')}/event?kind=award`, who: 'admin' },
  { name: 'admin-effect', path: `/admin/candidates/${number('entry', 'desk')}/event?kind=revocation`, who: 'admin', act: aRevocation },
  ...['types', 'options', 'certifications', 'campaigns', 'designations', 'announcements', 'groups', 'languages'].flatMap(table => [
    { name: `admin-${table}`, path: `/admin/${table}`, who: 'admin' },
    { name: `admin-${table}-new`, path: `/admin/${table}/new`, who: 'admin' }]),
  { name: 'admin-type', path: '/admin/types/ACP', who: 'admin', act: openFolded },
  { name: 'admin-type-refused', path: '/admin/types/ACP', who: 'admin', act: it => it.follow('button[value=rule]'), status: 422 },
  { name: 'admin-option', path: '/admin/options/local-event', who: 'admin', dark: true, act: openFolded },
  { name: 'admin-certification', path: '/admin/certifications/ACP-JA', who: 'admin', act: openFolded },
  { name: 'admin-offers', path: '/admin/activities', who: 'admin' },
  { name: 'admin-offer', path: '/admin/activities/new', who: 'admin', act: anOffer },
  { name: 'admin-offer-new', path: '/admin/activities/new', who: 'admin' },
  { name: 'admin-offers-load', path: '/admin/activities/load', who: 'admin' },
  { name: 'admin-programme', path: '/admin/programme', who: 'admin' },
  { name: 'admin-integrations', path: '/admin/integrations', who: 'admin', act: openFolded },
  { name: 'admin-audit', path: '/admin/audit', who: 'admin' },
  { name: 'admin-sign-ins', path: '/admin/sign-ins', who: 'admin', act: aFailedSignIn },
  { name: 'admin-sign-ins-none', path: '/admin/sign-ins?q=nobody-signed-in-so', who: 'auditor' },
  { name: 'admin-audit-entry', path: '/admin/audit', who: 'admin', act: first },
  { name: 'admin-preview-type', path: '/admin/types/ACA', who: 'admin', act: aTypesRule },
  { name: 'admin-preview-option', path: '/admin/options/presenting', who: 'admin', act: anOptionsRule },
  { name: 'admin-preview-certification', path: '/admin/certifications/ACP-OA', who: 'admin', act: aRetirement },
  { name: 'admin-preview-campaign', path: '/admin/campaigns/new', who: 'admin', act: aCampaign },
  { name: 'admin-programme-differences', path: '/admin/programme', who: 'catalogue-editor', act: differences },
  { name: 'admin-preview-programme', path: '/admin/programme', who: 'catalogue-editor', act: aProgramme },
];

const SPACED = '* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-block-end: 2em !important }';

// Tab by tab, from the address line back to it; down the page where all stands in one column.
async function keyboard(page, column) {
  const found = [];
  let last = null;
  await page.run(() => { document.activeElement?.blur(); scrollTo(0, 0); });
  for (let stops = 0; stops < MOST_STOPS; stops += AT_ONCE)
    for (const [more, at] of (await page.tabs(AT_ONCE, focused)).entries()) {
      const first = stops + more === 0;
      if (!at || (!first && at.skip)) {
        await page.run(() => document.activeElement?.blur());
        return first ? ['the tab key reaches nothing'] : found;
      }
      if (!at.marked)
        found.push(`no mark on ${at.what}`);
      else if (!at.inside)
        found.push(`out of sight: ${at.what}`);
      else if (at.covered)
        found.push(`covered: ${at.what}`);
      if (column && last && at.top + at.height < last.top)
        found.push(`back up from ${last.what} to ${at.what}`);
      last = at;
    }
  return [...found, `more than ${MOST_STOPS} stops`];
}

// What axe finds on a phone in the dark.
async function darkly(page) {
  if (!THOROUGH)
    return [];
  await page.media({ dark: true });
  const found = await accessible(page, 'at 320 in the dark');
  await page.media({});
  return found;
}

const titles = new Map();       // title → the addresses that have it
const seen = new Set();         // addresses

async function lookAt(person, it) {
  await person.as(it.who ?? '');
  const { page } = person;
  page.problems = [];
  await page.size(DESKTOP.width, DESKTOP.height);
  await person.go(it.path);
  await it.act?.(person);
  check(`${it.name}: the status is ${it.status ?? 200}`, equal(page.document.status, it.status ?? 200));
  // A mail has the shell and the marks of what it is read with.
  if (!it.mail) check(`${it.name}: the skeleton is sound`, await page.run(skeleton));
  seen.add(person.at());
  if (!it.status) {
    const title = await page.run(() => document.title);
    // A link to choose a password works at both of its addresses.
    titles.set(title, (titles.get(title) ?? new Set()).add(person.at().replace(/^\/reset\//, '/invite/')));
  }
  writeFileSync(join(process.env.RECERT_PAGES, `browser-${it.name}.html`), await page.source());
  await take(page, `${it.name}-1280`);
  const flow = [...await page.run(sideways)], faults = await accessible(page, 'at 1280'), marks = await keyboard(page, false);
  await page.media({ dark: true });
  faults.push(...await accessible(page, 'in the dark', IN_THE_DARK));
  if (it.dark)
    await take(page, `${it.name}-1280-dark`);
  await page.media({ forced: true });
  const edged = await page.run(edges);
  if (it.dark)
    await take(page, `${it.name}-1280-forced`);
  await page.media({});
  check(`${it.name}: colours of the system's leave every edge`, edged);
  check(`${it.name}: nothing moves where that is not wanted`, await page.run(moving));

  await page.size(PHONE.width, PHONE.height);
  await take(page, `${it.name}-360`);
  const onPhone = await keyboard(page, it.act !== openMenu);
  if (!it.mail) check(`${it.name}: where the keyboard is can be seen, and it goes on down the page`, [...marks, ...onPhone]);
  flow.push(...await page.run(sideways), ...await page.run(small));
  await page.size(320, 640);
  faults.push(...await accessible(page, 'at 320'), ...await darkly(page));
  if (axe) check(`${it.name}: axe finds nothing`, faults);
  flow.push(...await page.run(sideways));
  check(`${it.name}: nothing scrolls sideways`, flow);

  const cut = [];
  for (const [how, rules, width, letters] of [['spaced, at 320', SPACED, 320, 16], ['spaced', SPACED, 1280, 16], ['at 200 %', '', 640, 16], ['in letters twice as large', '', 1280, 32]]) {
    await page.size(width, 640);
    await page.letters(letters);
    await page.run(respace, rules);
    cut.push(...[...await page.run(clipped), ...await page.run(sideways)].map(it => `${how}: ${it}`));
    await page.run(respace, '');
  }
  await page.letters(16);
  check(`${it.name}: spaced out or enlarged, nothing is lost`, cut);
  check(`${it.name}: nothing is said on the console, and no policy is broken`, page.problems);
}

// The same pages in another language, whose words are longer: what is done on them first is left out where it writes, and
// what nginx says before it has read which language is wanted.
const READS = [undefined, openFolded, openMenu, emptyEntry, wrongPassword, first, aRevocation, aFailedSignIn];
async function lookAbroad(person, it, language) {
  await person.as(it.who ?? '');
  const { page } = person;
  await page.size(DESKTOP.width, DESKTOP.height);
  await person.go(it.path);
  await it.act?.(person);
  check(`${it.name}, ${language}: the page is in that language`, equal(await page.run(() => document.documentElement.lang), language));
  const faults = await accessible(page, 'at 1280'), flow = await page.run(sideways);
  await page.size(320, 640);
  flow.push(...await page.run(sideways), ...await page.run(small), ...await page.run(clipped));
  faults.push(...await accessible(page, 'at 320'), ...await darkly(page));
  await take(page, `${it.name}-320-${language}`);
  check(`${it.name}, ${language}: axe finds nothing`, faults);
  check(`${it.name}, ${language}: nothing scrolls sideways, and nothing is cut off`, flow);
}

// Every page of the table of routes was looked at: what the portal gives as HTML.
function complete() {
  const pattern = path => new RegExp(`^${path.replace(/\{[^}]*\}/g, '[^/]+')}$`);
  return (process.env.RECERT_ROUTES ?? '').split('\n').map(it => it.split(' '))
    .filter(([method, path]) => method === 'GET' && !/^\/feeds\/|\.(xml|csv|pdf|json|ics)$|\/evidence\//.test(path))
    .filter(([, path]) => ![...seen].some(it => pattern(path).test(it))).map(([, path]) => `not looked at: ${path}`);
}

// Two people look at a page each: at one of an account that they have signed in to, else at one of an account that nobody has
// yet. A browser of one's own for each account, and signing in, cost as much as a page.
async function walk(browser, language, rest, look) {
  const mode = { name: 'tour', how: 'on the tour', view: DESKTOP, script: true, language }, taken = new Set();
  await Promise.all([1, 2].map(async () => {
    const person = new Person(browser, mode, wait => wait()), own = new Set();
    person.begin('tour');
    while (rest.length) {
      const [it] = rest.splice([it => own.has(it.who), it => !taken.has(it.who), () => true].map(is => rest.findIndex(is)).find(at => at >= 0), 1);
      own.add(it.who);
      taken.add(it.who);
      await part(`${it.name} can be looked at${language ? `, ${language}` : ''}`, () => look(person, it));
    }
    await person.close();
  }));
}

// Who has a profile has the language there; anybody else's browser says it.
async function prefer(browser, language) {
  const person = new Person(browser, { name: 'tour', how: 'on the tour', view: DESKTOP, script: true }, wait => wait());
  for (const who of new Set(pages.map(it => it.who).filter(it => candidates.includes(it)))) {
    await person.as(who);
    await person.go('/profile');
    await person.choose('#f-language', language);
    await person.follow('form:has(#f-given-name) button');
  }
  await person.close();
}

export async function tour(browser) {
  const some = pages.filter(it => it.name.startsWith(only));
  await walk(browser, spoken, [...some], lookAt);
  // The round of a push is in one language.
  const others = spoken || !(only || process.env.RECERT_MODE === 'all') ? [] : languages;
  for (const language of others) {
    await prefer(browser, language);
    await walk(browser, language, some.filter(it => READS.includes(it.act) && it.status !== 414), (person, it) => lookAbroad(person, it, language));
  }
  if (only)
    return;
  check('every page of the table of routes was looked at', complete());
  // What candidates and what staff see is not seen by one person.
  check('each address has a title of its own', [...titles].filter(([, paths]) => [...paths].some(path => [...paths].some(other =>
    path !== other && path.startsWith('/admin') === other.startsWith('/admin')))).map(([title, paths]) => `${title}: ${[...paths].join(', ')}`));
}
