/** Caches a function of one object by that object's identity; the cache keeps no object alive. */
export function memoizeByObject<Key extends object, Value>(derive: (key: Key) => Value): (key: Key) => Value {
  const cache = new WeakMap<Key, { readonly value: Value }>();
  return (key) => {
    const cached = cache.get(key);
    if (cached !== undefined) return cached.value;
    const value = derive(key);
    cache.set(key, { value });
    return value;
  };
}
