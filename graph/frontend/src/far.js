// What is seen from the back of a room is drawn in proportion to its window; all else in pixels.
const [WIDTH, HEIGHT] = [1920, 1080];

export const LETTERS = 24; // the least height of letters in a window of that size
export const MOST_NAMES = 22;

export const unitOf = ({ width, height, far }) => (far ? Math.min(width / WIDTH, height / HEIGHT) : 1);
