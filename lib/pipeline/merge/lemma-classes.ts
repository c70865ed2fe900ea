/** Event words that news uses for one kind of happening. The first word names the class. */
const CLASSES = `say state tell add note remark inform read report declare comment stress emphasise emphasize write
announce unveil announcement declaration decide decision move order agree plan pledge
urge call demand ask appeal request press implore want require insist plea
warn caution warning threaten threat
withdraw withdrawal pull pull_out pullout remove removal leave evacuate_troops depart departure exit retreat drawdown end
keep retain remain stay maintain leave_behind
evacuate evacuation relocate relocation transfer move_people resettle
kill killing die death slay slaying murder massacre shoot_dead
wound injure hurt injury
attack strike raid assault bomb bombing bombard bombardment shell shelling airstrike blast explosion explode hit target detonate
shoot shooting gunfire open_fire
fire dismiss sack sacking firing dismissal oust ouster fire_from axe
kidnap abduct abduction kidnapping hostage seize_hostage hijack snatch
arrest detain detention capture seize custody
begin start launch open commence beginning opening kick_off
set_up establish create found establishment creation build form
close shut closure shut_down
fight clash fighting battle combat skirmish
invade invasion intervene intervention enter entry
liberate recapture retake regain seize_back capture_back liberation
flee displace escape
resign resignation quit step_down
die pass_away
meet meeting talk talks summit negotiate negotiation conference
speak phone conversation
sign signing
win victory defeat beat
elect election vote
appoint appointment name nominate nomination
accuse blame allege charge accusation allegation
deny denial reject refuse refusal rejection
approve pass adopt ratify approval
ban prohibit bar
release free
sentence jail imprison convict conviction sentencing
crash collide collision accident
sink capsize
collapse fall
buy acquire purchase acquisition takeover
rise increase climb jump surge
fall drop decline decrease
publish issue release_statement
investigate probe investigation inquiry
find discover discovery recover locate
rescue save free_hostage
protest demonstrate demonstration rally march
visit trip tour travel
arrive arrival land landing
complete completion finish conclude`;

const classOf = new Map<string, string>();
for (const row of CLASSES.split("\n")) {
  const words = row.split(" ");
  for (const word of words) if (!classOf.has(word)) classOf.set(word, words[0]!);
}

/** Class of an event word, or the word itself where no other is known to mean the same. */
export const lemmaClass = (lemma: string): string => classOf.get(lemma.replace(" ", "_")) ?? lemma;

/** Classes whose words only say that something was said, asked or decided. */
const SPEECH = new Set(["say", "announce", "urge", "warn", "publish", "accuse", "deny"]);
export const isSpeechClass = (cls: string): boolean => SPEECH.has(cls);

/** Event words that say little by themselves: anything can be released, taken, passed or gone to. */
const VAGUE = new Set(
  "release free go come take make give get bring hold put issue publish carry carry_out use interview statement continue follow set see".split(
    " ",
  ),
);
export const isVague = (word: string): boolean => VAGUE.has(word) || VAGUE.has(lemmaClass(word));
