// What is kept of forms, in the browser's storage: an item for each, so that no page writes over another's. Where it is
// forbidden or full, nothing more is kept. What comes back may have been changed by anybody.
/** @import { KeptEntry } from "../types/sent.d.ts" */

const KEY = /^[0-9a-f]{16}$/;
const KINDS = ["fields", "removal", "change", "line", "tables"];
const LONGEST = 1_000_000; // characters of an item

/** @type {(folder: string, key?: string) => string} */
const nameOf = (folder, key = "") => `samverkan.kept.${folder}.${key}`;

/** @type {(folder: string, entry: KeptEntry) => boolean} */
export function write(folder, entry) {
  const text = JSON.stringify(entry);
  if (text.length > LONGEST) return false;
  try {
    localStorage.setItem(nameOf(folder, entry.key), text);
    return true;
  } catch {
    return false;
  }
}

/** @type {(folder: string, key: string) => void} */
export function remove(folder, key) {
  try {
    localStorage.removeItem(nameOf(folder, key));
  } catch {
    // nothing is kept
  }
}

// All that is kept of a folder, the latest first.
/** @type {(folder: string) => KeptEntry[]} */
export function entries(folder) {
  const start = nameOf(folder);
  try {
    const keys = Object.keys(localStorage).filter((name) => name.startsWith(start)).map((name) => name.slice(start.length));
    const found = keys.map((key) => read(folder, key)).filter((entry) => entry !== null);
    return found.toSorted((a, b) => b.at - a.at);
  } catch {
    return [];
  }
}

/** @type {(folder: string, key: string) => KeptEntry | null} */
export function read(folder, key) {
  try {
    return shaped(key, localStorage.getItem(nameOf(folder, key)) ?? "");
  } catch {
    return null;
  }
}

// The entry that a text is, as far as it can be shown; Python looks at its content.
/** @type {(key: string, text: string) => KeptEntry | null} */
export function shaped(key, text) {
  if (!KEY.test(key) || text.length > LONGEST) return null;
  /** @type {unknown} */
  let found;
  try {
    found = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(found)) return null;
  const { kind, title, at, content, typed } = found;
  if (typeof kind !== "string" || !KINDS.includes(kind) || typeof title !== "string") return null;
  if (!Number.isFinite(at) || Math.abs(Number(at)) > 8.64e15 || !isObject(content) || !isObject(typed)) return null;
  if (Object.values(typed).some((value) => typeof value !== "string")) return null;
  return /** @type {KeptEntry} */ ({ key, kind, title, at, content, typed });
}

/**
 * @param {unknown} value
 * @returns {value is Record<string, unknown>}
 */
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
