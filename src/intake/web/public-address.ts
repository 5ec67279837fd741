/** Which addresses of the internet are public. Everything else may be somebody's router, printer, database or cloud metadata. */
import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** IANA's special-purpose registries: this host, private, shared, loopback, link-local, documentation, benchmarks, multicast, reserved. */
const SPECIAL_4 = [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.31.196.0/24',
  '192.52.193.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '192.175.48.0/24',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
];
/** Of IPv6 only 2000::/3 is given out; these lie in it and are special: Teredo and tunnels reach IPv4 hosts inside. */
const SPECIAL_6 = ['2001::/23', '2001:db8::/32', '2002::/16', '3fff::/20'];

const list = (ranges: readonly string[], family: 'ipv4' | 'ipv6'): BlockList => {
  const blocked = new BlockList();
  for (const range of ranges) {
    const [net, bits] = range.split('/');
    blocked.addSubnet(net!, Number(bits), family);
  }
  return blocked;
};
const special4 = list(SPECIAL_4, 'ipv4');
const special6 = list(SPECIAL_6, 'ipv6');
const global6 = list(['2000::/3'], 'ipv6');

export function isPublic(address: string): boolean {
  if (isIPv4(address)) return !special4.check(address, 'ipv4');
  if (!isIPv6(address)) return false;
  // ::ffff:a.b.c.d and 64:ff9b::a.b.c.d are not in 2000::/3: IPv4 in disguise is refused with the rest.
  return global6.check(address, 'ipv6') && !special6.check(address, 'ipv6');
}
