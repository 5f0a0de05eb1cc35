/** What a print knows of a document: the page of each entry of the contents, and the number of pages, for its cells. */
export interface PageNumbers {
  pages: Record<string, number>;
  count: number;
  /** Numbers of the runs of pages that are set tighter, so that no page holds next to nothing. */
  tight: number[];
}

const cell = /(<[^<>]*\sdata-page-(?:of="([^"]*)"|count)[^<>]*>)[^<]*(?=<\/)/g;
const run = /(<[^<>]*\sdata-run="(\d+)")( data-tight)?/g;

/**
 * The HTML with the pages of the print in its cells `data-page-of` and `data-page-count`, and the same pages set tighter, so that
 * the web page printed from a browser is the PDF. A heading without a page leaves its cell empty.
 */
export function fillPageNumbers(html: string, { pages, count, tight }: PageNumbers): string {
  return html
    .replace(
      cell,
      (_, tag: string, id: string | undefined) => `${tag}${id === undefined ? count : (pages[id] ?? '')}`,
    )
    .replace(run, (_, tag: string, number: string) =>
      tight.includes(Number(number)) ? `${tag} data-tight` : tag,
    );
}
