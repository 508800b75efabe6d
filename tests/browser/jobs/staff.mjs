// staff.mjs - with candidates: reviews, persons, awards, extensions, revocations; what support and auditors can do.
import { fifty, fresh, image, ninety, own, today, year } from './world.mjs';

const candidate = it => `/admin/candidates/${it.id}`;

export const jobs = [
  { name: 'review', has: fifty, steps: [
    ['as', 'self'], ['go', '/credentials/upload/local-event'],
    ['date', '#f-date', today], ['type', '#f-title', 'A meet-up nearby'], ['files', '#f-image', image], ['follow', 'main form.fields .btn.main'],
    ['follow', 'button.main[value=submit]'],
    ['as', 'reviewer'], ['go', '/admin'], ['menu', '/admin/reviews'], ['choose', '#q-option', 'local-event'], ['follow', 'form.filter button'], ['shot'],
    ['follow', it => `a.go-row[href="/admin/reviews/${it.id}/6"]`],
    [async it => it.check('the evidence is there to look at', await it.page.run(async () => {
      const it = document.querySelector('.shot img');
      it.loading = 'eager';
      await it.decode().catch(() => {});
      return it.naturalWidth > 0 ? null : 'the picture did not load';
    }))],
    ['see', 'the effect is shown first', 'table.effect'],
    ['pick', 'f-rejected'], ['follow', 'main form .btn.main'], ['refused', 'reason'], ['shot'],
    ['type', '#f-reason', 'The picture shows no name.'], ['follow', 'main form .btn.main'],
    ['see', 'it is rejected', '.notice[role=status]', /rejected/],
    ['as', 'self'], ['go', '/exams/activities/6'],
    ['see', 'the candidate sees why', 'main', /The picture shows no name\./], ['shot'],
    ['go', '/credentials/progress'], ['see', 'and on the progress page too', 'main', /The picture shows no name\./],
    ['as', 'reviewer'], ['go', it => `/admin/reviews/${it.id}/6`], ['pick', 'f-accepted'], ['follow', 'main form .btn.main'],
    ['see', 'an appeal is heard: it is accepted', '.notice[role=status]', /accepted/],
    ['as', 'self'], ['go', '/exams/activities/6'], ['see', 'and counts', 'main .worth', /Counted/],
  ] },
  { name: 'extension', has: ninety, steps: [
    ['as', 'admin'], ['go', '/admin/candidates'], ['type', '#q-q', it => `${it.self}@example.org`], ['follow', 'form.filter button'],
    ['follow', 'main tbody a'], ['shot'], ['follow', 'a.btn[href$="kind=extension"]'],
    ['choose', '#f-certification', 'ACP-JCA'], ['date', '#f-granted', today], ['date', '#f-expires', `${year + 3}-06-30`],
    ['follow', 'button[value=preview]'], ['refused', 'reason'], ['type', '#f-reason', 'Ill for a month'], ['follow', 'button[value=preview]'],
    ['see', 'the effect is shown before an extension is saved', 'table.effect', /ACP-JCA/], ['shot'],
    ['follow', 'button[value=save]'], ['see', 'and it is saved', '.notice[role=status]'],
    ['follow', 'a[href*="kind=void&event=extension"]'], ['type', '#f-reason', 'It was another person'], ['follow', 'button[value=preview]'],
    ['see', 'what voiding it does is shown', 'table.effect'], ['follow', 'button[value=save]'], ['see', 'and it is void', '.notice[role=status]'],
  ] },
  { name: 'more-time', has: ninety, steps: [
    ['as', 'self'], ['go', '/credentials'], ['menu', '/extension', '/credentials'], ['follow', 'main form .btn.main'], ['refused', 'grounds'],
    ['date', '#f-expires', `${year + 3}-06-30`], ['type', '#f-grounds', 'I am ill, and cannot come to any event.'], ['shot'],
    ['follow', 'main form .btn.main'], ['see', 'a request is sent', '.notice[role=status]', /sent/],
    ['see', 'and waits', 'h1', /ACP-JCA waits/], ['shot'],
    ['as', 'admin'], ['go', '/admin'], ['see', 'staff are told that it waits', 'main a[href="/admin/extensions"]', /wait/],
    ['menu', '/admin/extensions'], ['shot'], ['follow', it => `a.go-row[href="/admin/extensions/${it.id}/1"]`],
    ['see', 'what granting it would do is shown', 'table.effect', /ACP-JCA/], ['shot'],
    ['date', '#f-expires', `${year + 2}-12-31`], ['follow', 'button[value=preview]'],
    ['see', 'and what less would do', 'table.effect', new RegExp(`31 Dec ${year + 2}`)],
    ['follow', 'button[value=grant]'], ['refused', 'reason'], ['type', '#f-reason', 'A year is what others were given.'],
    ['follow', 'button[value=grant]'], ['see', 'less is granted', '.notice[role=status]', /granted/],
    ['as', 'self'], ['go', '/messages'], ['follow', 'main tbody a.go-row'],
    ['see', 'the candidate is told, with the reason', 'main', /more time for ACP-JCA.*A year is what others were given/], ['shot'],
    ['menu', '/extension', '/credentials'], ['see', 'and sees it among the requests', 'main', /Granted.*A year is what others were given/],
    ['go', '/credentials'], ['see', 'and the new date', 'main', new RegExp(`31 December ${year + 2}|31 Dec ${year + 2}`)],
  ] },
  { name: 'awards', has: fresh, steps: [
    ['as', 'admin'], ['go', candidate], ['follow', 'a.btn[href$="kind=award"]'],
    ['choose', '#f-certification', 'ACP-OA'], ['choose', '#f-basis', 'exam'], ['date', '#f-on', today], ['type', '#f-reason', 'Passed on paper'],
    ['follow', 'button[value=preview]'], ['see', 'the effect of an award is shown', 'table.effect', /ACP-OA/], ['follow', 'button[value=save]'],
    ['see', 'and it is saved', '.notice[role=status]'],
    ['follow', 'a.btn[href$="kind=revocation"]'], ['choose', '#f-certification', 'ACP-JCA'], ['date', '#f-on', today], ['type', '#f-reason', 'Cheated'],
    ['follow', 'button[value=preview]'], ['see', 'a revocation says what is lost', '.problem'], ['shot'], ['follow', 'button[value=save]'],
    ['see', 'and it is saved too', '.notice[role=status]'],
    ['as', 'self'], ['go', '/credentials'], ['see', 'the candidate sees both', 'main', /ACP-OA.*Revoked|Revoked.*ACP-OA/],
  ] },
  { name: 'persons', has: fresh, steps: [
    ['as', 'support'], ['go', '/admin/candidates'], ['follow', 'a[href="/admin/candidates/new"]'],
    ['follow', 'main form .btn.main'], ['refused', 'email'],
    ['type', '#f-email', it => `new-${it.self}@example.org`], ['type', '#f-given-name', 'Nele'], ['type', '#f-family-name', 'Neu'], ['shot'],
    ['follow', 'main form .btn.main'], ['see', 'a candidate is created', '.notice[role=status]', /./],
    ['follow', 'button[value=invite]'], ['see', 'and invited by a link', '.notice[role=status]', /\/invite\//], ['shot'],
    ['press', 'details:has(button[value=person]) > summary'], ['type', '#f-family-name', 'Neumann'], ['follow', 'button[value=person]'],
    ['see', 'a name is corrected', 'h1', /^Nele Neumann$/],
    ['press', 'details:has(#f-address) > summary'], ['type', '#f-address', it => `other-${it.self}@example.org`], ['follow', 'form:has(#f-address) .row .btn:not([name])'],
    ['press', 'details:has(#f-address) > summary'], ['follow', 'button[name=verify]'], ['see', 'another address is added and marked as verified', '.notice[role=status]'],
    ['press', 'details:has(#f-address) > summary'], ['follow', 'button[name=make-main]'],
    ['see', 'and is the main one', 'dl.facts', it => new RegExp(`other-${it.self}@example.org`)],
    ['go', candidate], ['lack', 'support enters no awards', 'a[href$="kind=award"]'],
    ['go', it => `${candidate(it)}/event?kind=award`], ['status', 'nor by the address', 403],
  ] },
  { name: 'auditor', has: fifty, steps: [
    ['as', 'auditor'], ['go', '/admin'], ['shot'],
    ...['/admin/reviews', '/admin/candidates', '/admin/activities', '/admin/types', '/admin/options/coursework', '/admin/certifications/ACP-JCA', '/admin/campaigns',
      '/admin/programme', '/admin/integrations', '/admin/audit'].flatMap(path => [['go', path], ['status', `${path} can be read`, 200], ['lack', `${path} has nothing to change`, 'main form[method=post]']]),
    ['go', candidate], ['lack', 'a candidate neither', 'main form[method=post]'],
    ['go', it => `/admin/reviews/${it.id}/1`], ['see', 'an entry can be looked at', 'dl.facts'], ['lack', 'and not decided', 'main form[method=post]'],
    ['go', '/admin/types/new'], ['lack', 'nothing new can be entered', 'main form[method=post]'],
  ] },
  { name: 'audit', has: fresh, steps: [
    ['as', 'admin'], ['go', '/admin/audit'], ['type', '#q-candidate', it => it.id], ['follow', 'form.filter button'],
    ['see', 'the audit log says what was done to somebody', 'main tbody'], ['shot'],
    ['choose', '#q-action', 'candidate-import'], ['follow', 'form.filter button'],
    ['see', 'of one kind', 'main tbody'], ['follow', 'main tbody a.go-row'], ['see', 'and each row in whole', 'h1'],
    ['go', '/admin/audit'], ['date', '#q-from', `${year + 1}-01-01`], ['follow', 'form.filter button'], ['see', 'of a time', '.empty'],
  ] },
];
