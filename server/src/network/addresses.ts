/** Which addresses of the network belong to the world, and which to a house. Knows numbers only. */
import ipaddr from 'ipaddr.js';

/** Everything but plain addresses of the public network is private: loopback, link-local, mapped, tunnelled, reserved. */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.parse(address);
  if (parsed.range() !== 'unicast') return false;
  // The public part of IPv6; whatever lies beside it was given to nobody.
  return !('parts' in parsed) || ((parsed.parts[0] ?? 0) & 0xe000) === 0x2000;
}
