// entry.mjs - the main job, and its ways: entered, refused, kept, thrown away, chosen from the list, taken back, put right.
import { fifty, fresh, image, ninety, own, recorded, renewed, today, year } from './world.mjs';

const main = 'main form.fields .btn.main';
const shown = async it => it.check('and shows it', await it.page.run(async () => {
  const it = document.querySelector('.pic img');
  it.loading = 'eager';
  await it.decode().catch(() => {});
  return it.naturalWidth > 0 ? null : 'the picture did not load';
}));

export const jobs = [
  { name: 'entry', has: ninety, steps: [
    ['fresh', own], ['go', '/'], ['shot'], ['door', '/sign-in'], ['shot'], ['signIn', own],
    ['land', 'sign-in leads to the progress', /^\/credentials\/progress$/],
    ['see', 'ten units are missing before', '.go', /^10 units to go, of 100$/], ['shot'],
    ['menu', '/credentials/upload'], ['pick', 'o-coursework'], ['shot'], ['follow', main],
    ['date', '#f-date', today], ['type', '#f-title', 'Jira Cloud Automation'], ['files', '#f-image', image],
    ['type', '#f-notes', 'Watched on the day itself.'], ['shot'], ['follow', main],
    ['see', 'the draft says that it renews', '.worth', /10 units.*ACP renews today/],
    ['see', 'the draft keeps the image', '.pic', /kB|KiB/], [shown], ['shot'],
    ['follow', 'button.main[value=submit]'],
    ['see', 'a notice says what came of it', '.notice', /renew/i], ['shot'],
    ['menu', '/credentials/progress'],
    ['see', 'the next cycle begins at nothing', '.go', /^100 units to go, of 100$/],
    ['see', 'and the certification is held for two years more', 'main', new RegExp(year + 2)], ['shot'],
    ['menu', '/exams/activities'],
    ['see', 'the activity stands in the list', 'main', /Jira Cloud Automation/],
    ['door', '/sign-out'], ['follow', main],
    ['go', '/credentials/progress'], ['land', 'after sign-out the pages are closed', /^\/sign-in/],
  ] },
  { name: 'drafts', has: fifty, steps: [
    ['as', 'self'], ['go', '/credentials/upload/coursework'], ['follow', main],
    ['refused', 'title', 'image'], ['shot'],
    ['type', '#f-title', 'Half an entry'], ['follow', 'button.btn[value=save]:not(.hide)'],
    ['see', 'half an entry is kept', '.notice[role=status]'],
    ['menu', '/credentials/upload'], ['see', 'and stands among the drafts', '.side > .panel', /Half an entry/], ['shot'],
    ['follow', '.side > .panel a[href^="/credentials/drafts/"]'], ['files', '#f-image', image], ['follow', 'button.btn[value=save]:not(.hide)'], ['see', 'with its image', '.pic'],
    ['follow', 'button[name=remove-image]'], ['lack', 'which can be taken away', '.pic'],
    ['follow', 'button[value=discard]'], ['see', 'it can be thrown away', '.notice[role=status]'],
    ['lack', 'and is gone', '.side > .panel a[href^="/credentials/drafts/"]'],
  ] },
  { name: 'withdraw', has: recorded, steps: [
    ['as', 'self'], ['go', '/exams/activities'], ['follow', { selector: 'a.go-row', text: 'Course number 1' }],
    ['press', 'details:has(button[value=withdraw]) > summary'], ['shot'], ['follow', 'button[value=withdraw]'],
    ['see', 'it is withdrawn', '.notice[role=status]', /withdrawn/], ['lack', 'and cannot be a second time', 'button[value=withdraw]'],
  ] },
  { name: 'amend', has: recorded, steps: [
    ['as', 'self'], ['go', '/exams/activities/2'],
    ['press', 'details:has(button[value=amend]) > summary'],
    ['type', '#f-title', ''], ['follow', 'button[value=amend]'], ['refused', 'title'], ['shot'],
    ['type', '#f-title', 'Put right'], ['follow', 'button[value=amend]'],
    ['see', 'it is put right', 'h1', /^Put right$/], ['see', 'and it says so', '.notice[role=status]'],
  ] },
  { name: 'read', has: renewed, steps: [
    ['as', 'self'], ['menu', '/credentials'], ['see', 'what is held is listed', 'main', /ACP-JCA/],
    ['menu', '/credentials/progress'], ['follow', 'main a[href="/credentials/progress/ACP-JCA"]'],
    ['see', 'the certification has its entries', 'main', /Course number 11/], ['shot'],
    ['follow', 'main a[href$="/history"]'], ['see', 'the cycle before has its own', 'main', /Course number 10/], ['shot'],
    ['menu', '/credentials/plan'], ['see', 'the plan says the least to do', 'h1'], ['shot'],
    ['menu', '/exams/activities', '/exams/activities'], ['choose', '#q-status', 'accepted'], ['type', '#q-q', 'number 7'], ['follow', 'form.filter button'],
    [async it => it.check('the list can be filtered', await it.page.run(() => document.querySelectorAll('a.go-row').length === 1 ? null : 'not one row'))], ['shot'],
    ['follow', { selector: 'a.go-row', text: 'Course number 7' }], ['see', 'and leads to one of them', 'h1', /^Course number 7$/],
    ['go', '/exams/activities'], [async it => it.page.width < 960 || it.follow('th .sorted a')], ['see', 'the list can be sorted, where it is a table', '[aria-sort]'],
    ['go', '/catalog'], ['see', 'the catalogue says what is current', 'main', /ACP-JCA/],
    ['follow', '.foot a[href="/help"]'], ['see', 'and help is found from everywhere', 'h1'],
  ] },
  { name: 'offer', has: fresh, steps: [
    ['as', 'catalogue-editor'], ['go', '/admin/activities'], ['follow', 'a[href="/admin/activities/new"]'],
    ['type', '#f-id', own], ['choose', '#f-option', 'local-event'], ['type', '#f-title', it => `ACE ${it.self}`],
    ['date', '#f-from', today], ['date', '#f-until', today], ['type', '#f-href', 'javascript:1'], ['type', '#f-reason', 'New'],
    ['follow', 'button[value=save]'], ['refused', 'href'], ['shot'],
    ['type', '#f-href', 'https://ace.example/'], ['follow', 'button[value=save]'],
    ['see', 'an offer is on the list', 'main', it => new RegExp(`ACE ${it.self}`)], ['shot'],
    ['as', 'self'], ['menu', '/activities', '/exams/activities'], ['choose', '#q-option', 'local-event'], ['follow', 'form.filter button'],
    ['follow', it => `main a[href$="activity=${it.self}"]`],
    ['see', 'it is chosen already', '#f-activity'], ['files', '#f-image', image], ['shot'], ['follow', main],
    [async it => it.check('and fills in its name', await it.page.run(title => document.querySelector('#f-title').value === title ? null : document.querySelector('#f-title').value, `ACE ${it.self}`))],
    ['follow', 'button.main[value=submit]'], ['see', 'it is recorded', '.notice[role=status]'],
    ['as', 'catalogue-editor'], ['go', it => `/admin/activities/${it.self}`], ['type', '#f-title', it => `ACE again ${it.self}`], ['type', '#f-reason', 'Another name'],
    ['follow', 'button[value=save]'],
    ['see', 'an offer is changed', 'main', it => new RegExp(`ACE again ${it.self}`)],
    ['go', it => `/admin/activities/${it.self}`], ['type', '#f-reason', 'Called off'], ['follow', 'button[value=take-back]'], ['see', 'and taken back', '.notice[role=status]'],
  ] },
];
