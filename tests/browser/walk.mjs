// walk.mjs - every job done in Chromium, then every page looked at; pictures of all of it.
//
// Told by environment: RECERT_URL, RECERT_PASSWORD, RECERT_IMAGE, RECERT_INVITES (for each mode a one-time link's path, in
// JSON), RECERT_EXPIRE, RECERT_OFFER, RECERT_GONE (programs: the sign-in of an id ends; somebody has to set up a second
// factor; the provider is gone), RECERT_MAILS (a file: what was sent), RECERT_PROVIDER (its address), RECERT_WORK, RECERT_PICTURES and RECERT_PAGES
// (folders for files, pictures and HTML), AXE (axe-core's script, if there is one), RECERT_ROUTES (what print-routes prints),
// RECERT_TODAY, RECERT_LANGUAGE (the tour in that language, and no job, for those look for English words); and what
// limits a run: RECERT_JOBS, RECERT_MODE, RECERT_TOUR (see browser.sh).
import { execFileSync } from 'node:child_process';
import { Browser } from './cdp.mjs';
import { doAll } from './jobs.mjs';
import { contactSheet, failed, part } from './say.mjs';
import { tour } from './tour.mjs';

const { RECERT_JOBS, RECERT_LANGUAGE, RECERT_TOUR } = process.env;
const browser = await Browser.start();
// Named alone, the one leaves the other out.
if (RECERT_JOBS || !(RECERT_TOUR || RECERT_LANGUAGE))
  await part('the jobs come to their end', () => doAll(browser));
if (RECERT_TOUR || !RECERT_JOBS)
  await part('the tour comes to its end', () => {
    execFileSync(process.env.RECERT_GONE);
    return tour(browser);
  });
await part('a contact sheet can be made', () => contactSheet(browser));
await browser.stop();
process.exit(failed ? 1 : 0);
