import type { RegionType } from "@/lib/domain/article";

/**
 * What single lines of a news page are, told by their wording. `toEnd` cues open a block that runs on: a comment form,
 * a list of teasers. Patterns are looked at in order, the first that fits decides. All are anchored and linear.
 */
export type LineCue = {
  readonly name: string;
  readonly type: RegionType;
  readonly pattern: RegExp;
  /** The cue opens a block instead of filling its own line only. */
  readonly opensBlock?: boolean;
  /** Lines longer than this are prose, whatever they begin with. */
  readonly maxLength: number;
};

export const LINE_CUES: readonly LineCue[] = [
  {
    name: "comment form",
    type: "comment-form",
    opensBlock: true,
    maxLength: 80,
    pattern:
      /^(?:leave (?:a|your) (?:reply|comment)|post (?:a|your) (?:comment|reply)|(?:add|write) (?:a|your) comment|your comments?|join the (?:discussion|conversation)|comments? ?(?:\(\d+\)|:|are closed.*)?$|view comments|\d+ (?:comments|responses)(?: |$)|\*? ?comment:|reader comments|show comments|sort by (?:newest|oldest)|fill in your details)/i,
  },
  {
    name: "related block",
    type: "related-links",
    opensBlock: true,
    maxLength: 60,
    pattern:
      /^(?:you (?:might|may) (?:also )?(?:like|be interested in)|more from |related (?:articles?|stories|topics|news|posts|links|content|coverage|videos?)|recommended (?:for you|stories|articles|videos?)|more (?:stories|news|articles|on this(?: story)?|like this)|most (?:read|popular|viewed|shared|watched|commented)|trending(?: now)?$|top stories|latest (?:news|stories|headlines|videos?)$|editors?[’'] (?:picks?|choice)|from (?:around|across) the web|promoted (?:stories|content)|sponsored (?:stories|content|links)|don[’']t miss$|what to read next|read next$|next article|previous article|popular (?:stories|posts|now)|in case you missed it$|elsewhere on the web|around the web)/i,
  },
  {
    name: "read also",
    type: "related-links",
    maxLength: 260,
    pattern:
      /^(?:[[(*>•▶►-] ?)?(?:read (?:also|more|next|this|the full story)|also read|see also|related|watch(?: (?:also|more|now))?|listen|more(?: on this)?|don[’']t miss|recommended|further reading|click here|in pictures|photos?|video|opinion|explainer|read(?: more)? (?:on|about)) ?(?::|[-–—>|»]|\.\.\.|…)/i,
  },
  {
    name: "read more link",
    type: "related-links",
    maxLength: 40,
    pattern:
      /^(?:read (?:more|also|next|full (?:story|article))|see also|continue reading|click here(?: to read more)?|learn more|show more|load more|view (?:all|gallery|more)|skip to (?:content|main content))[.…]*$/i,
  },
  {
    name: "published or updated",
    type: "metadata",
    maxLength: 140,
    pattern:
      /^(?:(?:first |originally |date )?(?:published|posted|publish(?:ed)? date|publication date|date published|pub ?date|released|issued|created)(?: (?:on|at|in|date))? ?[:|–-]?|(?:last |was )?(?:updated|modified|edited)(?: (?:on|at|in|date))? ?[:|–-]?|date(?: of publication)? ?:|(?:update|modification) (?:date|time) ?:|timestamp ?:) ?.{0,100}\d/i,
  },
  {
    name: "page record",
    type: "metadata",
    maxLength: 120,
    pattern:
      /^(?:(?:news|article|story|document|doc|code|item|ref(?:erence)?|post)(?: (?:id|no|number|code))? ?[:#] ?[\w/-]{1,40}$|(?:category|section|location|country|source url|url|link|views?|reads|hits|length|words?|word count|reading time|print edition|issue) ?:|\d+ (?:min(?:ute)?s?|mins?) read|\d+ (?:minutes?|hours?|days?|weeks?) ago$|file photo\b.{0,40}$)/i,
  },
  {
    name: "byline",
    type: "byline",
    maxLength: 140,
    pattern:
      /^(?:by|written by|reported by|report by|story by|words by|text by|author ?:|from our (?:own )?correspondent)[ :\u00a0]/i,
  },
  {
    name: "picture credit",
    type: "credit",
    maxLength: 140,
    pattern:
      /^(?:image copyright|copyright\b|©|\(c\) ?\d{4}|photos? ?(?:by|credit|courtesy)|(?:photo|image|picture|video)(?: credit| source)? ?[:/|]|getty images|(?:ap|afp|reuters|epa)(?: photo)?(?:\/.{1,60})?$|\(?(?:photo|image) (?:by|via|courtesy)|(?:via|source) ?: )/i,
  },
  {
    name: "picture text",
    type: "media-insert",
    maxLength: 400,
    pattern:
      /^(?:image caption|media caption|caption ?:|media playback is (?:unsupported|not supported)|play(?:back)? video|(?:watch|play) (?:the )?video|video player|close video|hide caption|toggle caption|enlarge this image|this video (?:can ?not|is)|embed ?$|(?:story continues|article continues) below|advertisement|ad(?:vertising)?$|view (?:image|photos?|gallery) |slideshow|photos?$|video$|audio$|listen to (?:this|the) (?:article|story)|pause$|play$|mute$|loaded ?:|current time)/i,
  },
  {
    name: "credit line",
    type: "credit",
    maxLength: 260,
    pattern:
      /^[([—–*-]{0,2} ?(?:agencies|[\w .’'-]{1,80} and agencies|(?:the )?associated press(?: writers?)?|reuters|afp|news agencies|wires?) (?:contributed|also contributed)/i,
  },
  {
    name: "contributors",
    type: "credit",
    maxLength: 300,
    pattern:
      /^[([—–*-]{0,2} ?(?:(?:additional |with )?reporting by|(?:additional )?(?:writing|editing|research) by|edited by|compiled by|with (?:inputs?|contributions?|files|material|reporting|reports|additional reporting) from|(?:this )?(?:article|story|report) (?:was|has been|is) (?:originally |first )?(?:published|provided|produced|adapted|taken|republished)|source ?:|sources ?:|all rights reserved|this material may not be published|the views expressed|do you have (?:a|any) (?:story|information)|contact (?:the (?:reporter|author|writer)|us) ?(?:at|:)?|not for (?:re)?publication|republished (?:from|with))/i,
  },
  {
    name: "someone contributed",
    type: "credit",
    maxLength: 260,
    pattern:
      /^[([—–*-]{0,2} ?[^.!?]{2,180} contributed (?:to (?:this|the) (?:report|story|article|piece)|to this|reporting)\b.{0,80}$/i,
  },
  {
    name: "tags",
    type: "tags",
    maxLength: 400,
    pattern:
      /^(?:tags?|keywords?|topics?|filed under|labels?|hashtags?|categories|posted in|tagged(?: with| as)?|more about) ?[:|،]/i,
  },
  {
    name: "end marker",
    type: "end-marker",
    maxLength: 40,
    pattern:
      /^[-—–/*#([ ]{0,6}(?:message ends?|ends?|end (?:item|of (?:text|message|story|article))|-?30-?)[-—–/*#)\] .]{0,6}(?:[A-Za-z]{1,4}\/[A-Za-z]{1,4})?$/i,
  },
  {
    name: "rule",
    type: "end-marker",
    maxLength: 60,
    pattern: /^[-—–_=*#~•. ]{3,60}$/,
  },
  {
    name: "follow us",
    type: "social",
    maxLength: 220,
    pattern:
      /^[([*-]{0,2} ?(?:follow (?:us|me|@|the|our|him|her)\b|(?:like|find|join|connect with) us on|(?:sign up|subscribe|register)(?: now| here| today| free)? (?:to|for|by|at|here)|subscribe\b|get (?:the|our) (?:latest|best|free|daily|morning)|download (?:the|our)|(?:click|tap) here|newsletter\b|twitter ?:|facebook ?:|(?:our|the) (?:whatsapp|telegram) channel|stay (?:informed|updated|connected)|enter your email|support (?:our|independent)|donate\b|become a (?:member|subscriber))/i,
  },
  {
    name: "follow someone",
    type: "social",
    maxLength: 120,
    pattern: /^[([*-]{0,2} ?follow [^.!?]{2,60} on (?:twitter|facebook|instagram|x|telegram|linkedin)\b/i,
  },
  {
    name: "site notice",
    type: "comment-form",
    maxLength: 200,
    pattern:
      /^(?:this site uses (?:akismet|cookies)|we use cookies|by (?:clicking|continuing|signing up)|accept (?:all )?cookies|javascript (?:is|must)|please enable javascript|your email address will not be published|required fields are marked|log ?in to (?:comment|reply)|you must be logged in)/i,
  },
];

const PROSE_GUARDED = new Set(["published or updated", "follow us", "picture text", "contributors"]);

/** A full sentence of ten words or more: what looks like a page's own line by its first word is prose after all. */
const isProse = (line: string, words = 12): boolean =>
  /[a-z]{2}[.!?][”"’')]?$/.test(line) && line.split(/\s+/, words + 2).length > words;

/** "By Monday, troops had left the town." is prose; a byline names people, and has no stop after several words. */
const isByProse = (line: string): boolean =>
  isProse(line, 6) || (/^[Bb][Yy] \p{Ll}/u.test(line) && !/^by (?:the associated|our |staff)/i.test(line));

/** The cue that a line matches, or null. */
export const cueOf = (line: string): LineCue | null => {
  const head = line.slice(0, 420);
  const fits = (cue: LineCue) =>
    line.length <= cue.maxLength &&
    cue.pattern.test(head) &&
    !(PROSE_GUARDED.has(cue.name) && isProse(head)) &&
    !(cue.name === "byline" && isByProse(head));
  return LINE_CUES.find(fits) ?? null;
};

const SHARE_WORDS =
  /^(?:share(?: (?:this|on|via|with)(?: (?:article|story|page|post))?)?|comments?|close(?: button)?|tweet|retweet|print(?: this)?|e-?mail(?: this)?|save|bookmark|copy(?: the)? link|link copied|facebook|twitter|messenger|whats ?app|linked ?in|pinterest|reddit|telegram|google\+?|tumblr|flipboard|text size|font size|more sharing options|view comments|pin it|like|send|x|\d{1,6}k?|[-–—|/,.·•+()&]|\s)/i;

/** True for a line made of nothing but the words on share buttons ("Share this articleComments"). */
export const isShareBar = (line: string): boolean => {
  if (line.length > 160) return false;
  let rest = line;
  let words = 0;
  while (rest !== "") {
    const found = SHARE_WORDS.exec(rest);
    if (!found) return false;
    if (/[a-z]/i.test(found[0]) && found[0].length > 1) words += 1;
    rest = rest.slice(found[0].length);
  }
  return words > 0;
};
