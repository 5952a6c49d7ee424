/** What the bench measures of the engine, for its bundle: with the finder that is shipped, whose model lies beside the bundle. */
export * from '../server/src/engine/index.ts';
export * from '../server/src/shipped-finder.ts';
