// catalogue.mjs - an editor's: a rule with its preview, a campaign, an announcement, two at one row, the whole programme, a list of
// offers; and an admin's keys. What changes the programme goes one at a time.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fresh, own, today, year } from './world.mjs';

const day = `${year + 1}-07-01`;
const OPTIONS = { phone: 'global-event', 'phone-plain': 'local-event', desk: 'presenting', 'desk-plain': 'coursework', keys: 'global-event' };
const option = it => `/admin/options/${OPTIONS[it.mode.name]}`;
// The keyboard's is the second at its option: another day.
const begins = it => it.mode.keys ? `${year + 1}-10-01` : day;

// A document on the disk, that a file field can be given.
function write(it, name, text) {
  const file = join(process.env.RECERT_WORK, `${it.mode.name}-${name}`);
  writeFileSync(file, text);
  return file;
}

export const jobs = [
  { name: 'rule', alone: true, steps: [
    ['as', 'catalogue-editor'], ['go', '/admin/options'], ['follow', it => `a[href="${option(it)}"]`],
    ['date', '#f-rule-from', begins], ['type', '#f-rule-limit', 'many'], ['follow', 'button[value=rule]'], ['refused', 'rule-limit'],
    ['type', '#f-rule-limit', '3'], ['shot'], ['follow', 'button[value=rule]'],
    ['land', 'a drafted rule leads to its preview', /\/preview$/],
    ['until', 'the preview comes to its end', 'button[value=publish]'], ['shot'],
    ['follow', 'button[value=publish]'], ['until', 'what was published stands among the rules', it => `a[href*="rule=${begins(it)}"]`], ['lack', 'and is no draft any more', '.badge.draft'], ['shot'],
  ] },
  { name: 'campaign', alone: true, steps: [
    ['as', 'catalogue-editor'], ['go', '/admin/campaigns'], ['follow', 'a[href="/admin/campaigns/new"]'],
    ['type', '#f-details-name', own],
    ['date', '#f-details-granted', `${year + 1}-02-01`], ['date', '#f-details-expires-from', `${year + 1}-03-01`], ['date', '#f-details-expires-to', `${year + 1}-03-31`],
    ['type', '#f-details-months', '2'], ['shot'], ['follow', 'button[value=save]'],
    ['until', 'what a campaign does is previewed', 'button[value=publish]'], ['shot'],
    ['follow', 'button[value=discard]'], ['land', 'and the draft can be thrown away', /^\/admin\//],
  ] },
  { name: 'announcement', alone: true, steps: [
    ['as', 'catalogue-editor'], ['go', '/admin/announcements'], ['follow', 'a[href="/admin/announcements/new"]'],
    ['date', '#f-details-from', today], ['type', '#f-details-text', it => `The portal rests, ${it.self}.`], ['follow', 'button[value=save]'],
    ['see', 'an announcement stands on every page', '.notice:not([role])', it => new RegExp(`rests, ${it.self}`)], ['shot'],
    ['follow', { selector: 'a.go-row' }],
    ['press', 'details:has(button[value=remove]) > summary'], ['follow', 'button[value=remove]'],
    ['see', 'and is taken back', '.notice[role=status]'],
  ] },
  { name: 'conflict', alone: true, steps: [
    ['as', 'catalogue-editor'], ['go', '/admin/groups/renewal'],
    ['as', 'admin'], ['go', '/admin/groups/renewal'], ['type', '#f-details-name', it => `Renewal ${it.self}`], ['follow', 'form:has(#f-details-name) button[value=save]'],
    ['see', 'one of two editors is first', '.notice[role=status]'],
    ['as', 'catalogue-editor'], ['type', '#f-details-name', 'Renewal of mine'], ['follow', 'form:has(#f-details-name) button[value=save]'],
    ['status', 'the second overwrites nothing', 409], ['see', 'and sees both versions', 'main', it => new RegExp(`Renewal ${it.self}`)], ['shot'],
    ['type', '#f-details-name', 'Renewal'], ['follow', 'form:has(#f-details-name) button[value=save]'], ['see', 'and chooses', '.notice[role=status]'],
  ] },
  { name: 'programme', alone: true, steps: [
    ['as', 'catalogue-editor'], ['go', '/admin/programme'],
    [async it => { it.document = write(it, 'programme.xml', (await it.download('a[download]')).replace(' name="Presenting', ' name="A talk: presenting')); }],
    ['files', '#f-file', it => write(it, 'bad.xml', '<programme')], ['follow', 'button[value=compare]'], ['refused', 'file'],
    ['files', '#f-file', it => it.document], ['follow', 'button[value=compare]'],
    ['see', 'a document is compared with what is there', 'table'], ['shot'],
    ['type', '#f-reason', 'A trial'], ['follow', 'button[value=preview]'],
    ['until', 'and what it does is previewed', 'button[value=publish]'], ['follow', 'button[value=discard]'],
    ['go', '/admin/programme'], ['lack', 'nothing of it is left', '.notice.warning'],
  ] },
  { name: 'offers', alone: true, steps: [
    ['as', 'catalogue-editor'], ['go', '/admin/activities'], ['follow', 'a[href="/admin/activities/load"]'],
    ['files', '#f-file', it => write(it, 'offers.xml', `<offers xmlns="urn:recert:1"><offer id="${it.self}" option="coursework" title="From a list"/></offers>`)],
    ['follow', 'button[value=compare]'], ['see', 'what a list would change is shown first', 'table', it => new RegExp(it.self)], ['shot'],
    ['type', '#f-reason', 'The new list'], ['follow', 'button[value=save]'], ['see', 'and then it is so', '.notice[role=status]'],
    ['go', '/activities'], ['see', 'for everybody', 'main', /From a list/],
  ] },
  { name: 'keys', steps: [
    ['as', 'admin'], ['go', '/admin/integrations'], ['follow', '#new .btn.main'], ['refused', 'name', 'scope'],
    ['type', '#f-name', own], ['pick', 'f-feeds:read'], ['follow', '#new .btn.main'],
    ['see', 'a key is made and shown', '.notice code', /^recert_/], ['shot'],
    ['go', '/admin/integrations'], ['lack', 'and not a second time', '.notice code'],
    [async it => { it.key = await it.page.run(name => [...document.querySelectorAll('main tr')].find(it => it.querySelector('b')?.textContent === name).querySelector('button').value, it.self); }],
    ['press', it => `details:has(button[value="${it.key}"]) > summary`], ['follow', it => `button[name=id][value="${it.key}"]`],
    ['see', 'it can be revoked', '.notice[role=status]'],
  ] },
];
