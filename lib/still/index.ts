export { editionFile, editionPage } from "./edition-still";
export {
  compareEmbed,
  type EmbedFrame,
  eventEmbed,
  excerptEmbed,
  problemStill,
  timelineEmbed,
} from "./embed-still";
