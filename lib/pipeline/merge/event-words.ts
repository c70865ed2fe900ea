import type { Features } from "./features";
import { isVague } from "./lemma-classes";
import { areOpposite, areRelated } from "./opposites";
import type { Signal } from "./weights";

/** What sharing an event word that says little counts for. */
const VAGUE_SHARE = 0.5;

/** Speech that speaks of an act which need not come. */
const DEMANDS = new Set(["urge", "warn", "deny", "accuse"]);

/** To ask for a thing, to announce it and to deny it are three different happenings; "say" goes with each. */
const areOtherSpeech = (a: string, b: string): boolean =>
  a !== b && a !== "say" && b !== "say" && a !== "publish" && b !== "publish";

/** How the event words of two mentions, and what they are about, speak for one happening. */
export const eventWords = (a: Features, b: Features): Signal => {
  const both = `“${a.mention.head.text}” and “${b.mention.head.text}”`;
  const signal = (name: Signal["name"], words: string, value = 1): Signal => ({
    name,
    value,
    says: `${words}: ${both}`,
  });
  const topicsDiffer =
    a.topic !== null && b.topic !== null && a.topic !== b.topic && !areRelated(a.topic, b.topic);
  if (a.core === b.core && a.head === b.head && topicsDiffer)
    return signal("sameHeadOtherTopic", "the same event word for different things");
  if (a.core === b.core && a.head === b.head)
    return a.topic !== null && a.topic === b.topic
      ? signal("sameHeadAndTopic", "same kind of event")
      : signal("sameHead", "same kind of event", isVague(a.head) ? VAGUE_SHARE : 1);
  if (a.isSpeech !== b.isSpeech && (DEMANDS.has(a.head) || DEMANDS.has(b.head)))
    return signal("speechAgainstAct", "one asks or warns, the other acts");
  if (areOpposite(a.core, b.core)) return signal("opposite", "opposite acts");
  if (a.isSpeech && b.isSpeech && areOtherSpeech(a.head, b.head))
    return signal("otherSpeech", "different acts of speech");
  if (a.core === b.core) return signal("sameCore", "about the same act");
  if (a.isSpeech && b.isSpeech)
    return a.topic !== null && b.topic !== null
      ? signal("otherTopic", "both report something said, of different acts")
      : signal("bothSpeech", "both report something said");
  if (a.isSpeech !== b.isSpeech) return signal("speechAgainstAct", "one is a statement, the other an act");
  return areRelated(a.core, b.core)
    ? signal("relatedActs", "related acts")
    : signal("differentWords", "different event words");
};
