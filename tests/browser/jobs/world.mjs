// world.mjs - what the jobs find: days, files, and the candidates whom each job begins with.
export const today = process.env.RECERT_TODAY ?? new Date().toISOString().slice(0, 10);
export const image = process.env.RECERT_IMAGE;
export const year = Number(today.slice(0, 4));
export const own = it => it.self;

const day = days => new Date(Date.parse(today) + days * 86400000).toISOString().slice(0, 10);
const award = days => `<award certification="ACP-JCA" on="${day(days)}" basis="exam"/>`;
const course = (id, days, status = 'accepted') =>
  `<activity id="${id}" option="coursework" date="${day(days)}" entered="${day(days)}" language="en" status="${status}"><title>Course number ${id}</title></activity>`;
const courses = count => Array.from({ length: count }, (_, at) => course(at + 1, 30 * (at + 1) - 365));

// Passed a year ago, and then …
export const fresh = award(-365);
export const fifty = award(-365) + courses(5).join('');
export const ninety = award(-365) + courses(9).join('');
export const recorded = award(-365) + course(1, -20, 'recorded') + course(2, -10, 'recorded');
// A cycle that was closed by ten courses, and one that is open.
export const renewed = award(-700) + Array.from({ length: 10 }, (_, at) => course(at + 1, 20 * at - 600)).join('') + course(11, -30);
