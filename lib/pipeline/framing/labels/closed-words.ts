import { inflect } from "../tagger/inflect";

const words = (text: string): ReadonlySet<string> => new Set(text.split(" "));

/** Words that open a noun phrase without naming anything. */
export const DETERMINERS = words(
  "the a an this that these those his her its their our my your some any all both each every no such another other two three four several many most few",
);

/** After one of these what a phrase names is already said ("director of …", "troops in …"). */
export const BREAKS = words(
  "of for in at on with from to by between about into against over after before under who which that whose where when while as than through during without toward towards among amid despite near inside outside within across around and or but unless if since until because although though",
);

/** Verb forms that carry no meaning of their own. */
export const AUXILIARIES = words(
  "be is are was were been being am have has had having do does did will would can could may might must should shall not never to also again still just even only already now then more most very so",
);

/** Words that say nothing of what a phrase is about. */
export const STOP = words(
  "the a an this that these those his her its their our my your some any all both each every no such another other of for in at on with from to by between about into against over after before under who which that whose where when while as than through during without and or but be is are was were been being am have has had having do does did will would can could may might must should shall not n't never also again still just even only already now then more most very so he she it they we you i him them us me himself itself themselves there here well back close set known meant led up out down off away unless until since like what how why if because s 's mr mrs ms new said say says",
);

/** True for a word of `STOP`; "US" in capitals is a country, not a pronoun. */
export const isStop = ({ lower, text }: { readonly lower: string; readonly text: string }): boolean =>
  STOP.has(lower) && text !== "US";

/** Forms of address and offices that stand before a name. */
export const TITLES = words(
  "mr mrs ms dr sir lord lady president prime minister vice king queen prince princess chancellor senator sen rep representative gov governor mayor general gen colonel col captain capt lt sgt secretary chief judge justice pope bishop archbishop ambassador spokesman spokeswoman spokesperson professor prof former ex-president then-president deputy ayatollah sheikh emir sultan premier officer leader director attorney special counsel chairman chairwoman dictator commissioner congressman congresswoman congressmen candidate nominee adviser advisor lawyer reverend rev first lady host reporter author activist defense defence foreign interior state homeland security house speaker whip press majority minority",
);

/** Offices that a person can be known by. */
export const ROLES = words(
  "president minister premier chancellor leader dictator king queen prince senator governor mayor secretary director chief commander general judge justice ambassador spokesman spokeswoman spokesperson chairman chairwoman attorney counsel lawyer commissioner congressman candidate nominee adviser pope speaker strongman ruler counterpart pick",
);

/** A capitalised name with one of these is a body, not a person. */
export const BODY_WORDS = words(
  "ministry department army police court party council committee commission agency union forces force group parliament government senate congress house bank company corporation university organisation organization movement front brigade militia association federation league nations observatory network institute office authority team club bureau service center centre times post news journal press program project treaty agreement act war fund international inc corp co administration church school college hospital guard",
);

/** Verbs that are hardly ever nouns, in every regular form: a phrase that opens with one names an act. */
export const ACTION_VERBS: ReadonlySet<string> = new Set([
  ..."abandon accuse address allow announce apply arrest assemble attend avert avoid ban become begin block bring build carry cease celebrate choose close condemn confirm confront consider continue convene create curb defy demand denounce deny deploy deport destroy detain dismantle dismiss eliminate end enforce enter evacuate expand expel fear flee force forge gather give grant guarantee halt hamper help hinder hold impede impose improve influence interfere intervene invade keep kidnap kill launch leave liberate maintain make meet mislead negotiate obstruct occupy open oppose oust overthrow persuade prepare prevent provide pursue quit reach reject relocate remain remove resign restart restore resume retain reverse scrap seek seize separate sign slam suspend threaten topple vacate let leave allow drive send take put see say try use live work run lead face urge violate want warn withdraw pressure prompt shield spread know cover clear join serve save protect"
    .split(" ")
    .flatMap(inflect),
  ..."met gave held kept left made brought built began begun became chose chosen fled forgiven sought withdrew withdrawn quit stopped".split(
    " ",
  ),
]);
