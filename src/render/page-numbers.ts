/** What the cells of a document show: the page of each entry of the contents, and the number of pages. */
export interface PageNumbers {
  pages: Record<string, number>;
  count: number;
}

const cell = /(<[^<>]*\sdata-page-(?:of="([^"]*)"|count)[^<>]*>)[^<]*(?=<\/)/g;

/**
 * The HTML with the pages of the print in its cells `data-page-of` and `data-page-count`, so that the web page printed from
 * a browser has the PDF's contents. A heading without a page leaves its cell empty.
 */
export function fillPageNumbers(html: string, { pages, count }: PageNumbers): string {
  return html.replace(
    cell,
    (_, tag: string, id: string | undefined) => `${tag}${id === undefined ? count : (pages[id] ?? '')}`,
  );
}
