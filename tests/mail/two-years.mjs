// two-years.mjs - who is told what on which day of two years: read from renewal-rules and from what mails promise, and
// asking nothing of the portal. For t0880-two-years.sh:
//
//   node two-years.mjs candidates          the document to import on the day before the first
//   node two-years.mjs days [near]         every day; near: those on which something happens, and the days after them
//   node two-years.mjs deeds               what people do: day, who, what, and its words
//   node two-years.mjs mails               what is to come: day, address, subject
//   node two-years.mjs messages            what is to be read in the portal: id and how many
//   node two-years.mjs lapses BOX SEEN     of mails that came: whoever lapsed without having been told five times
//   node two-years.mjs seen BOX SEEN       what came, as mails has it; SEEN has a day, and how many had come after it
import fs from 'node:fs'

const first = '2026-01-01', last = '2027-12-31'
const units = { ACA: 50, ACP: 100 }, validity = 24, grace = 90, course = 10
const retired = { 'ACP-JA': '2024-08-01' }
const before = [180, 90, 30, 7, 1]
const words = {
  en: {
    months: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
    date: (d, m, y) => `${d} ${m} ${y}`,
    status: day => `Where you stand on ${day}`,
    reminder: (type, day, left) => `Renew ${type} by ${day}: ${left === 1 ? '1 day' : `${left} days`} left`,
    lapse: codes => `${codes.join(', ')} ${codes.length > 1 ? 'have' : 'has'} lapsed`,
    renewal: type => `${type} is renewed`,
    granted: code => `You have more time for ${code}`,
    reported: title => `“${title}” was reported for you`,
    entered: title => `“${title}” is recorded`,
  },
  de: {
    months: ['Januar', 'Februar', 'März', 'April', 'Mai', 'Juni', 'Juli', 'August', 'September', 'Oktober', 'November', 'Dezember'],
    date: (d, m, y) => `${d}. ${m} ${y}`,
    status: day => `Ihr Stand am ${day}`,
    reminder: (type, day, left) => `${type} bis zum ${day} erneuern: noch ${left === 1 ? '1 Tag' : `${left} Tage`}`,
    lapse: codes => `${codes.join(', ')} ${codes.length > 1 ? 'sind' : 'ist'} erloschen`,
  },
}

// held: certifications and the days of their awards. courses: entered before, on days from this one on, and accepted.
// deeds: what they do, by day.
const people = [
  { name: 'nora', is: 'holds nothing', held: {} },
  { name: 'lars', is: 'lapses', held: { 'ACP-JCA': '2024-06-03' } },
  { name: 'tess', is: 'lapses in two types', held: { 'ACP-OA': '2024-09-15', 'ACA-ACF': '2025-03-01' } },
  { name: 'dora', is: 'lapses twice in one type', held: { 'ACP-JCA': '2024-05-10', 'ACP-MJCP': '2024-11-20' } },
  { name: 'paul', is: 'lapses of two at once', held: { 'ACP-JCA': '2024-10-01', 'ACP-OA': '2024-10-01' } },
  { name: 'rita', is: 'renews both types in time', held: { 'ACP-MJCP': '2024-08-20', 'ACA-JSWE': '2025-02-10' }, deeds: { '2026-07-14': ['report', 10] } },
  { name: 'gero', is: 'renews on the last day of grace', held: { 'ACP-JCA': '2024-06-03' }, courses: [9, '2025-11-01'], deeds: { '2026-09-01': ['enter', 'The tenth'] } },
  { name: 'rafa', is: 'holds what is retired', held: { 'ACP-JA': '2024-07-10' } },
  { name: 'bess', is: 'holds what is retired beside what is not', held: { 'ACP-JA': '2024-06-20', 'ACP-JCA': '2025-06-20' } },
  { name: 'emma', is: 'is granted an extension', held: { 'ACP-JCA': '2024-06-03' }, deeds: { '2026-05-04': ['grant', 'ACP-JCA', '2026-12-31'] } },
  { name: 'nick', is: 'is granted one in grace', held: { 'ACP-OA': '2024-06-03' }, deeds: { '2026-08-20': ['grant', 'ACP-OA', '2026-09-30'] } },
  { name: 'olaf', is: 'lost all long ago', held: { 'ACP-MJCP': '2022-03-10' }, lost: true },
  { name: 'ruth', is: 'was revoked', held: { 'ACP-OA': '2024-10-01' }, revoked: '2025-02-01' },
  { name: 'dirk', is: 'wants no mails', held: { 'ACP-JCA': '2024-06-03' }, declines: true },
  { name: 'unna', is: 'has no verified address', held: { 'ACA-ITSMF': '2024-07-01' }, unverified: true },
  { name: 'nils', is: 'has no address', held: { 'ACP-JCA': '2024-06-03' }, unreachable: true },
  { name: 'gerd', is: 'reads German', held: { 'ACP-JCA': '2024-07-31' }, language: 'de' },
  { name: 'lena', is: 'has a last day in February of a leap year', held: { 'ACA-ITSMF': '2025-12-01' } },
]

// --- Days
const number = day => Date.parse(`${day}T00:00:00Z`) / 86400000
const text = n => new Date(n * 86400000).toISOString().slice(0, 10)
const plus = (day, days) => text(number(day) + days)
function plusMonths(day, months) {
  const [y, m, d] = day.split('-').map(Number), month = y * 12 + m - 1 + months
  const year = Math.floor(month / 12), of = month % 12
  return text(Date.UTC(year, of, Math.min(d, new Date(Date.UTC(year, of + 1, 0)).getUTCDate())) / 86400000)
}
const said = (day, language) => {
  const [y, m, d] = day.split('-').map(Number), w = words[language]
  return w.date(d, w.months[m - 1], y)
}

// --- One person's two years
function live(person) {
  const w = words[person.language ?? 'en'], told = []
  const held = person.lost || person.revoked ? [] : Object.entries(person.held).map(([code, on]) =>
    ({ code, type: code.slice(0, 3), expires: plusMonths(on, validity), retired: code in retired }))
  const lastDay = it => it.retired ? it.expires : plus(it.expires, grace)
  const types = ['ACA', 'ACP'], counted = {}
  const current = type => held.filter(it => it.type === type && !it.retired)
  for (const type of types) counted[type] = current(type).length ? (person.courses?.[0] ?? 0) * course : undefined
  const tell = (day, subject) => told.push([day, subject])

  // A course counts at once; with the last unit the type is renewed, and a new cycle begins.
  function enter(day) {
    for (const type of types) {
      if (counted[type] === undefined || !current(type).length || (counted[type] += course) < units[type]) continue
      const later = current(type).filter(it => it.expires < plusMonths(day, validity))
      for (const it of later) it.expires = plusMonths(day, validity)
      counted[type] = 0
      if (later.length) tell(day, w.renewal(type))
    }
  }
  function act(day, [what, ...rest]) {
    if (what === 'report') for (let n = 1; n <= rest[0]; n++) { tell(day, w.reported(`Course ${n}`)); enter(day) }
    if (what === 'enter') { tell(day, w.entered(rest[0])); enter(day) }
    if (what === 'grant') {
      tell(day, w.granted(rest[0]))
      held.find(it => it.code === rest[0]).expires = rest[1]
    }
  }

  for (let day = first; day <= last; day = plus(day, 1)) {
    for (const type of types) {
      const over = held.filter(it => it.type === type && lastDay(it) < day)
      if (over.length) tell(day, w.lapse(over.map(it => it.code).sort()))
      for (const it of over) held.splice(held.indexOf(it), 1)
      const ends = new Map(current(type).map(it => [lastDay(it), it]))
      for (const [end, it] of ends)
        if (before.some(days => plus(end, -days) === day) || plus(it.expires, 1) === day)
          tell(day, w.reminder(type, said(end, person.language ?? 'en'), number(end) - number(day)))
    }
    if (/-(01|04|07|10)-01$/.test(day) && held.some(it => !it.retired)) tell(day, w.status(said(day, person.language ?? 'en')))
    if (person.deeds?.[day]) act(day, person.deeds[day])
  }
  return told
}

// --- What is printed
const id = i => `AT${String(i + 1).padStart(8, '0')}`
const address = person => `${person.name}@example.org`
const reached = person => !person.declines && !person.unreachable

function candidate(person, i) {
  const events = Object.entries(person.held).map(([code, on]) => `<award certification="${code}" on="${on}" basis="exam"/>`)
  for (let n = 0; n < (person.courses?.[0] ?? 0); n++) {
    const day = plus(person.courses[1], n)
    events.push(`<activity id="${n + 1}" option="coursework" date="${day}" entered="${day}" language="en" status="accepted"><title>Before ${n + 1}</title></activity>`)
  }
  if (person.revoked) events.push(`<revocation certification="${Object.keys(person.held)[0]}" on="${person.revoked}"/>`)
  const mail = person.unreachable ? '' : ` email="${address(person)}" email-verified="${!person.unverified}"`
  return `<candidate id="${id(i)}"${mail} given-name="${person.name}" family-name="Example" language="${person.language ?? 'en'}">${events.join('')}</candidate>`
}

function seen(box, file) {
  const mails = []
  let n = 0
  for (const line of fs.readFileSync(file, 'utf8').trim().split('\n')) {
    const [day, count] = line.split(' ')
    for (; n < Number(count); n++) {
      const mail = JSON.parse(fs.readFileSync(`${box}/${n + 1}.json`))
      mails.push([day, mail.to.join(' '), mail.subject.replaceAll('\u00a0', ' ')])
    }
  }
  return mails
}

const print = rows => console.log(rows.map(row => row.join(' ')).sort().join('\n'))
const mails = () => people.filter(reached).flatMap(person => live(person).map(([day, subject]) => [day, address(person), subject]))
const deeds = () => people.flatMap(person => Object.entries(person.deeds ?? {}).map(([day, deed]) => [day, person.name, ...deed]))
const days = () => Array.from({ length: number(last) - number(first) + 1 }, (_, n) => plus(first, n))

// Of the mails alone: a lapse of what is not retired, and the reminders of its last day and of those before it that an extension moved.
function untold(came) {
  return came.filter(([day, to, subject]) => {
    const lapse = /^(\S+)(, \S+)* (has|have) lapsed$|^(\S+) ist erloschen$/.exec(subject), type = (lapse?.[1] ?? lapse?.[4])?.slice(0, 3)
    if (!lapse || (lapse[1] ?? lapse[4]) in retired) return false
    const told = came.filter(it => it[1] === to && it[0] < day && (it[2].startsWith(`Renew ${type} by`) || it[2].startsWith(`${type} bis zum`)))
    const end = said(plus(day, -1), lapse[4] ? 'de' : 'en'), left = told.filter(it => it[2].includes(` ${end}`)).map(it => Number(/(\d+) (day|Tag)/.exec(it[2])[1]))
    return told.length < 6 || [30, 7, 1].some(days => !left.includes(days))
  })
}

const [what, ...rest] = process.argv.slice(2)
if (what === 'candidates') console.log(`<candidates xmlns="urn:recert:1">${people.map(candidate).join('\n')}</candidates>`)
if (what === 'days') {
  const busy = new Set([...mails(), ...deeds()].map(it => it[0]))
  const near = day => busy.has(day) || busy.has(plus(day, -1))
  console.log(days().filter(day => rest[0] !== 'near' || near(day)).join('\n'))
}
if (what === 'deeds') print(deeds())
if (what === 'mails') print(mails())
if (what === 'messages') print(people.map((person, i) => [i + 1, live(person).length]).filter(row => row[1]))
if (what === 'seen') print(seen(...rest))
if (what === 'lapses') print(untold(seen(...rest)))
