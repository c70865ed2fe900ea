import { type Html, html, raw } from "./html";
import { STILL_STYLE } from "./style";

export type StillDocument = {
  readonly title: string;
  readonly body: Html;
  /** Nonce of the answer's policy; absent in a file, which has no policy but its own. */
  readonly nonce?: string;
  /** Canonical address, absolute. */
  readonly canonical?: string;
  /** Lets the page that frames this one know how tall it is. */
  readonly tellHeight?: boolean;
};

/**
 * Tells the page around the frame how tall this one is, whenever that changes; only the page that the browser says
 * framed us, and nothing but a number.
 */
const TELL_HEIGHT = `(function(){
if(window.parent===window||!document.referrer)return;
var to;try{to=new URL(document.referrer).origin}catch(e){return}
var last=0;
function tell(){var h=Math.ceil(document.documentElement.getBoundingClientRect().height);
if(h!==last){last=h;window.parent.postMessage({type:"dateline:height",height:h},to)}}
new ResizeObserver(tell).observe(document.documentElement);tell();
})();`;

/** A file read from a disk must not be able to fetch anything either. */
const FILE_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

/** A whole page as text. It fetches nothing and works without scripts. */
export const stillDocument = ({
  title,
  body,
  nonce,
  canonical,
  tellHeight = false,
}: StillDocument): string => {
  const page = html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
${nonce === undefined && html`<meta http-equiv="Content-Security-Policy" content="${FILE_POLICY}">\n`}<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
${canonical !== undefined && html`<link rel="canonical" href="${canonical}">\n`}<style${nonce !== undefined && html` nonce="${nonce}"`}>${raw(STILL_STYLE)}</style>
</head>
<body>
${body}
${tellHeight && nonce !== undefined && html`<script nonce="${nonce}">${raw(TELL_HEIGHT)}</script>\n`}</body>
</html>
`;
  return page.html;
};
