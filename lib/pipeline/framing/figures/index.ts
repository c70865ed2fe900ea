export { type FigureOptions, figureTopics, relationOf } from "./align-figures";
