/* A module of ours comes over the line taken apart: what is alike in its code (instructions, numbers of locals, offsets …)
   lies side by side, which is 10 to 12 % fewer bytes in brotli and 11 to 15 % in gzip; and the first local that is no
   parameter, mostly the function's frame on the stack, has the same number in all, which is up to 2 % more. It lies in a
   custom section of a module that is otherwise empty, so the file is wasm by any measure. Here the module is put together
   again, byte for byte, as www/build/split.mjs took it apart. What was altered on the way comes to an end too; whether it
   still is a module, the engine says. In front of the glue of the site and in that of the API: ES5, one name, nothing called
   for an instruction, because slow phones run it. */
export function hetangJoined(section) {
  "use strict";
  /* The streams. Of constants and of locals read there is one for each instruction that commonly comes next, and one, the
     first, for all else. */
  var HEAD = 0, LABEL = 1, TABLE = 2, LONG = 3, FLOAT = 4, CALL = 5, INDIRECT = 6, GLOBAL = 7, LOCALS = 8, LOAD = 9, STORE = 10, CONST = 11;
  var NEXT = [0x10, 0x20, 0x21, 0x28, 0x29, 0x36, 0x37, 0x41, 0x46, 0x6a, 0x71, 0x74];
  var LOCAL = CONST + NEXT.length + 1, CODE = LOCAL + NEXT.length + 1, TAIL = CODE + 1;
  var ALIGNED = "23230011001122232301012"; /* as the instructions from 0x28 on mostly are */
  var SIZE = 5; /* bytes that the length of a function takes at most */

  /* By instruction: which stream the number behind it is in, how it is mostly aligned, which of several streams it means
     when it comes next. */
  var streams = new Uint8Array(256), aligned = new Uint8Array(256), meant = new Uint8Array(256);
  [[0x0c, LABEL], [0x0d, LABEL], [0x0e, TABLE], [0x10, CALL], [0x11, INDIRECT], [0x20, LOCAL], [0x21, LOCAL], [0x22, LOCAL], [0x23, GLOBAL],
    [0x24, GLOBAL], [0x41, CONST], [0x42, LONG]].forEach(function (row) { streams[row[0]] = row[1]; });
  for (var i = 0; i < ALIGNED.length; i += 1) {
    streams[0x28 + i] = i < 14 ? LOAD : STORE;
    aligned[0x28 + i] = Number(ALIGNED[i]);
  }
  NEXT.forEach(function (op, i) { meant[op] = i + 1; });

  /* Lengths first: the module's, then those of the streams; then the streams. */
  var parts = new Uint8Array(section);
  var at = 0;
  function length() {
    for (var value = 0, unit = 1; ; unit *= 128) {
      var byte = parts[at];
      at += 1;
      value += (byte & 127) * unit;
      if (!(byte > 127)) { return value; }
    }
  }
  var all = length();
  var lengths = [];
  while (lengths.length <= TAIL) { lengths.push(length()); }
  var next = lengths.map(function (bytes) { /* where each stream goes on */
    at += bytes;
    return at - bytes;
  });
  if (at !== parts.length) { throw new Error("torn"); }

  var module = new Uint8Array(all + SIZE);
  var end = 0;
  function copy(stream, bytes) {
    for (var stop = next[stream] + bytes; next[stream] < stop; next[stream] += 1, end += 1) { module[end] = parts[next[stream]]; }
  }
  /* A number, passed on; its value. */
  function pass(stream) {
    for (var value = 0, shift = 0; ; shift += 7) {
      var byte = parts[next[stream]];
      copy(stream, 1);
      value |= (byte & 127) << shift;
      if (!(byte > 127)) { return value; }
    }
  }

  /* How many parameters each function has: its type says so. Numbers without a sign, or it would read backwards. */
  var params = [];
  function readParams() {
    var read = 8, types = [];
    function number() {
      for (var value = 0, shift = 0; ; shift += 7) {
        var byte = module[read];
        read += 1;
        value |= (byte & 127) << shift;
        if (!(byte > 127)) { return value >>> 0; }
      }
    }
    function type() {
      read += 1;
      var count = number();
      read += count;
      var results = number();
      read += results;
      return count;
    }
    while (read < end) {
      read += 1;
      var kind = module[read - 1], size = number(), stop = Math.min(read + size, end);
      for (var left = kind === 1 || kind === 3 ? number() : 0; left > 0 && read < stop; left -= 1) {
        if (kind === 1) { types.push(type()); } else { params.push(types[number()]); }
      }
      read = stop;
    }
  }

  /* The instructions of a function, from `code` on and to `end`. By itself, so that engines find out early how hot it is. */
  function body(own) {
    var to = end, from = code;
    for (var depth = 1; depth > 0 && from < stop;) {
      var op = parts[from];
      from += 1;
      var align = aligned[op];
      var type = 0x40;
      if (op >= 0xe8) { /* memory, aligned by one less */
        op -= 0xc0;
        align = aligned[op] - 1;
      } else if (op >= 0xd2) { /* a block that gives a value */
        op -= 0xd0;
        type = parts[from];
        from += 1;
      } else if (op >= 0xc0) { /* memory, aligned otherwise */
        align = op - 0xc0;
        op = parts[from];
        from += 1;
      }
      module[to] = op;
      to += 1;
      var stream = streams[op];
      if (stream > 0) {
        if (stream === LOAD || stream === STORE) {
          module[to] = align;
          to += 1;
        } else if (op === 0x20 || op === 0x41) {
          stream += meant[parts[from]];
        } else if (op === 0x0e) {
          end = to;
          for (var labels = pass(TABLE); labels > 0 && next[TABLE] < next[LONG]; labels -= 1) { pass(TABLE); }
          to = end;
        }
        var place = next[stream], byte = parts[place];
        module[to] = stream >= LOCAL && byte <= own ? (byte || own + 1) - 1 : byte;
        place += 1;
        to += 1;
        while (byte > 127) {
          byte = parts[place];
          module[to] = byte;
          place += 1;
          to += 1;
        }
        next[stream] = place;
        if (op === 0x11) { to += 1; }
      } else if (op === 0x0b) {
        depth -= 1;
      } else if (op >= 0x02 && op <= 0x04) {
        module[to] = type;
        to += 1;
        depth += 1;
      } else if (op === 0x43 || op === 0x44) {
        end = to;
        copy(FLOAT, op === 0x43 ? 4 : 8);
        to = end;
      } else if (op === 0x3f || op === 0x40) {
        to += 1;
      }
    }
    end = to;
    code = from;
  }

  copy(HEAD, lengths[HEAD]);
  readParams();
  var count = 0;
  var code = next[CODE], stop = code + lengths[CODE];
  while (code < stop) {
    var start = end;
    end += SIZE;
    for (var kinds = pass(LOCALS); kinds > 0 && next[LOCALS] < next[LOAD]; kinds -= 1) {
      pass(LOCALS);
      copy(LOCALS, 1);
    }
    body(params[count]);
    count += 1;
    var size = end - start - SIZE;
    end = start;
    for (var rest = size; rest > 127; rest >>= 7) {
      module[end] = rest & 127 | 128;
      end += 1;
    }
    module[end] = rest;
    module.copyWithin(end + 1, start + SIZE, start + SIZE + size);
    end += 1 + size;
  }
  copy(TAIL, lengths[TAIL]);
  return module.subarray(0, end);
}
