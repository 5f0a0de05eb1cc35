/** Stands for what a template prints from the plan: nobody writes it. */
export const mark = '\uE000';

/** Stands for a partial. */
const partialMark = '\uE001';

export interface MarkupFault {
  offset: number;
  message: string;
}

const elements = new Set(
  [
    'header footer main nav section article aside div p span h1 h2 h3 h4 h5 h6 hgroup ul ol li dl dt dd',
    'table caption colgroup col thead tbody tfoot tr th td figure figcaption img a abbr address time',
    'blockquote q cite b i strong em small mark sub sup del ins s u br wbr hr details summary',
    'svg g path circle ellipse rect line polyline polygon',
  ]
    .join(' ')
    .split(' '),
);

const everywhere = new Set(['class', 'id', 'title', 'lang', 'dir', 'role', 'hidden', 'tabindex']);

/** Attributes of drawings. Their values are plain: numbers, colours and words. */
const drawing = new Set(
  [
    'viewbox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform opacity',
    'fill fill-opacity fill-rule stroke stroke-width stroke-linecap stroke-linejoin stroke-dasharray',
  ]
    .join(' ')
    .split(' '),
);

const ofElement: Record<string, string[]> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  time: ['datetime'],
  th: ['scope', 'colspan', 'rowspan'],
  td: ['colspan', 'rowspan'],
  col: ['span'],
  details: ['open'],
};

const shapes = new Set('svg g path circle ellipse rect line polyline polygon'.split(' '));

const heading = new RegExp(`^h(?:[1-6]|${mark}+)$`);

/**
 * A partial's text with its `{{ }}` put out of the way, so that the HTML around them can be read. Offsets stay.
 * Blocks become spaces, since they stand also between attributes.
 */
export function withoutMustaches(text: string): string {
  return text.replace(/\{\{!--[\s\S]*?--\}\}|\{\{[\s\S]*?\}\}/g, (mustache) => {
    const kind = /^\{\{~?\s*(#|\/|\^|!|>|else\b)?/.exec(mustache)?.[1];
    const filler = kind === undefined ? mark : kind === '>' ? partialMark : ' ';
    return mustache.replace(/[^\n]/g, filler);
  });
}

/** `source`: a partial as written, its fields marked; `output`: what came of it, ready HTML marked. */
type Stage = 'source' | 'output';

/**
 * The first thing in HTML that a template may not hold. Only what is listed here goes through, and only as HTML
 * that everyone reads in one way; so nothing can run, and nothing is fetched.
 */
export function markupFault(html: string, stage: Stage): MarkupFault | null {
  let from = 0;
  for (;;) {
    const start = html.indexOf('<', from);
    if (start === -1) return null;
    const name = /^<\/?([^\s/>]+)/.exec(html.slice(start, start + 60))?.[1];
    if (html.startsWith('<!', start)) {
      return { offset: start, message: 'HTML-kommentarer får inte stå i en mall. Skriv {{!-- --}}.' };
    }
    if (name === undefined || /^[^a-z\uE000]/i.test(name)) {
      return { offset: start, message: 'ett ensamt < ska skrivas &lt;.' };
    }
    const read = readTag(html, start + 1 + (html[start + 1] === '/' ? 1 : 0), name, stage);
    if ('message' in read) return read;
    from = read.end;
  }
}

function readTag(html: string, at: number, name: string, stage: Stage): { end: number } | MarkupFault {
  const tag = name.toLowerCase();
  const offset = at - 1;
  if (!elements.has(tag) && !(stage === 'source' && heading.test(tag))) {
    return { offset, message: refusedElement(name) };
  }
  const read = readAttributes(html, at + name.length, tag, stage);
  if ('message' in read) return read;
  const isOwnHeading = stage === 'source' && html[offset] === '<' && heading.test(tag);
  if (isOwnHeading && !read.id.includes(mark)) {
    return { offset, message: 'en rubrik ska ha planens id: id="{{id}}". Gör annan text fet i stället.' };
  }
  const close = /\s*\/?>/y;
  close.lastIndex = read.end;
  if (close.test(html)) return { end: close.lastIndex };
  return {
    offset,
    message: `taggen <${name}> är inte rätt skriven. Varje värde ska stå inom citattecken, och taggen sluta med >.`,
  };
}

function refusedElement(name: string): string {
  return name.includes(mark)
    ? 'elementets namn ska skrivas ut. Bara rubriker får ha {{level}} i namnet: <h{{level}}>.'
    : `<${name}> får inte användas i en mall.`;
}

function readAttributes(
  html: string,
  from: number,
  tag: string,
  stage: Stage,
): { end: number; id: string } | MarkupFault {
  const attribute = /\s+([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'))?/y;
  attribute.lastIndex = from;
  let end = from;
  let id = '';
  for (let match = attribute.exec(html); match; match = attribute.exec(html)) {
    const [whole, name = '', double, single] = match;
    const value = double ?? single ?? '';
    const message = attributeFault(tag, name, value, stage);
    if (message) return { offset: match.index + whole.search(/\S/), message };
    if (name.toLowerCase() === 'id') id = value;
    end = attribute.lastIndex;
  }
  return { end, id };
}

function attributeFault(tag: string, written: string, value: string, stage: Stage): string | null {
  const name = written.toLowerCase();
  if (name.includes(mark) || name.includes(partialMark)) {
    return 'i en tagg får {{ }} bara stå i ett värde inom citattecken.';
  }
  if (value.includes(partialMark)) return 'en delmall får inte stå inuti en tagg.';
  if (stage === 'output' && value.includes(mark)) {
    return `${written}="…" får ett värde som är färdig HTML. Sådana fält får bara stå mellan taggar.`;
  }
  if (name === 'style') return 'style="…" får inte användas. Skriv en class, och stilen i tillägg.css.';
  const isDrawing = shapes.has(tag) && drawing.has(name);
  const isKnown =
    everywhere.has(name) ||
    /^(?:aria-[a-z]+|data-page-(?:of|count)|data-run)$/.test(name) ||
    ofElement[tag]?.includes(name) ||
    isDrawing;
  if (!isKnown) return `attributet ${written} får inte användas på <${tag.replaceAll(mark, '')}>.`;
  if (isDrawing && !/^[\w\s.,#%()+\-\uE000]*$/.test(value)) return `${written}="…" har ett otillåtet värde.`;
  if (isDrawing && /url|var|src/i.test(value)) return `${written}="…" får inte hänvisa till något.`;
  return addressFault(name, value, stage);
}

/** Addresses are compared as written: one that hides its scheme in character references matches nothing. */
function addressFault(name: string, value: string, stage: Stage): string | null {
  if (stage === 'source' && value.startsWith(mark)) return null;
  if (name === 'href' && !/^(?:#|https?:\/\/|mailto:|tel:)/i.test(value)) {
    return 'en länk ska börja med #, https://, mailto: eller tel:.';
  }
  if (name === 'src' && !/^data:image\/(?:png|jpeg|svg\+xml);base64,/.test(value)) {
    return 'en bild hämtas inte någonstans ifrån. Ange logotypen i mall.yaml, eller lägg bilden i stilmallen.';
  }
  return null;
}
