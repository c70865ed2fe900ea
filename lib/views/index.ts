export { articleLayersOf, type LayersInput, type TextFraming } from "./article-layers";
export { articleDetailOf, articleSummaryOf } from "./article-model";
export { bucketsOf, type Tally, tallies } from "./buckets";
export { countedUnit } from "./calendar-periods";
export { compareView } from "./compare-view";
export { eventDetailOf } from "./event-detail";
export { eventModelOf } from "./event-model";
export { EXPORTERS, type ExportFormat } from "./exports";
export { longestGaps, type Stretch, timelineLimits, timelineView } from "./timeline-view";
