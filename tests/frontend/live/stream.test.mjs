import assert from "node:assert/strict";
import { test } from "node:test";
import { Stream } from "../../../graph/frontend/src/live/stream.js";

// A document that may be hidden, and the connections that are made.
function browser(t) {
  const made = [];
  globalThis.document = Object.assign(new EventTarget(), { hidden: false, baseURI: "http://localhost/base/" });
  globalThis.EventSource = class extends EventTarget {
    constructor(address) {
      super();
      this.address = address;
      this.open = true;
      made.push(this);
    }

    close() {
      this.open = false;
    }

    send(name, content) {
      this.dispatchEvent(Object.assign(new Event(name), { data: JSON.stringify(content) }));
    }
  };
  t.mock.timers.enable({ apis: ["setTimeout"] });
  return made;
}

// What the server answers when it is asked whether it knows the address; null where it is away.
function answering(...statuses) {
  globalThis.fetch = async () => {
    const status = statuses.shift();
    if (status === null) throw new TypeError("away");
    return { status };
  };
}

const settled = () => new Promise((done) => setImmediate(done));

test("a page has one connection, below the address of the app", (t) => {
  const made = browser(t);
  const heard = [];
  const stream = new Stream((name, content) => heard.push([name, content]), () => {});
  stream.open("/events/0a?visitor=1");
  stream.open("/events/0a?visitor=1");
  assert.deepEqual(made.map(({ address }) => String(address)), ["http://localhost/base/events/0a?visitor=1"]);
  made[0].send("latest", { number: 4 });
  made[0].send("here", { names: [], others: 1 });
  assert.deepEqual(heard, [["latest", { number: 4 }], ["here", { names: [], others: 1 }]]);
  stream.close();
  assert.equal(made[0].open, false);
});

test("it connects again after the server was away, and says what it knows", async (t) => {
  const made = browser(t);
  answering(null, 503, 200);
  const stream = new Stream(() => {}, () => assert.fail("it is known"));
  stream.open("/events/0a?visitor=1");
  made[0].send("revision", { number: 7 });
  made[0].dispatchEvent(new Event("error"));
  assert.equal(made[0].open, false);
  for (const wait of [2_000, 4_000, 8_000]) {
    assert.equal(made.length, 1);
    t.mock.timers.tick(wait);
    await settled();
  }
  assert.equal(made.length, 2);
  assert.equal(made[1].address.searchParams.get("since"), "7");
});

test("a server that has been started anew is asked for another address", async (t) => {
  const made = browser(t);
  answering(404, 404);
  let gone = 0;
  const stream = new Stream(() => {}, () => (gone += 1));
  stream.open("/events/0a");
  made[0].dispatchEvent(new Event("error"));
  for (const wait of [2_000, 4_000]) {
    t.mock.timers.tick(wait);
    await settled();
  }
  assert.equal(gone, 2);
  stream.open("/events/0b");
  assert.equal(made.length, 2);
});

test("a page that nobody sees has no connection, and catches up", (t) => {
  const made = browser(t);
  const stream = new Stream(() => {}, () => {});
  stream.open("/events/0a");
  made[0].send("latest", { number: 7 });
  document.hidden = true;
  document.dispatchEvent(new Event("visibilitychange"));
  assert.equal(made[0].open, false);
  document.hidden = false;
  document.dispatchEvent(new Event("visibilitychange"));
  assert.deepEqual(made.map(({ open }) => open), [false, true]);
  assert.equal(made[1].address.searchParams.get("since"), "7");
});

test("another network's revisions are others", (t) => {
  const made = browser(t);
  const stream = new Stream(() => {}, () => {});
  stream.open("/events/0a");
  made[0].send("latest", { number: 7 });
  stream.open("/events/0b");
  assert.equal(made[0].open, false);
  assert.equal(made[1].address.searchParams.get("since"), null);
});
