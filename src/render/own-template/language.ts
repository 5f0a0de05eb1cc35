import { nearest } from '../../source/words.ts';

/** A fault in a partial, at an offset of its text. */
export interface Fault {
  /** 1-based line, 0-based column, as Handlebars counts. */
  line: number;
  column: number;
  message: string;
}

/** The whole of the language: fields, these blocks, and partials. */
const blocks = ['if', 'unless', 'each', 'with'];

/** `{{@index}}` and the like. */
const loopData = ['index', 'key', 'first', 'last', 'root'];

/** What every object has, and no field of a plan is called. */
const builtIn = new Set([...Object.getOwnPropertyNames(Object.prototype), 'prototype']);

/**
 * The first thing in a partial that the language of templates does not have. It is Handlebars without what could
 * reach beyond the plan's fields: no helpers of other kinds, no look-up by a computed name, no decorators, no
 * partials chosen at run time, and nothing printed unescaped.
 */
export function languageFault(program: hbs.AST.Program, partials: readonly string[]): Fault | null {
  for (const statement of program.body) {
    const fault = statementFault(statement, partials);
    if (fault) return fault;
  }
  return null;
}

function statementFault(statement: hbs.AST.Statement, partials: readonly string[]): Fault | null {
  switch (statement.type) {
    case 'ContentStatement':
    case 'CommentStatement':
      return null;
    case 'MustacheStatement':
      return mustacheFault(statement as hbs.AST.MustacheStatement);
    case 'BlockStatement':
      return blockFault(statement as hbs.AST.BlockStatement, partials);
    case 'PartialStatement':
      return partialFault(statement as hbs.AST.PartialStatement, partials);
    default:
      return at(statement, 'här står en del av Handlebars som en mall inte får använda.');
  }
}

function mustacheFault(mustache: hbs.AST.MustacheStatement): Fault | null {
  if (!mustache.escaped) {
    return at(
      mustache,
      '{{{ }}} och {{& }} får inte användas. Skriv {{ }}: det som redan är HTML sätts in som det är.',
    );
  }
  if (mustache.params.length > 0 || mustache.hash) {
    return at(mustache, `{{${nameOf(mustache.path)} …}} finns inte. I {{ }} får bara ett fält stå.`);
  }
  return pathFault(mustache.path);
}

function blockFault(block: hbs.AST.BlockStatement, partials: readonly string[]): Fault | null {
  const name = nameOf(block.path);
  if (!blocks.includes(name)) {
    const meant = nearest(name, blocks);
    return at(block, `{{#${name}}} finns inte.${meant ? ` Menade du {{#${meant}}}?` : ` ${known}`}`);
  }
  const [field, ...others] = block.params;
  if (!field || others.length > 0 || block.hash) return at(block, `{{#${name}}} ska följas av ett fält.`);
  return (
    pathFault(field) ??
    languageFault(block.program, partials) ??
    (block.inverse ? languageFault(block.inverse, partials) : null)
  );
}

const known = 'Det som finns är {{#if}}, {{#unless}}, {{#each}} och {{#with}}.';

function partialFault(partial: hbs.AST.PartialStatement, partials: readonly string[]): Fault | null {
  const name = nameOf(partial.name as hbs.AST.Expression);
  if (!partials.includes(name)) {
    const meant = nearest(name, partials);
    const next = meant ? `Menade du {{> ${meant}}}?` : `De som finns är ${partials.join(', ')}.`;
    return at(partial, `delmallen ”${name}” finns inte. ${next}`);
  }
  if (partial.params.length > 1 || partial.hash) {
    return at(partial, `{{> ${name}}} får bara följas av ett fält.`);
  }
  const [field] = partial.params;
  return field ? pathFault(field) : null;
}

/** Also refuses all that is no path: a text, a number, or a helper called in brackets. */
function pathFault(expression: hbs.AST.Expression): Fault | null {
  if (expression.type !== 'PathExpression') return at(expression, 'här ska ett fält stå.');
  const { data, parts } = expression as hbs.AST.PathExpression;
  const [first = ''] = parts;
  if (data && !loopData.includes(first)) return at(expression, `@${first} finns inte.`);
  const refused = parts.find((part) => typeof part !== 'string' || builtIn.has(part));
  return refused === undefined ? null : at(expression, `fältet ”${refused}” finns inte.`);
}

function nameOf(expression: hbs.AST.Expression): string {
  return 'original' in expression ? String(expression.original) : '…';
}

function at({ loc }: hbs.AST.Node, message: string): Fault {
  return { line: loc.start.line, column: loc.start.column, message };
}

/** A place in which a partial uses another. */
export interface PartialUse {
  name: string;
  /** 1-based line, 0-based column. */
  line: number;
  column: number;
}

/** All uses of partials in a partial, in order. */
export function partialUses(program: hbs.AST.Program): PartialUse[] {
  return program.body.flatMap((statement): PartialUse[] => {
    if (statement.type === 'PartialStatement') {
      const { name, loc } = statement as hbs.AST.PartialStatement;
      return [{ name: nameOf(name as hbs.AST.Expression), ...loc.start }];
    }
    if (statement.type !== 'BlockStatement') return [];
    const { program: inside, inverse } = statement as hbs.AST.BlockStatement;
    return [inside, inverse].flatMap((each) => (each ? partialUses(each) : []));
  });
}
