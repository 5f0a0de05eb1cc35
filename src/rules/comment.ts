const comment = /<!--(?:(?!-->)[\s\S])*-->/g;

/** A piece of HTML with its comments, which are dropped from the output, blanked out (format section 8). */
export function withoutComments(html: string): string {
  return html.replace(comment, (text) => ' '.repeat(text.length));
}

/** Whether a piece of HTML holds only comments; `<!-- a --> <b> <!-- c -->` is not one long comment. */
export function isComment(html: string): boolean {
  return withoutComments(html).trim() === '';
}
