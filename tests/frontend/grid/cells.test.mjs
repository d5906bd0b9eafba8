// Cells of the grid of influence and interest, and the arrow keys.
import assert from "node:assert/strict";
import { test } from "node:test";
import { cellOf, quadrantOf, same, stepped, widths } from "../../../graph/frontend/src/grid/cells.js";

test("numbers stand in the nearest cell, and only with both", () => {
  assert.deepEqual(cellOf({ influence: 4, interest: 2 }), { influence: 4, interest: 2 });
  assert.deepEqual(cellOf({ influence: 4.5, interest: 1.4 }), { influence: 5, interest: 1 });
  assert.equal(cellOf({ influence: 4, interest: null }), null);
  assert.equal(cellOf({ influence: null, interest: null }), null);
});

test("the arrow keys lead one cell on, never out, and from beside the grid into its middle", () => {
  assert.deepEqual(stepped({ influence: 3, interest: 3 }, "ArrowUp"), { influence: 4, interest: 3 });
  assert.deepEqual(stepped({ influence: 3, interest: 3 }, "ArrowLeft"), { influence: 3, interest: 2 });
  assert.deepEqual(stepped({ influence: 5, interest: 5 }, "ArrowRight"), { influence: 5, interest: 5 });
  assert.deepEqual(stepped({ influence: 1, interest: 5 }, "ArrowDown"), { influence: 1, interest: 5 });
  assert.deepEqual(stepped(null, "ArrowDown"), { influence: 3, interest: 3 });
  assert.equal(stepped({ influence: 1, interest: 1 }, "a"), null);
});

test("a quadrant is high or low on both, and the middle neither", () => {
  assert.equal(quadrantOf({ influence: 4, interest: 5 }), "high-high");
  assert.equal(quadrantOf({ influence: 5, interest: 1 }), "high-low");
  assert.equal(quadrantOf({ influence: 2, interest: 4 }), "low-high");
  assert.equal(quadrantOf({ influence: 1, interest: 2 }), "low-low");
  assert.equal(quadrantOf({ influence: 3, interest: 5 }), "");
  assert.ok(same(null, null) && !same(null, { influence: 1, interest: 1 }));
});

test("a column with everybody in it is three times as wide as an empty one", () => {
  assert.deepEqual(widths([[0, 0], [170, 0], [1, 4]]), [1, 3, 2]);
});
