/* The page inside a portal's frame: takes the portal's wishes from the query (?embed=1&mode=elder&theme=0b5f55&alert=…),
   and tells embed.js how high the page is and where reading goes on. Bundled in front of boot.js; does nothing when the
   page stands alone, save that ?embed-check=1 loads check.js. ES5.
   A message holds numbers only, never what was typed or worked out. Until the portal has introduced itself only "ready"
   is sent; afterwards everything goes to its origin alone. No style is written into markup: the colours are custom
   properties set through the CSSOM, which style-src 'self' allows. */
(function () {
  "use strict";
  var app = document.getElementById("app");
  var framed = window.parent !== window;

  /* The frame's own name keeps the wishes when a link inside leads to another page of ours. */
  var search = location.search;
  if (framed && search) { window.name = "hetang" + search; }
  if (framed && !search && window.name.indexOf("hetang?") === 0) { search = window.name.slice(6); }
  function wish(name) {
    var found = new RegExp("[?&]" + name + "=([^&#]*)").exec(search);
    try { return found ? decodeURIComponent(found[1]) : ""; } catch (error) { return ""; }
  }

  if (wish("embed-check") === "1") {
    var check = document.createElement("script");
    check.src = "check.js";
    document.head.appendChild(check);
  }
  if (!framed) { return; }

  function refuse(words) { if (window.console) { console.warn("hetang: " + words); } }

  /* Colours are [red, green, blue], 0–255. */
  var WHITE = [255, 255, 255], BLACK = [0, 0, 0], GROUND = [246, 247, 243];
  function mix(colour, other, share) {
    return colour.map(function (value, i) { return Math.round(value + (other[i] - value) * share); });
  }
  function light(colour) {
    var part = colour.map(function (value) {
      value /= 255;
      return value <= 0.03928 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    });
    return 0.2126 * part[0] + 0.7152 * part[1] + 0.0722 * part[2];
  }
  function contrast(one, other) {
    var a = light(one) + 0.05, b = light(other) + 0.05;
    return a > b ? a / b : b / a;
  }
  /* The first mix of `colour` with `other`, from `share` on, that reaches `least` against `against`. */
  function until(colour, other, share, step, against, least) {
    var found = mix(colour, other, share);
    while (contrast(found, against) < least && share > 0 && share < 1) {
      share = Math.min(1, Math.max(0, share + step));
      found = mix(colour, other, share);
    }
    return found;
  }

  /* The page's ground is a little darker than white, so a colour that can be read on it can be read on white too. */
  function paint(hex) {
    if (!/^[0-9a-f]{6}$/i.test(hex)) { return refuse("主题色“" + hex + "”写法不对，要写成6位，例如0b5f55；已用原来的颜色。"); }
    var accent = [0, 2, 4].map(function (at) { return parseInt(hex.substr(at, 2), 16); });
    if (contrast(accent, GROUND) < 4.5) {
      return refuse("主题色" + hex + "太浅，在浅色底上看不清（对比" + contrast(accent, GROUND).toFixed(2) + "，要4.5以上）；已用原来的颜色。");
    }
    var tint = until(WHITE, accent, 0.12, -0.02, accent, 4.5);
    var deep = until(accent, BLACK, 0.28, 0.04, GROUND, 7);
    var elder = until(accent, BLACK, 0.04, 0.04, tint, 7);
    var colours = {
      accent: accent, deep: deep, tint: tint, second: mix(WHITE, accent, 0.18),
      "elder-accent": elder, "elder-deep": mix(elder, BLACK, 0.25), "elder-second": mix(WHITE, accent, 0.08)
    };
    Object.keys(colours).forEach(function (name) {
      app.style.setProperty("--ht-theme-" + name, "rgb(" + colours[name].join(",") + ")");
    });
    app.setAttribute("data-theme", "");
  }

  /* The alert feed of the portal: same origin only, left for the application in data-alert. */
  function feed(address) {
    var link = document.createElement("a");
    link.href = address;
    if (link.protocol !== location.protocol || link.host !== location.host) {
      return refuse("预警数据地址“" + address + "”不在同一个网站，没有采用。");
    }
    app.setAttribute("data-alert", link.href);
  }

  /* What the visitor once chose comes before the portal's wish: early.js has read it. */
  function view(word) { if (word === "elder" && !window.hetangView) { app.setAttribute("data-view", word); } }

  app.setAttribute("data-embed", "fixed");
  view(wish("mode"));
  if (wish("theme")) { paint(wish("theme")); }
  if (wish("alert")) { feed(wish("alert")); }
  if (wish("embed") !== "1") { return; }

  var host = null, last = 0, failed = false;
  function height() { return Math.ceil(app.getBoundingClientRect().bottom + window.pageYOffset); }
  function send(type, number) {
    window.parent.postMessage({ v: 1, type: "hetang:" + type, id: host ? host.id : "", height: number }, host ? host.origin : "*");
  }
  function report() {
    var now = height();
    var panel = document.getElementById("boot-failed");
    if (now !== last) { send("resize", last = now); }
    if (panel && !panel.hidden && !failed) { failed = true; send("error", now); }
  }

  window.addEventListener("message", function (event) {
    var data = event.data;
    if (event.source !== window.parent || host || !data || data.v !== 1 || data.type !== "hetang:init") { return; }
    if (typeof data.id !== "string" || !/^[0-9a-f]{8,64}$/.test(data.id)) { return; }
    /* A portal opened from a file or sandboxed has no origin that could be named. */
    host = { id: data.id, origin: event.origin === "null" ? "*" : event.origin };
    app.setAttribute("data-embed", "auto");
    if (document.getElementById("boot-status")) { view(data.mode); }
    report();
    if (window.ResizeObserver) { new ResizeObserver(report).observe(app); } else { setInterval(report, 250); }
  });

  /* Where the application puts the focus itself, reading goes on: a new screen, a part of it, the list of faults. */
  document.addEventListener("focusin", function (event) {
    var place = event.target;
    if (!host || place.getAttribute("tabindex") !== "-1") { return; }
    setTimeout(function () {
      var top = place.tagName === "H1" ? 0 : Math.max(0, Math.round(place.getBoundingClientRect().top + window.pageYOffset));
      report();
      send("scrollTo", top);
    }, 60);
  });

  /* When the page has been read: before that it has no height. */
  function ready() { send("ready", height()); }
  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", ready); } else { ready(); }
})();
