/** Handlebars' own declaration of its runtime is empty. */
declare module 'handlebars/runtime.js' {
  import type handlebars from 'handlebars';

  const runtime: typeof handlebars;
  export default runtime;
}
