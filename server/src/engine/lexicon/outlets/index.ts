/** The lists of outlets as one. Data only. */
import type { Outlet } from '../outlets.ts';

export const OUTLETS: readonly Outlet[] = [];
