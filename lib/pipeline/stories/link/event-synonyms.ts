import { eventLemma } from "./event-lemma";

/**
 * Words that news uses for one kind of happening. A word may stand in several lines: "strike" is an attack and a
 * walkout. The lines only say that two words could mean one event; the sentences decide whether they do.
 */
const KINDS = `
arrest capture nab apprehend detain detention catch custody seize collar bust round
kill murder slay homicide die death dead pass fatal fatality shoot execute assassinate manslaughter victim perish life
shoot shooting gunfire gunplay crossfire fire shootout open spray gun
attack assault raid strike storm ambush hit offensive
bomb bombing explosion explode blast detonate detonation
strike airstrike bombing raid bombard bombardment shell shelling attack
injure injury wound hurt harm
hijack attack seize commandeer take board piracy
foil thwart prevent repulse stop avert repel
rescue save free release
say tell state statement claim report announce announcement declare comment add remark note confirm accord talk
announce announcement unveil reveal introduce introduction launch debut release present presentation
reveal release show disclose publish public expose leak
buy acquire acquisition purchase takeover deal merge merger buyout snap absorb
deal agreement agree pact contract settlement accord
sell sale divest
pay payment cost worth price
name appoint appointment choose select selection pick tap announce cast nominate nomination hire
replace replacement succeed successor take
win victory triumph beat defeat edge rout down overcome top clinch award
lose loss defeat
play game match contest
score hit goal
quake earthquake tremor temblor shake tremble seismic jolt rattle
aftershock tremor
fire blaze burn inferno flame engulf ablaze
crash collision collide accident wreck smash derail plunge
flood flooding inundate storm
resign resignation quit step leave depart departure exit
fire sack dismiss dismissal oust axe terminate layoff
cut slash reduce reduction layoff eliminate trim
retire retirement
trial court hearing proceeding prosecute
charge accuse accusation indict indictment allege allegation count
plead plea
convict conviction guilty verdict find
sentence sentencing jail imprison imprisonment prison term order condemn
jail prison lock behind bar incarcerate
acquit clear exonerate
sue lawsuit suit litigation sue complaint
confess confession admit admission
deny denial reject
appeal
ban suspend suspension bar block prohibit forbid
fine penalty penalise punish punishment sanction
escape flee break breakout escapee run abscond
search hunt manhunt look seek
investigate investigation probe inquiry examine
find discover discovery locate recover
enter check admit checkin rehab treatment
leave exit check depart
visit trip travel arrive arrival tour
meet meeting talk summit discuss discussion
negotiate negotiation talk
marry marriage wed wedding nuptials
divorce split separate separation
bear birth deliver give
hospital hospitalise hospitalize admit
treat treatment
protest demonstrate demonstration rally march riot unrest battle clash violence rampage
strike walkout stoppage
vote ballot poll election elect
pass approve approval adopt ratify
sign signing
reject veto refuse rejection
kidnap abduct abduction kidnapping hostage
rob robbery steal theft heist loot burglary raid
rape assault abuse molest
threaten threat
warn warning alert
call urge demand request ask plea
cancel call postpone delay scrap
start begin commence open kick launch
end finish conclude close stop
host emcee present hosting
perform performance sing concert
film movie shoot star
role part play portray
fall drop decline plunge slide slump tumble dip
rise increase jump climb gain surge grow growth soar
expand expansion add extend
build construct construction
destroy destruction damage devastate devastation ruin level raze flatten
collapse fall crumble cave
sink capsize
evacuate evacuation
hit strike rock jolt
cause trigger spark lead
cut sever disrupt disruption outage damage
deploy send dispatch deployment
invade invasion incursion
withdraw withdrawal pullout pull
fight battle clash combat fighting
shield protect cover
chase pursue pursuit
upgrade update refresh revamp improve
replace patch fix repair resolve address plug close solve
move transfer relocate shift
issue release deliver publish ship push rollout
recall
fly flight
join sign
donate donation give contribute
celebrate celebration
mourn tribute honour honor remember memorial
bury burial funeral
drive driving dui drunk
own possess
hack breach cyberattack
spread outbreak
infect infection
test
prove proof evidence
believe think suspect
hope expect
try attempt bid effort
help aid assist assistance support
lead head
compete competition contest
qualify advance
fail failure
withstand survive survival
land landing
`;

const kindsOf = new Map<string, Set<number>>();
KINDS.trim()
  .split("\n")
  .forEach((line, kind) => {
    for (const word of line.split(" ")) {
      const lemma = eventLemma(word);
      kindsOf.set(lemma, (kindsOf.get(lemma) ?? new Set<number>()).add(kind));
    }
  });

/** Whether two lemmas could name one kind of happening; a lemma is no synonym of itself. */
export const synonyms = (a: string, b: string): boolean => {
  if (a === b) return false;
  const [x, y] = [kindsOf.get(a), kindsOf.get(b)];
  return x !== undefined && y !== undefined && [...x].some((kind) => y.has(kind));
};

const ENDINGS = new Set(
  "e d t s y al ity ty ty ure ion ation ition tion sion ment ance ence ant ent er or ery ry th ness ship ing ive ise ize our".split(
    " ",
  ),
);

/** Whether two different lemmas are one word in another guise: "confess", "confession". */
export const derived = (a: string, b: string): boolean => {
  if (a === b) return false;
  const length = Math.min(a.length, b.length);
  let same = 0;
  while (same < length && a[same] === b[same]) same += 1;
  if (same < Math.max(4, length - 1)) return false;
  const ends = [a.slice(same), b.slice(same)].filter((end) => end !== "");
  return ends.every((end) => ENDINGS.has(end));
};

const REPORTING = new Set(
  "say tell state claim report announce add note comment accord believe think".split(" ").map(eventLemma),
);
const COMMON = new Set(
  "be have do make take get go come give put try set see want need use".split(" ").map(eventLemma),
);

/** Verbs of saying: a document has many of them, each an event of its own. */
export const isReporting = (lemma: string): boolean => REPORTING.has(lemma);
/** Verbs that say little alone. */
export const isCommon = (lemma: string): boolean => COMMON.has(lemma);
