/**
 * A path as a URI (RFC 3986): relative where it counts from the root of the repository, `file:` where it lies
 * outside of it. Parentheses are encoded too, since they would end a link in Markdown.
 */
export function uriOf(path: string): string {
  const drive = /^[A-Za-z]:(?=\/)/.exec(path)?.[0] ?? '';
  const encoded = path.slice(drive.length).split('/').map(encodePart).join('/');
  if (drive !== '') return `file:///${drive}${encoded}`;
  return path.startsWith('/') ? `file://${encoded}` : encoded;
}

function encodePart(part: string): string {
  return encodeURIComponent(part.replace(/\p{Cs}/gu, '\uFFFD'))
    .replaceAll('(', '%28')
    .replaceAll(')', '%29');
}
