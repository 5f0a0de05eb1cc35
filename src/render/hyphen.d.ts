declare module 'hyphen/sv/index.js' {
  const swedish: { hyphenateSync(text: string, options: { hyphenChar: string }): string };
  export default swedish;
}
