// What node lacks of a browser for the modules: a screen, a clock and letters of one width.

export const LETTER = 7; // pixels, of whatever font

// Letters that are all as broad as each other.
export function letters() {
  const context = { measureText: (text) => ({ width: LETTER * [...text].length }) };
  globalThis.document = { createElement: () => ({ getContext: () => context }) };
}

export function prefers({ reducedMotion }) {
  globalThis.matchMedia = (query) => ({ matches: reducedMotion && query.includes("prefers-reduced-motion: reduce") });
}

// Frames that come when the test says so: `at` is the time in milliseconds since the beginning.
export function frames(t) {
  let now = 5_000;
  let next = 0;
  let waiting = new Map();
  t.mock.method(performance, "now", () => now);
  globalThis.requestAnimationFrame = (step) => {
    waiting.set((next += 1), step);
    return next;
  };
  globalThis.cancelAnimationFrame = (id) => waiting.delete(id);
  return {
    at(milliseconds) {
      now = 5_000 + milliseconds;
      const due = waiting;
      waiting = new Map();
      for (const step of due.values()) step(now);
    },
    get pending() {
      return waiting.size;
    },
  };
}

// A canvas' context that remembers what it was asked to write and to trace.
export function paper() {
  const traced = [];
  const written = [];
  return new Proxy(
    { traced, written, fillText: (text, x, y) => written.push({ text, x, y }) },
    {
      get: (known, name) => known[name] ?? ((...given) => void traced.push([name, ...given])),
      set: (known, name, value) => {
        known[`.${name}`] = value;
        return true;
      },
    },
  );
}

// An event with what a keyboard tells.
export function press(target, key, held = {}) {
  const event = Object.assign(new Event("keydown", { cancelable: true }), { key, ...held });
  target.dispatchEvent(event);
  return event;
}

export const near = (value, expected, slack = 1e-9) => Math.abs(value - expected) <= slack;
