/** The lists of outlets as one. Data only. */
import type { Outlet } from '../outlets.ts';
import { AFRICA } from './africa.ts';
import { AMERICAS } from './americas.ts';
import { ASIA } from './asia.ts';
import { EURASIA } from './eurasia.ts';
import { EUROPE } from './europe.ts';
import { MIDDLE_EAST } from './middle-east.ts';

export const OUTLETS: readonly Outlet[] = [
  ...AFRICA,
  ...AMERICAS,
  ...ASIA,
  ...EURASIA,
  ...EUROPE,
  ...MIDDLE_EAST,
];
