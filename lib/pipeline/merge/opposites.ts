/** Classes of event words that undo each other: never one happening, however alike the rest. */
const PAIRS =
  "keep withdraw|begin complete|begin close|set_up close|begin end|win lose|rise fall|approve ban|approve deny|arrest release|invade withdraw|attack withdraw|deploy withdraw|arrive withdraw|appoint resign|impose lift|buy sell|evacuate keep|ban allow|begin suspend|rescue kill";

const opposite = new Set(PAIRS.split("|").flatMap((pair) => [pair, pair.split(" ").reverse().join(" ")]));

export const areOpposite = (a: string, b: string): boolean => opposite.has(`${a} ${b}`);

/** Classes that one happening is often told with side by side. */
const RELATED =
  "arrest kidnap|begin set_up|begin attack|leave evacuate|withdraw evacuate|withdraw flee|kill attack|kill shoot|kill wound|kill crash|kill fight|kill fire|kill collapse|attack fight|attack shoot|attack wound|attack fire|arrest accuse|arrest sentence|attack liberate|fight liberate|win elect|vote elect|vote approve|meet speak|sign approve|resign appoint|protest fight|find kill|find rescue|evacuate flee|attack invade|attack begin";
const related = new Set(RELATED.split("|").flatMap((pair) => [pair, pair.split(" ").reverse().join(" ")]));

export const areRelated = (a: string, b: string): boolean => related.has(`${a} ${b}`);
