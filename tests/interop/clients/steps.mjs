// Prints one line of JSON for each step of a client script.
export const config = JSON.parse(process.env.INTEROP);

/** Runs a step; a failure is printed and ends the script. */
export async function step(name, run) {
  const begun = performance.now();
  try {
    const value = await run();
    const ms = Math.round(performance.now() - begun);
    console.log(JSON.stringify({ step: name, ok: true, ms }));
    return value;
  } catch (error) {
    const reason = String(error?.stack ?? error);
    console.log(JSON.stringify({ step: name, ok: false, reason }));
    process.exit(1);
  }
}

/** Bytes that differ everywhere, the same in every run. */
export function sample(length) {
  const bytes = new Uint8Array(length);
  for (let i = 0, x = 1; i < length; i++) {
    x = (Math.imul(x, 1103515245) + 12345) >>> 0;
    bytes[i] = x >>> 16;
  }
  return bytes;
}

export function check(condition, what) {
  if (!condition) throw new Error(what);
}

/** Waits for a promise, but no longer than the given milliseconds. */
export function within(promise, ms, what) {
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: late`)), ms);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
