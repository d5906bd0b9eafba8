// What node lacks of a browser for what is kept: a storage, which may be forbidden or full.
export function storage({ isForbidden = false, most = Infinity } = {}) {
  const items = new Map();
  const methods = {
    getItem: (name) => items.get(name) ?? null,
    removeItem: (name) => items.delete(name),
    setItem(name, text) {
      if (text.length > most) throw new DOMException("full", "QuotaExceededError");
      items.set(name, text);
    },
  };
  const made = new Proxy(methods, {
    ownKeys: () => [...items.keys()],
    getOwnPropertyDescriptor: () => ({ enumerable: true, configurable: true }),
  });
  Object.defineProperty(globalThis, "localStorage", {
    configurable: true,
    get() {
      if (isForbidden) throw new DOMException("forbidden", "SecurityError");
      return made;
    },
  });
  return items;
}

// An element in a widget of Streamlit's, as far as it is asked for.
globalThis.Element = class {
  constructor(classes, { value = "", isText = true, role = null, parentElement = null } = {}) {
    Object.assign(this, { classList: classes, value, parentElement });
    this.matches = () => isText;
    this.getAttribute = () => role;
    this.closest = () => this;
  }
};
