/** A hash for ids: FNV-1a with four offsets, 16 bytes. Not for secrecy; the same words give the same id in every room and program. */

export function hashBytes(text: string): Uint8Array {
  const lanes = new Uint32Array([0x811c9dc5, 0x9747b28c, 0x3c6ef372, 0xa54ff53a]);
  let [a, b, c, d] = lanes as unknown as [number, number, number, number];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ (code + 131), 0x01000195);
    c = Math.imul(c ^ (code + 262), 0x01000197);
    d = Math.imul(d ^ (code + 393), 0x01000199);
  }
  lanes.set([a, b, c, d]);
  for (let lane = 0; lane < 4; lane++) {
    let h = lanes[lane]! ^ lanes[(lane + 1) % 4]!;
    h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    lanes[lane] = h ^ (h >>> 16);
  }
  const bytes = new Uint8Array(16);
  for (let lane = 0; lane < 4; lane++)
    for (let k = 0; k < 4; k++) bytes[lane * 4 + k] = (lanes[lane]! >>> (8 * k)) & 255;
  return bytes;
}
