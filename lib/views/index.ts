export { articleDetailOf, articleSummaryOf } from "./article-model";
export { tallies } from "./buckets";
export { countedUnit } from "./calendar-periods";
export { compareView } from "./compare-view";
export { eventDetailOf } from "./event-detail";
export { eventModelOf } from "./event-model";
export { EXPORTERS, type ExportFormat } from "./exports";
export { type Stretch, timelineLimits, timelineView } from "./timeline-view";
