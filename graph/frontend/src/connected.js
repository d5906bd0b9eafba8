// Whether Streamlit is connected to its server: what is sent while it is not is lost.
const STATE = "data-test-connection-state";

/** @type {() => boolean} */
export function isConnected() {
  const state = document.querySelector(`[${STATE}]`)?.getAttribute(STATE);
  return !state || state === "CONNECTED";
}
