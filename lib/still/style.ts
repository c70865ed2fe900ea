import { COLOURS } from "@/lib/viz/theme-colours";

const variables = (theme: keyof typeof COLOURS): string =>
  Object.entries(COLOURS[theme])
    .map(([name, value]) => `--${name}:${value}`)
    .join(";");

/** The style sheet of every still page. No address in it: nothing is ever fetched. */
export const STILL_STYLE = `
:root{color-scheme:light;${variables("light")};--sans:"Source Sans 3","Source Sans Pro","Helvetica Neue",Arial,sans-serif;--serif:"Source Serif 4",Georgia,"Times New Roman",serif}
@media (prefers-color-scheme:dark){:root{color-scheme:dark;${variables("dark")}}}
*{box-sizing:border-box}
html{-webkit-text-size-adjust:100%}
body{margin:0;background:var(--paper);color:var(--ink);font:1rem/1.5 var(--sans)}
main,.bar,.foot{max-width:76rem;margin-inline:auto;padding-inline:clamp(1rem,3vw,2.5rem)}
main{padding-block:1rem}
a{color:inherit;text-decoration-thickness:1px;text-underline-offset:.16em}
a:hover{color:var(--accent)}
:focus-visible{outline:3px solid var(--focus);outline-offset:2px}
h1,h2,h3{margin:0;line-height:1.2;text-wrap:balance;overflow-wrap:anywhere}
h1{font-size:clamp(1.4rem,1.1rem + 1.4vw,2rem)}
h2{font-size:1.25rem}
h3{font-size:1rem}
p{margin:.5rem 0}
ul,ol{margin:0;padding:0;list-style:none}
.when{font-weight:600}
.soft{color:var(--ink-soft)}
.small{font-size:.875rem}
.bar{padding-block:.6rem;background:var(--paper-sunk);font-size:.875rem;max-width:none}
.bar p{max-width:71rem;margin:0 auto}
.foot{margin-top:1.5rem;padding-block:.75rem;border-top:1px solid var(--rule);color:var(--ink-soft);font-size:.875rem}
h1 a,h2 a{text-decoration-color:var(--rule-strong)}
.event{padding-block:1.25rem;border-top:1px solid var(--rule)}
.event:first-of-type{border-top:0}
.outlet{margin-top:1rem;padding-inline-start:.75rem;border-inline-start:4px solid var(--rule-strong)}
blockquote{margin:.4rem 0;font:1.0625rem/1.6 var(--serif);overflow-wrap:anywhere}
mark{background:var(--mark);color:var(--mark-ink);padding-inline:.1em}
.badge{display:inline-block;margin-inline-end:.5rem;padding:.05em .55em;border:1px solid var(--rule-strong);border-radius:999px;font-size:.75rem;font-weight:600}
.scroll{overflow-x:auto}
table{border-collapse:collapse;width:100%}
th,td{padding:.5rem .75rem;border-top:1px solid var(--rule);text-align:start;vertical-align:top;min-width:11rem;overflow-wrap:anywhere}
thead th{border-top:0}
tbody th{min-width:7rem;font-weight:600}
td ul{display:grid;gap:.5rem}
td q,td .q{font-family:var(--serif)}
.picture{position:relative;overflow-x:auto;margin-block:.75rem}
.picture svg{display:block;width:100%;height:auto;font-family:var(--sans)}
.picture .inner{position:relative}
.wide .inner{min-width:44rem}
.narrow .inner{max-width:24rem}
.picture ol{position:absolute;inset:0;margin:0}
.picture li a{position:absolute;display:block;overflow:hidden;color:transparent;border-radius:2px}
.picture li a:hover{outline:1px solid var(--accent)}
.narrow{display:none}
@media (max-width:46rem){.wide{display:none}.narrow{display:block}}
.hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
summary{cursor:pointer;font-weight:600;padding-block:.4rem}
.list li{padding-block:.6rem;border-top:1px solid var(--rule)}
@media print{.bar{border:1px solid}.picture{break-inside:avoid}}
`;
