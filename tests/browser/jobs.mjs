// jobs.mjs - every job, in every mode. A job is a name, what its own candidate begins with (has), and steps: the name of a verb
// of person.mjs and its arguments, where a function is asked with the person; a function alone is a step of its own.
// alone: it changes what others look at, and runs when no other such job does.
import { jobs as account } from './jobs/account.mjs';
import { jobs as catalogue } from './jobs/catalogue.mjs';
import { jobs as entry } from './jobs/entry.mjs';
import { jobs as provider } from './jobs/provider.mjs';
import { jobs as staff } from './jobs/staff.mjs';
import { Person } from './person.mjs';
import { part } from './say.mjs';

export const PHONE = { width: 360, height: 740 }, DESKTOP = { width: 1280, height: 900 };
export const ALL = [...account, ...entry, ...staff, ...catalogue, ...provider];
export const modes = [
  { name: 'phone', how: 'on a phone with JavaScript', view: PHONE, script: true },
  { name: 'phone-plain', how: 'on a phone without JavaScript', view: PHONE, script: false },
  { name: 'desk', how: 'on a desktop with JavaScript', view: DESKTOP, script: true },
  { name: 'desk-plain', how: 'on a desktop without JavaScript', view: DESKTOP, script: false },
  { name: 'keys', how: 'at the keyboard alone', view: DESKTOP, script: true, keys: true },
];
export const number = (job, mode) => `AT91${String(ALL.findIndex(it => it.name === job) * 10 + modes.findIndex(it => it.name === mode)).padStart(6, '0')}`;

// Turns for so many at a time.
export class Turns {
  #free;
  #queue = [];

  constructor(count) { this.#free = count; }
  async take() { if (this.#free-- <= 0) await new Promise(resolve => this.#queue.push(resolve)); }
  give() { if (this.#free++ < 0) this.#queue.shift()(); }
  async run(what) { await this.take(); try { return await what(); } finally { this.give(); } }
  // Lets others have the turn while something is only waited for.
  async lend(wait) {
    const waited = wait();
    this.give();
    try { return await waited; } finally { await this.take(); }
  }
}

async function step(it, [verb, ...args]) {
  if (typeof verb === 'function')
    return verb(it);
  await it[verb](...args.map(arg => typeof arg === 'function' ? arg(it) : arg));
}

async function run(it, job) {
  it.begin(job.name, number(job.name, it.mode.name));
  for (const [at, one] of job.steps.entries())
    try {
      await step(it, one);
    } catch (fault) {
      fault.stack = `step ${at + 1}, ${one[0].name ?? one.filter(arg => typeof arg === 'string').join(' ')}: ${fault.stack}`;
      throw fault;
    }
}

// One mode of five for each job, in turn, unless jobs or modes are asked for: RECERT_MODE, a name or "all".
function isAsked(job, mode) {
  const { RECERT_JOBS, RECERT_MODE } = process.env;
  const turn = (modes.indexOf(mode) - ALL.indexOf(job) % modes.length + modes.length) % modes.length;

  return job.name.startsWith(RECERT_JOBS ?? '') &&
    (RECERT_MODE ? RECERT_MODE === 'all' || RECERT_MODE === mode.name : RECERT_JOBS !== undefined || turn === 0);
}

// Each mode does its jobs one after the other; two modes at a time.
export async function doAll(browser) {
  const turns = new Turns(2), single = new Turns(1);
  await Promise.all(modes.filter(mode => ALL.some(job => isAsked(job, mode))).map(async mode => {
    const it = new Person(browser, mode, wait => turns.lend(wait));
    for (const job of ALL.filter(job => isAsked(job, mode))) {
      const one = () => turns.run(() => part(`${job.name} can be done ${mode.how}`, () => run(it, job)).then(() => it.end()));
      await (job.alone ? single.run(one) : one());
    }
    await it.close();
  }));
}
