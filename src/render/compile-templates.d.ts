/** Precompiles every template in `templates/` to `src/render/generated/templates.js`. Rejects on a faulty template. */
export declare function compileTemplates(): Promise<void>;
