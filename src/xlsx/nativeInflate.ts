/**
 * Node inflates five times faster than JavaScript can, which is a fifth of the time of a batch. Asked for at run time,
 * so that a bundle for the browser neither contains nor misses it.
 */
interface Zlib {
  inflateRawSync(bytes: Uint8Array, options: { maxOutputLength: number; chunkSize: number }): Uint8Array;
  /** from Node 20.15 on */
  crc32?(bytes: Uint8Array): number;
}

const getBuiltin = (globalThis as { process?: { getBuiltinModule?: (name: string) => unknown } }).process
  ?.getBuiltinModule;
const zlib = getBuiltin?.("zlib") as Zlib | undefined;

/** bytes; the least that zlib accepts, and what is put together piece by piece above, lest a lying directory asks for it at once */
const SMALLEST_CHUNK = 64;
const LARGEST_CHUNK = 16 * 1024 * 1024;

/** Null where there is no Node. Throws when the stream is damaged or longer than announced. */
export function nativeInflate(raw: Uint8Array, announced: number): Uint8Array | null {
  const maxOutputLength = announced + 1;
  // one chunk for the whole part: by default zlib copies it together from pieces of 16 KB
  const chunkSize = Math.min(Math.max(maxOutputLength, SMALLEST_CHUNK), LARGEST_CHUNK);
  return zlib ? zlib.inflateRawSync(raw, { maxOutputLength, chunkSize }) : null;
}

/** Null where the platform has no check sum of its own. */
export function nativeCrc32(bytes: Uint8Array): number | null {
  return zlib?.crc32?.(bytes) ?? null;
}
