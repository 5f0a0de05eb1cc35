/** The generator alone; the part of css-tree that knows properties is half of its size. */
declare module 'css-tree/generator' {
  export { generate as default } from 'css-tree';
}
