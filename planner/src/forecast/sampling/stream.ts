/** A whole number of 32 bits from a text: FNV-1a (Fowler, Noll, Vo 1991). */
export function streamOf(name: string): number {
  let hash = FNV_BASIS
  for (let k = 0; k < name.length; k++) hash = Math.imul(hash ^ name.charCodeAt(k), FNV_PRIME)
  return hash | 0
}

const FNV_BASIS = 0x811c9dc5
const FNV_PRIME = 0x01000193

/** One seed of three numbers, such that neighbours have nothing in common: the finalizer of MurmurHash3 (Appleby 2011) after each. */
export const seedOf = (seed: number, stream: number, batch: number): number =>
  mixed(mixed(mixed(seed) ^ stream) ^ batch)

function mixed(word: number): number {
  let bits = word | 0
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b)
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35)
  return (bits ^ (bits >>> 16)) | 0
}
