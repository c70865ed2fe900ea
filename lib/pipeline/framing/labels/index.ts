export { groupNamed, type NamedPhrase } from "./group-named";
export { type LabelOptions, type Labels, labelsOf } from "./labels";
