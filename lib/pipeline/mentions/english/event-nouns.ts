const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s/).filter((w) => w !== ""));

/** Nouns that name a happening by themselves. Singular. */
export const EVENT_NOUNS = words(
  "abduction accident accord acquisition acquittal advance agreement airstrike ambush announcement appointment arrest arrival assassination assault attack attempt auction ban battle beheading blackout blast blaze blockade bombardment bombing breach breakthrough call campaign capture ceasefire ceremony clash closure collapse collision concert conference confession confrontation conquest conviction coup crackdown crash cyclone deadline death debate decision declaration defeat deal delivery demonstration departure deployment derailment detention disaster discovery dismissal drill drought earthquake election entry epidemic eruption escape evacuation eviction execution exercise explosion expulsion famine festival fighting fire flight flood funeral genocide hearing hijacking hurricane impeachment inauguration incident indictment injection intervention interview invasion investigation jailbreak journey killing kidnapping landslide launch liberation loss march massacre meeting merger mission murder mutiny nomination offensive operation outage outbreak overthrow parade plunge poisoning poll probe prosecution protest purchase rally raid ratification rebellion recall reelection referendum reform release relocation removal rescue resignation resolution return reversal revolt revolution riot ruling sacking sale search seizure sentencing shelling shipwreck shooting shutdown siege signing slaughter slaying speech spill stabbing statement storm strike suicide summit surrender suspension swap takeover talk test theft transfer treaty trial tsunami unrest uprising verdict victory vigil violence visit vote war warning wedding withdrawal wreck pullout drawdown atrocity rampage caucus runoff convention handover shootout barrage incursion truce completion opening closing creation establishment formation birth trip tour landing crossing move order plan",
);
/** Nouns of deciding, asking, promising; with "to …" they report the decision itself. */
export const DECISION_NOUNS = words(
  "decision move plan order pledge promise vow threat attempt effort bid call request proposal offer agreement deal refusal announcement demand",
);
const SUFFIX = /(?:ation|ition|ution|sion|ction|ption|ment|ance|ence|al)$/;

/** True where a noun by its ending could name an action ("evacuation"); weaker than `EVENT_NOUNS`. */
export const looksNominal = (noun: string): boolean =>
  noun.length > 6 && SUFFIX.test(noun) && !NOT_EVENTS.has(noun);
const NOT_EVENTS = words(
  "government parliament department apartment environment equipment situation population organization organisation nation station position condition million billion hospital official material national federal general capital criminal additional document element instrument audience ambulance science violence balance insurance distance finance residence conference evidence difference influence intelligence defence defense absence presence region religion opinion mission union commission version decision location generation constitution institution association administration coalition opposition section election tradition relation information education corporation foundation regulation legislation reputation importance appearance performance experience existence territorial several animal journal",
);
