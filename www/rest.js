/* A program comes in two: what its first answer needs, and the rest. This puts the two together, as www/build/rest.mjs has
   cut them: functions in the place of the stubs, the data of the rest instead of what the program began with, and the memory
   from outside, for it is the one in use. ES5, one name. */
function hetangWhole(first, rest) {
  "use strict";
  var IMPORTS = 2, MEMORY = 5, CODE = 10, CONTENT = 11;
  var STUB = [4, 0, 1, 0, 11].join();
  var at = 0;

  function number(bytes) {
    for (var value = 0, unit = 1; ; unit *= 128) {
      var byte = bytes[at];
      at += 1;
      value += (byte & 127) * unit;
      if (!(byte > 127)) { return value; }
    }
  }
  function skip(bytes) {
    var size = number(bytes);
    at += size;
  }
  /* Where the sections lie, in their order. */
  function sections(bytes) {
    var found = [];
    for (at = 8; at < bytes.length;) {
      var start = at;
      at += 1;
      var size = number(bytes);
      found.push({ id: bytes[start], start: start, from: at, end: at + size });
      at += size;
    }
    return found;
  }
  function one(list, id) { return list.filter(function (section) { return section.id === id; })[0]; }

  var whole = new Uint8Array(first.length + rest.length + 32);
  var end = 0;
  function copy(bytes, from, to) {
    whole.set(bytes.subarray(from, to), end);
    end += to - from;
  }
  function put(bytes) { copy(new Uint8Array(bytes), 0, bytes.length); }
  /* A number in five bytes, however small. */
  function five(value) { return [0, 7, 14, 21, 28].map(function (shift) { return value >> shift & 127 | (shift < 28 ? 128 : 0); }); }
  function section(id, fill) {
    put([id, 0, 0, 0, 0, 0]);
    var from = end;
    fill();
    whole.set(five(end - from), from - 5);
  }

  var begun = sections(first), come = sections(rest);
  function memory() {
    at = one(begun, IMPORTS).from;
    put(five(number(first) + 1));
    copy(first, at, one(begun, IMPORTS).end);
    put([0, 0, 2]);
    copy(first, one(begun, MEMORY).from + 1, one(begun, MEMORY).end);
  }
  function code() {
    at = one(come, CODE).from;
    number(rest);
    var next = at;
    at = one(begun, CODE).from;
    var from = at;
    var count = number(first);
    copy(first, from, at);
    for (; count > 0; count -= 1) {
      from = at;
      skip(first);
      if (at - from === 5 && [].join.call(first.subarray(from, at)) === STUB) {
        var resume = at;
        at = next;
        skip(rest);
        copy(rest, next, at);
        next = at;
        at = resume;
      } else {
        copy(first, from, at);
      }
    }
  }

  copy(first, 0, 8);
  begun.forEach(function (part) {
    if (part.id === IMPORTS) {
      section(IMPORTS, memory);
    } else if (part.id === CODE) {
      section(CODE, code);
    } else if (part.id === CONTENT) {
      copy(rest, one(come, CONTENT).start, one(come, CONTENT).end);
    } else if (part.id !== MEMORY) {
      copy(first, part.start, part.end);
    }
  });
  return whole.subarray(0, end);
}
