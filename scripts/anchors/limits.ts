/** What anchoring promises, as shares: of all anchors, those put on the wrong sentence; of those whose sentence still stands, those lost. */
export const LIMITS = { wrong: 1 / 1000, lost: 3 / 100 } as const;
