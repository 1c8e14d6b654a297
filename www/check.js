/* ?embed-check=1: tells the webmaster what is wrong with how the pages are served or framed, and what to change.
   Loaded by frame.js only then. ES5. Asks only the own server, and only for files of the calculator. */
(function () {
  "use strict";
  var app = document.getElementById("app");
  var framed = window.parent !== window;
  var found = [];
  var refused = {};

  document.addEventListener("securitypolicyviolation", function (event) { refused[event.effectiveDirective] = true; });

  /* level: bad, warn, ok */
  function tell(level, id, title, remedy) {
    if (!found.some(function (one) { return one.id === id && one.title === title; })) {
      found.push({ level: level, id: id, title: title, remedy: remedy || "" });
    }
  }
  function link(address) {
    var a = document.createElement("a");
    a.href = address;
    return a;
  }
  function origin(a) { return a.protocol + "//" + a.host; }
  function loopback(host) { return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(host); }

  /* FIPS 180-4; crypto.subtle is missing on plain http. */
  function sha256(bytes) {
    var k = [], h = [], count = 0, n = 2, i, j;
    function part(root) { return Math.floor((root - Math.floor(root)) * 4294967296) | 0; }
    for (; count < 64; n += 1) {
      for (i = 2; i * i <= n && n % i; i += 1) { /* looks for a divisor */ }
      if (i * i > n) {
        if (count < 8) { h[count] = part(Math.sqrt(n)); }
        k[count] = part(Math.pow(n, 1 / 3));
        count += 1;
      }
    }
    var size = bytes.length, blocks = (size + 72) >> 6, w = [], at, word;
    function byte(p) { return p < size ? bytes[p] : p === size ? 128 : 0; }
    function turn(x, by) { return (x >>> by) | (x << (32 - by)); }
    for (i = 0; i < blocks; i += 1) {
      for (j = 0; j < 16; j += 1) {
        at = i * 64 + j * 4;
        w[j] = (byte(at) << 24) | (byte(at + 1) << 16) | (byte(at + 2) << 8) | byte(at + 3);
      }
      if (i === blocks - 1) { w[14] = Math.floor(size / 536870912); w[15] = (size << 3) | 0; }
      for (; j < 64; j += 1) {
        word = w[j - 15];
        at = w[j - 2];
        w[j] = (w[j - 16] + w[j - 7] + (turn(word, 7) ^ turn(word, 18) ^ (word >>> 3)) + (turn(at, 17) ^ turn(at, 19) ^ (at >>> 10))) | 0;
      }
      var s = h.slice();
      for (j = 0; j < 64; j += 1) {
        var one = (s[7] + (turn(s[4], 6) ^ turn(s[4], 11) ^ turn(s[4], 25)) + ((s[4] & s[5]) ^ (~s[4] & s[6])) + k[j] + w[j]) | 0;
        var two = ((turn(s[0], 2) ^ turn(s[0], 13) ^ turn(s[0], 22)) + ((s[0] & s[1]) ^ (s[0] & s[2]) ^ (s[1] & s[2]))) | 0;
        s = [(one + two) | 0, s[0], s[1], s[2], (s[3] + one) | 0, s[4], s[5], s[6]];
      }
      h = h.map(function (value, at) { return (value + s[at]) | 0; });
    }
    return h.map(function (value) { return ("0000000" + (value >>> 0).toString(16)).slice(-8); }).join("");
  }

  /* Content-Security-Policy, as far as these checks need it. */
  var csp = [];
  function readPolicy(text) {
    (text || "").split(",").forEach(function (policy) {
      var rules = {};
      policy.split(";").forEach(function (rule) {
        var words = rule.trim().split(/\s+/);
        var name = words.shift().toLowerCase();
        if (name && !(name in rules)) { rules[name] = words; }
      });
      csp.push(rules);
    });
  }
  function rule(rules, names) {
    for (var i = 0; i < names.length; i += 1) { if (names[i] in rules) { return rules[names[i]]; } }
    return null;
  }
  /* Whether one source of a rule means that origin. */
  function matches(source, a) {
    if (source === "*") { return /^https?:$/.test(a.protocol); }
    if (source === "'self'") { return origin(a) === location.protocol + "//" + location.host; }
    if (/^[a-z]+:$/i.test(source)) { return source === a.protocol; }
    var parts = /^(?:([a-z]+):\/\/)?(\*\.)?([^:\/]+)(?::(\d+|\*))?/i.exec(source);
    if (!parts || source.charAt(0) === "'") { return false; }
    var port = a.port || (a.protocol === "https:" ? "443" : "80");
    var host = parts[2] ? a.hostname.slice(-parts[3].length - 1) === "." + parts[3] : a.hostname === parts[3];
    var scheme = parts[1] ? parts[1] + ":" === a.protocol || (parts[1] === "http" && a.protocol === "https:") : true;
    return host && scheme && (parts[4] === "*" || port === (parts[4] || (a.protocol === "https:" ? "443" : "80")));
  }
  function allows(names, wanted) {
    return csp.every(function (rules) {
      var sources = rule(rules, names);
      return !sources || sources.some(function (source) {
        return wanted === "'self'" ? matches(source, location) : source === wanted || (wanted === "'wasm-unsafe-eval'" && source === "'unsafe-eval'");
      });
    });
  }
  var WORDS = {
    "script-src": "脚本", "style-src": "样式", "connect-src": "读取数据", "img-src": "小图标"
  };
  function blocked(name, source) {
    tell("bad", "csp-" + name, "内容安全策略（CSP）挡住了" + WORDS[name] + "：" + name + "里没有" + source + "。",
      "在服务器的Content-Security-Policy响应头里，给" + name + "加上" + source + "。照www/deploy里的配置抄最稳妥。");
  }
  function judgePolicy() {
    [["script-src", ["script-src-elem", "script-src", "default-src"], "'self'"], ["style-src", ["style-src-elem", "style-src", "default-src"], "'self'"],
      ["connect-src", ["connect-src", "default-src"], "'self'"], ["img-src", ["img-src", "default-src"], "data:"]].forEach(function (need) {
      if (!allows(need[1], need[2])) { blocked(need[0], need[2]); }
    });
    csp.forEach(function (rules) {
      if (rules.sandbox) {
        tell("bad", "csp-sandbox", "响应头里的CSP带了sandbox，网页的功能被关掉了一部分。", "从Content-Security-Policy里去掉sandbox这一项。");
      }
    });
    if (!csp.some(function (rules) { return "frame-ancestors" in rules; })) {
      tell("warn", "ancestors-open", "没有写frame-ancestors：任何网站都能把这个网页放进框里。", "在Content-Security-Policy里加上frame-ancestors 'self'，再加上要嵌入的门户网址。");
    }
  }
  function judgeWasm() {
    /* Where the script runs, it stands in for WebAssembly by now. */
    var wasm = "hetangWasm" in window ? window.hetangWasm : window.WebAssembly;
    try {
      return new wasm.Module(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]));
    } catch (error) {
      if (!allows(["script-src", "default-src"], "'wasm-unsafe-eval'") || /Content.Security|unsafe-eval/i.test(String(error))) {
        tell("bad", "csp-wasm", "内容安全策略（CSP）不让运行WebAssembly：script-src里没有'wasm-unsafe-eval'。",
          "在script-src里加上'wasm-unsafe-eval'。不加的话，新浏览器也只能用慢的备用程序，或者打不开。");
      } else {
        tell("warn", "old-browser", "这个浏览器运行不了WebAssembly，用的是备用程序。", "换一个新一点的浏览器再查一次。");
      }
      return null;
    }
  }

  /* Sandbox of the frame, found by what it forbids. */
  function judgeFrame() {
    var opaque = window.origin === "null" || (function () { try { return !window.sessionStorage; } catch (error) { return true; } })();
    if (location.protocol === "file:") {
      tell("bad", "origin-file", "网页是从本机文件打开的，浏览器不让它读取数据。", "把整个文件夹放到网站上，用http或https的地址打开。");
      return false;
    }
    var form = document.createElement("form"), button = document.createElement("button"), sent = false;
    form.hidden = true;
    form.appendChild(button);
    form.addEventListener("submit", function (event) { event.preventDefault(); sent = true; });
    document.body.appendChild(form);
    button.click();
    document.body.removeChild(form);
    if (!sent) {
      tell("bad", "sandbox-forms", "框的sandbox里没有allow-forms：“下一题”按了没有反应。", "在iframe的sandbox里加上allow-forms，或者去掉sandbox。");
    }
    var frame = null;
    try { frame = window.frameElement; } catch (error) { frame = null; }
    if (frame && frame.hasAttribute("sandbox")) {
      var flags = frame.getAttribute("sandbox").split(/\s+/);
      [["allow-modals", "“打印”按了没有反应"], ["allow-popups", "文件原文的链接打不开"], ["allow-downloads", "文件保存不下来"]].forEach(function (flag) {
        if (flags.indexOf(flag[0]) < 0) {
          tell("warn", "sandbox-" + flag[0].slice(6), "框的sandbox里没有" + flag[0] + "：" + flag[1] + "。", "在iframe的sandbox里加上" + flag[0] + "。");
        }
      });
    }
    if (opaque) {
      tell("bad", "sandbox-origin", "框的sandbox里没有allow-same-origin：网页读不到自己的文件，刷新以后答案也不在了。",
        "在iframe的sandbox里加上allow-same-origin，或者去掉sandbox。其余各项要改好这一处才能查。");
    }
    return !opaque;
  }

  /* What a portal at `address` would meet. */
  function judgePortal(address, frameOptions) {
    var portal = link(address);
    if (!/^https?:$/.test(portal.protocol)) {
      tell("warn", "portal-address", "“" + address + "”不像网址。", "写完整，例如https://www.example.gov.cn/zwgk/。");
      return;
    }
    if (portal.protocol === "https:" && location.protocol === "http:" && !loopback(location.hostname)) {
      tell("bad", "mixed", "门户是https，计算器是http：浏览器不会在框里显示它（混合内容）。", "让计算器也用https打开，嵌入的地址改成https开头。");
    }
    var may = csp.every(function (rules) {
      return !rules["frame-ancestors"] || rules["frame-ancestors"].some(function (source) { return matches(source, portal); });
    });
    if (!may) {
      tell("bad", "ancestors", "frame-ancestors里没有" + origin(portal) + "：门户里的框会是空的。", "在Content-Security-Policy的frame-ancestors后面加上" + origin(portal) + "。");
    }
    var ruled = csp.some(function (rules) { return "frame-ancestors" in rules; });
    if (frameOptions && !ruled && !(/^sameorigin$/i.test(frameOptions) && origin(portal) === origin(location))) {
      tell("bad", "frame-options", "响应头X-Frame-Options: " + frameOptions + "不让门户嵌入。", "去掉X-Frame-Options，改用frame-ancestors写明能嵌入的网站。");
    }
    if (may && !found.some(function (one) { return one.level === "bad" && /^(mixed|frame-options)$/.test(one.id); })) {
      tell("ok", "portal", origin(portal) + "可以嵌入。");
    }
  }

  var TYPES = {
    js: [/^(text|application)\/(x-)?(java|ecma)script/i, "text/javascript", "bad", "脚本"],
    css: [/^text\/css/i, "text/css", "bad", "样式"],
    wasm: [/^application\/wasm/i, "application/wasm", "warn", "程序"],
    json: [/^application\/([\w.]+\+)?json/i, "application/json", "warn", "政策数据"]
  };
  function judgeType(name, type) {
    var kind = TYPES[name.split(".").pop()];
    if (kind[0].test(type)) { return true; }
    if (/^text\/html/i.test(type)) {
      tell("bad", "html-for-file", "要" + name + "，服务器给的却是网页。", "多半是文件没有传全，或者网站把找不到的地址都转到了首页。把整个文件夹重新传一遍，并对这个目录关掉这种转向。");
      return false;
    }
    tell(kind[2], "mime-" + name.split(".").pop(), kind[3] + "文件" + name + "的类型不对：服务器说是“" + (type || "没有写") + "”。",
      "在服务器的MIME类型里把." + name.split(".").pop() + "设为" + kind[1] + "。");
    return true;
  }

  var HASHED = /^(?:\.\/)?([\w-]+-([0-9a-f]{12})\.(js|css|wasm))$/;
  function hashedNames(root) {
    var names = [];
    [].forEach.call(root.querySelectorAll("script,link"), function (element) {
      if (element.parentNode.nodeName === "NOSCRIPT") { return; }
      [].forEach.call(element.attributes, function (attribute) {
        var name = HASHED.exec(attribute.value);
        if (name && names.indexOf(name[1]) < 0) { names.push(name[1]); }
      });
    });
    return names.sort();
  }
  function get(address, cache) { return fetch(address, { credentials: "same-origin", cache: cache }); }
  function digest(response) {
    return response.arrayBuffer().then(function (buffer) { return sha256(new Uint8Array(buffer)).slice(0, 12); });
  }
  function unreachable(name) {
    /* The browser says that the CSP refused it only after the request has failed. */
    return function () {
      return new Promise(function (done) { setTimeout(done, 100); }).then(function () {
        if (refused["connect-src"]) { return blocked("connect-src", "'self'"); }
        return tell("bad", "unreachable", name + "取不到。", "看网络是不是断了，或者有没有防火墙、网关拦住了这个地址。");
      });
    };
  }
  function judgeFile(name) {
    var hash = HASHED.exec(name);
    return get(name, "default").then(function (response) {
      if (!response.ok) {
        return tell("bad", "missing-file", "文件" + name + "没有（" + response.status + "）。", "网页和文件不是同一次发布的：清掉缓存再看；还没有，就把整个文件夹重新传一遍。");
      }
      if (!judgeType(name, response.headers.get("content-type") || "")) { return null; }
      if (!hash) { return null; }
      return digest(response).then(function (now) {
        if (now === hash[2]) { return null; }
        return get(name, "no-store").then(digest).then(function (fresh) {
          if (fresh === hash[2]) {
            tell("bad", "stale-file", "浏览器或网关缓存着旧的" + name + "。", "清掉浏览器、CDN和网关的缓存。");
          } else {
            tell("bad", "altered-file", name + "和发布时不一样：没有传完整，或者被网站改写过。", "用二进制方式把它重新传一遍；关掉网站、CDN的“压缩优化脚本”和字符转换；清掉缓存。");
          }
        });
      });
    }).then(null, unreachable(name));
  }

  function judgePage() {
    return get(location.pathname + location.search, "no-store").then(function (response) {
      var headers = response.headers;
      if (headers.get("content-security-policy")) { readPolicy(headers.get("content-security-policy")); }
      else { tell("warn", "csp-none", "没有Content-Security-Policy响应头。", "照www/deploy里的配置加上。"); }
      if (!/^text\/html/i.test(headers.get("content-type") || "") || (/charset=/i.test(headers.get("content-type")) && !/charset="?utf-8/i.test(headers.get("content-type")))) {
        tell("bad", "mime-html", "网页的类型不对：服务器说是“" + (headers.get("content-type") || "没有写") + "”。", "把.html设为text/html; charset=utf-8。");
      }
      if (!/no-cache|no-store|max-age=0/i.test(headers.get("cache-control") || "")) {
        tell("warn", "cache-html", "网页没有设成每次都问服务器，更新以后有人会看到旧的。", "给.html、embed.js、sw.js和policy里的文件加上Cache-Control: no-cache；名字里带12位编号的文件才长期缓存。");
      }
      var options = headers.get("x-frame-options");
      if (options && !csp.some(function (rules) { return "frame-ancestors" in rules; })) {
        tell("warn", "frame-options-set", "响应头里有X-Frame-Options: " + options + "，只认得同一个网站或谁都不让。", "去掉它，改用frame-ancestors。");
      }
      return response.text().then(function (text) {
        var fresh = new DOMParser().parseFromString(text, "text/html");
        if (hashedNames(fresh).join() !== hashedNames(document).join()) {
          tell("bad", "stale-html", "打开的是旧网页：它点名的文件和服务器上现在的不一样。", "清掉浏览器、CDN和网关的缓存；把.html设成Cache-Control: no-cache。");
        }
        return options;
      });
    });
  }

  /* Whether embed.js outside has answered, and whether the calculator is open. */
  function judgeRunning() {
    return new Promise(function (done) {
      var left = 40;
      (function look() {
        var panel = document.getElementById("boot-failed");
        var open = !document.getElementById("boot-status") && !(panel && !panel.hidden);
        var answered = app.getAttribute("data-embed") !== "fixed" || !/[?&]embed=1/.test(location.search);
        if (panel && !panel.hidden) {
          tell("bad", "not-open", "计算器没有打开。", "先改好这里列出的其他问题，再看一次。");
        } else if (open) { tell("ok", "open", "计算器已经打开。"); }
        if ((open || (panel && !panel.hidden)) && (!framed || answered)) { return done(); }
        left -= 1;
        if (left > 0) { return setTimeout(look, 200); }
        if (!open) { tell("warn", "slow", "等了8秒，计算器还没有打开。", "网速慢的话再等一等；不慢的话，先改好这里列出的其他问题。"); }
        if (framed && !answered) {
          tell("bad", "origin", "外面网页里的embed.js没有认出这个框。",
            "多半是embed.js的地址和网页实际打开的地址不是同一个网站（http自动转到https，带www转到不带www）。把embed.js的地址改成转向以后的" + origin(location) + "。");
        }
        return done();
      })();
    });
  }

  function element(name, text, className) {
    var made = document.createElement(name);
    if (text) { made.textContent = text; }
    if (className) { made.className = className; }
    return made;
  }
  var panel = element("section", "", "ht-app");
  panel.id = "embed-check";
  panel.setAttribute("data-view", "standard");
  panel.setAttribute("data-embed", "auto");
  panel.setAttribute("aria-label", "嵌入检查");
  function draw(title, after) {
    var order = ["bad", "warn", "ok"], main = element("div", "", "ht-main ht-stack");
    panel.textContent = "";
    main.appendChild(element("h2", title));
    order.forEach(function (level) {
      found.forEach(function (one) {
        if (one.level !== level) { return; }
        var note = element("div", "", "ht-note" + (level === "ok" ? " ht-note--calm" : level === "bad" ? " ht-note--warn" : ""));
        note.setAttribute("data-fault", one.id);
        note.appendChild(element("p", { bad: "要改：", warn: "注意：", ok: "正常：" }[level] + one.title, "ht-note__t"));
        if (one.remedy) { note.appendChild(element("p", "怎么改：" + one.remedy, "ht-note__b")); }
        main.appendChild(note);
      });
    });
    if (after) { main.appendChild(after); }
    panel.appendChild(main);
  }
  function summary() {
    var bad = found.filter(function (one) { return one.level === "bad"; }).length;
    return bad ? "嵌入检查：有" + bad + "处要改" : "嵌入检查：没有发现要改的";
  }
  /* Frames that the browser refuses never run, so a portal is asked for by its address. */
  function portalForm(options) {
    var box = element("div", "", "ht-stack"), label = element("label", "要嵌入的门户网页的地址"), input = element("input", "", "ht-in"), button = element("button", "看能不能嵌入", "ht-btn ht-btn--second");
    input.id = "embed-check-portal";
    input.type = "url";
    label.htmlFor = input.id;
    button.type = "button";
    button.addEventListener("click", function () {
      var address = input.value.trim();
      found = found.filter(function (one) { return !/^(portal|portal-address|mixed|ancestors|frame-options)$/.test(one.id); });
      judgePortal(/^[a-z]+:/i.test(address) ? address : "https://" + address, options);
      draw(summary(), box);
      input.focus();
    });
    [label, input, button].forEach(function (part) {
      var line = element("p");
      line.appendChild(part);
      box.appendChild(line);
    });
    return box;
  }

  function run() {
    document.body.insertBefore(panel, document.body.firstChild);
    [].forEach.call(document.querySelectorAll("meta[http-equiv='Content-Security-Policy' i]"), function (meta) { readPolicy(meta.content); });
    if (!window.fetch || !window.Promise || !window.DOMParser) {
      tell("bad", "old-browser", "这个浏览器太旧，查不了。", "换一个新一点的浏览器再查。");
      return draw(summary());
    }
    if (!judgeFrame()) { return draw(summary()); }
    draw("嵌入检查：正在查…");
    if (!getComputedStyle(app).getPropertyValue("--ht-ink")) {
      tell("bad", "style", "样式没有用上。", "看下面样式文件的类型和CSP的style-src。");
    }
    var frameOptions = null;
    judgePage().then(function (options) {
      frameOptions = options;
      judgePolicy();
      judgeWasm();
    }, unreachable("网页")).then(function () {
      return Promise.all(hashedNames(document).concat(["policy/base.json", "embed.js"]).map(judgeFile));
    }).then(judgeRunning).then(function () {
      if (app.getAttribute("data-alert")) {
        return get(app.getAttribute("data-alert"), "no-store").then(function (response) {
          if (!response.ok) { tell("warn", "alert", "预警数据取不到（" + response.status + "）。", "看alert写的地址对不对。"); }
        }, unreachable("预警数据"));
      }
      return null;
    }).then(function () {
      if (location.protocol === "http:" && !loopback(location.hostname)) {
        tell("warn", "http", "计算器用的是http。门户是https的话，浏览器不会在框里显示它（混合内容）。", "让计算器也用https打开。");
      }
      draw(summary(), framed ? null : portalForm(frameOptions));
      panel.setAttribute("data-done", "");
    });
  }
  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", run); } else { run(); }
})();
