import { unpackTagger } from "../tagger/packed";
import links from "./links-model.json";
import { type Attribution, type AttributionTaggers, readAttributions } from "./read-attributions";
import roles from "./roles-model.json";

let taggers: AttributionTaggers | undefined;

/**
 * Who says what in a text: direct, indirect and mixed speech, beliefs, plans and findings, in the manner of PolNeAR
 * (Newell et al. 2018). Pure and repeatable; linear in the length of the text. docs/framing.md says how well.
 */
export const attributions = (text: string): Attribution[] => {
  taggers ??= { roles: unpackTagger(roles), links: unpackTagger(links) };
  return readAttributions(text, taggers);
};
