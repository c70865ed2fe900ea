export { groupNamed, type NamedPhrase } from "./group-named";
export { LABEL_LIMIT, type LabelOptions, type Labels, labelsOf } from "./labels";
