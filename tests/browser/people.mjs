// people.mjs - the candidates of the jobs, one for each job and mode, as a document to be imported.
import { ALL, modes, number } from './jobs.mjs';

const candidate = (job, mode) => `<candidate id="${number(job.name, mode.name)}" email="${job.name}-${mode.name}@example.org" email-verified="true"
  given-name="${mode.name}" family-name="${job.name}" language="en">${job.has}</candidate>`;

console.log(`<candidates xmlns="urn:recert:1">${ALL.filter(job => job.has).flatMap(job => modes.map(mode => candidate(job, mode))).join('\n')}</candidates>`);
