import parse from 'css-tree/parser';
import { tokenize, tokenTypes } from 'css-tree/tokenizer';
import { ident, string, url } from 'css-tree/utils';
import type { TemplateSource } from './sources.ts';

/** Something in a style sheet that stands for the content of a file. */
export interface CssReference {
  kind: 'import' | 'url';
  /** As written, escapes undone. */
  target: string;
  start: number;
  end: number;
}

interface Token {
  type: number;
  start: number;
  end: number;
}

/** What could fetch something, or make the document depend on the machine. `url()` is dealt with by itself. */
const refused = new Set([
  ...['src', 'image', 'image-set', '-webkit-image-set', 'cross-fade', '-webkit-cross-fade'],
  ...['element', '-moz-element', 'paint', 'local', 'expression'],
]);

const blank = new Set<number>([tokenTypes.WhiteSpace, tokenTypes.Comment]);

/**
 * All places in a style sheet that name a file, in order. Read from its tokens, which everyone divides a style
 * sheet into in the same way (CSS Syntax 3, section 4), so that nothing hides in what a parser passes over.
 * @throws TemplateError at the first fault.
 */
export function cssReferences(source: TemplateSource): CssReference[] {
  const tokens = tokensOf(source);
  const references: CssReference[] = [];
  let end = 0;
  tokens.forEach((token, index) => {
    const reference = token.start < end ? null : referenceAt(token, index, tokens, source);
    if (!reference) return;
    references.push(reference);
    end = reference.end;
  });
  checkGrammar(source);
  return references;
}

function referenceAt(
  { type, start, end }: Token,
  index: number,
  tokens: readonly Token[],
  source: TemplateSource,
): CssReference | null {
  const written = source.text.slice(start, end);
  if (type === tokenTypes.Url) return { kind: 'url', target: url.decode(written), start, end };
  if (type === tokenTypes.AtKeyword) {
    return ident.decode(written.slice(1)).toLowerCase() === 'import' ? importAt(tokens, index, source) : null;
  }
  if (type !== tokenTypes.Function) return null;
  const name = ident.decode(written.slice(0, -1)).toLowerCase();
  if (refused.has(name)) throw source.error(`${name}() får inte användas i en mall.`, start);
  return name === 'url' ? quotedUrl(tokens, index, source) : null;
}

function tokensOf(source: TemplateSource): Token[] {
  const { text } = source;
  const tokens: Token[] = [];
  const open: Token[] = [];
  tokenize(text, (type, start, end) => {
    const token = { type, start, end };
    if (type === tokenTypes.BadString) throw source.error('ett citattecken avslutas aldrig.', start);
    if (type === tokenTypes.BadUrl) throw source.error('url() är inte rätt skriven.', start);
    // Also in a comment or a text it would end the style element that the sheet stands in.
    const hidden = /<\/|<!/.exec(text.slice(start, end));
    if (hidden || (text[start] === '<' && /[/!]/.test(text[end] ?? ''))) {
      throw source.error('</ och <! får inte stå i en stilmall.', start + (hidden?.index ?? 0));
    }
    if (type === tokenTypes.LeftCurlyBracket) open.push(token);
    if (type === tokenTypes.RightCurlyBracket && !open.pop()) {
      throw source.error('} står för sig själv: här finns inget { som är öppet.', start);
    }
    tokens.push(token);
  });
  const unclosed = open.at(-1);
  if (unclosed) throw source.error('{ avslutas aldrig med }.', unclosed.start);
  return tokens;
}

/** The next two tokens that are neither white space nor comments. */
function nextTwo(tokens: readonly Token[], index: number): Token[] {
  const next: Token[] = [];
  for (let at = index + 1; at < tokens.length && next.length < 2; at += 1) {
    const token = tokens[at];
    if (token && !blank.has(token.type)) next.push(token);
  }
  return next;
}

/** `@import "fil.css";` and nothing more: conditions would have to move with the file's content. */
function importAt(tokens: readonly Token[], index: number, source: TemplateSource): CssReference {
  const start = tokens[index]?.start ?? 0;
  const [name, semicolon] = nextTwo(tokens, index);
  if (name?.type !== tokenTypes.String || semicolon?.type !== tokenTypes.Semicolon) {
    throw source.error('@import ska skrivas @import "fil.css"; och inget mer.', start);
  }
  const target = string.decode(source.text.slice(name.start, name.end));
  return { kind: 'import', target, start, end: semicolon.end };
}

function quotedUrl(tokens: readonly Token[], index: number, source: TemplateSource): CssReference {
  const start = tokens[index]?.start ?? 0;
  const [name, close] = nextTwo(tokens, index);
  if (name?.type !== tokenTypes.String || close?.type !== tokenTypes.RightParenthesis) {
    throw source.error('url() är inte rätt skriven.', start);
  }
  return {
    kind: 'url',
    target: string.decode(source.text.slice(name.start, name.end)),
    start,
    end: close.end,
  };
}

/** A slip that a browser passes over in silence, and with it the rule that was meant. */
function checkGrammar(source: TemplateSource): void {
  try {
    parse(source.text, {
      positions: true,
      onParseError: ({ offset }) => {
        throw source.error('stilen är inte rätt skriven här. Se efter att : och ; står där de ska.', offset);
      },
    });
  } catch (error) {
    if (error instanceof RangeError) throw source.error('stilmallen är för djupt nästlad.', null);
    throw error;
  }
}
