/** The network that reads a window of tokens: its model file and its arithmetic. The only way into this folder. */
export { readModelFile, type ModelFile } from './model-file.ts';
export { createNetwork, type Network } from './network.ts';
export { ROOM, type Labeller, type Labelling } from './chain.ts';
export { createLabeller } from './labeller.ts';
