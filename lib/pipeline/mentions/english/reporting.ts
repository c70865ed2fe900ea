const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s/).filter((w) => w !== ""));

/** Verbs whose subject speaks and whose object is what was said. Lemmas. */
export const SAY_VERBS = words(
  "say state tell add note read inform claim announce declare report reveal disclose confirm explain insist argue assert affirm reiterate stress emphasise emphasize remark observe comment reply respond answer warn caution allege suggest acknowledge admit concede deny testify tweet write quote cite describe predict estimate believe think point indicate mention recall conclude maintain contend proclaim repeat complain boast joke vow pledge promise",
);
/** Verbs that ask somebody to do something. */
export const ASK_VERBS = words(
  "call urge demand ask appeal request press implore beg order instruct invite plead require insist",
);
/** Speech acts that change something by being said; news even when no day is given. */
export const DECISIVE_SPEECH = words(
  "announce declare order agree decide approve sign reject veto threaten vow pledge propose ban impose lift suspend refuse offer confirm promise apologise apologize appoint nominate condemn denounce demand",
);
/** Nouns for a text or utterance that can itself be a source ("the statement said"). */
export const STATEMENT_NOUNS = words(
  "statement communique communiqué declaration letter report document memo release announcement resolution speech address interview note tweet post message bulletin briefing ruling verdict decree order filing indictment complaint petition paper summary text reply response",
);
/** Verbs of bringing a statement about. */
export const ISSUE_VERBS = words("issue release publish sign adopt read make deliver post circulate send");

export const isReporting = (lemma: string): boolean => SAY_VERBS.has(lemma) || ASK_VERBS.has(lemma);
