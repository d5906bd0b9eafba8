// How a text is compared: "Örebro läns (SFI)" is "orebro lans sfi".
// Letters that Unicode does not decompose, as they are typed on a keyboard without them.
const LETTERS = new Map(Object.entries({ ø: "o", æ: "ae", œ: "oe", đ: "d", ð: "d", ł: "l", ß: "ss", þ: "th", ı: "i" }));

/** @type {(text: string) => string} */
export function plain(text) {
  const letters = text
    .toLowerCase()
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(/[øæœđðłßþı]/g, (letter) => LETTERS.get(letter) ?? "");
  // A name without letters is compared as it is.
  return letters.replace(/[^\p{L}\p{N}]+/gu, " ").trim() || letters.trim();
}
