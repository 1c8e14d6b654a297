/* For the portal's page: puts the calculator into a frame whose height follows it. ES5, < 5 KB, brotli < 2 KB.
     <script src="https://…/embed.js" data-hetang="land"></script>            here, at this place
     <div data-hetang="land" data-mode="elder" data-theme="0b5f55"></div>     at any number of places
     <hetang-calculator service="land" mode="elder"></hetang-calculator>      the same as an element
   Attributes (with data- or without): service, mode (standard | elder), theme (six hex digits), height (pixels, until the
   page says its own), alert (address of the alert feed on the calculator's own site), title.
   The element holds the same frame, not the application in a shadow root: addresses behind #, the back button, printing,
   the CSP and the styles stay the calculator's own, and nothing of the portal reaches in.
   A message counts only from the frame it is about, from the calculator's origin and with this frame's random id. */
(function () {
  "use strict";
  var pages = HETANG_PAGES; /* service → page, written in by the build */
  var script = document.currentScript || document.querySelector("script[src*='embed.js']");
  if (window.hetangEmbed) { return window.hetangEmbed(script); }
  var base = script.src.replace(/[?#].*$/, "").replace(/[^\/]*$/, "");
  var origin = base.split("/").slice(0, 3).join("/");
  var places = [];

  function warn(words) { if (window.console) { console.warn("hetang: " + words); } }
  function clamp(height) { return Math.min(20000, Math.max(200, height)); }
  function attribute(place, name) { return place.getAttribute("data-" + name) || place.getAttribute(name) || ""; }

  function randomId() {
    var id = "", bytes = new Uint8Array(16);
    (window.crypto || window.msCrypto).getRandomValues(bytes);
    for (var i = 0; i < 16; i += 1) { id += (256 + bytes[i]).toString(16).slice(1); }
    return id;
  }

  /* With "important", or a portal's *{all:unset} would undo it. Through the CSSOM, which no CSP forbids. */
  function style(element, name, value) { element.style.setProperty(name, value, "important"); }

  function size(place, height) {
    place.height = height;
    style(place.frame, "height", height + "px");
  }

  function mount(element) {
    if (element.hetang) { return; }
    var holder = element;
    if (element.tagName === "SCRIPT") {
      holder = element.parentNode.insertBefore(document.createElement("div"), element.nextSibling);
    }
    var service = attribute(element, "hetang") || attribute(element, "service") || "home";
    if (!pages.hasOwnProperty(service)) {
      warn("没有“" + service + "”这项服务，可以写：" + Object.keys(pages).join("、"));
      service = "home";
    }
    var page = pages[service].split("#");
    var query = "?embed=1";
    ["mode", "theme", "alert"].forEach(function (name) {
      var value = attribute(element, name).replace(/^#/, "");
      if (value) { query += "&" + name + "=" + encodeURIComponent(value); }
    });
    var frame = document.createElement("iframe");
    var place = element.hetang = { id: randomId(), frame: frame, holder: holder, mode: attribute(element, "mode") || "standard", ready: false };
    frame.title = attribute(element, "title") || "荷塘区惠民政策计算器";
    frame.setAttribute("loading", "lazy");
    frame.setAttribute("referrerpolicy", "no-referrer");
    frame.setAttribute("allow", "clipboard-write");
    style(frame, "all", "initial");
    style(frame, "display", "block");
    style(frame, "width", "100%");
    style(frame, "border", "0");
    style(holder, "display", "block");
    size(place, clamp(parseInt(attribute(element, "height"), 10) || 720));
    frame.addEventListener("load", function () {
      setTimeout(function () {
        if (!place.ready) { warn("框里的计算器没有回应。请打开 " + base + "index.html?embed-check=1 看是什么原因。"); }
      }, 5000);
    });
    /* The address is there before the frame is on the page: opening it then adds no step to the history. */
    frame.src = base + page[0] + query + (page[1] ? "#" + page[1] : "");
    holder.insertBefore(frame, holder.firstChild);
    places.push(place);
  }

  /* Looks for places anew; for pages that add some later by script. */
  function scan(own) {
    if (own && own.tagName === "SCRIPT" && own.hasAttribute("data-hetang")) { mount(own); }
    [].forEach.call(document.querySelectorAll("[data-hetang],hetang-calculator"), function (element) {
      if (element.tagName !== "SCRIPT") { mount(element); }
    });
  }
  window.hetangEmbed = scan;

  window.addEventListener("message", function (event) {
    var data = event.data, place = null;
    places.forEach(function (one) { if (one.frame.contentWindow && one.frame.contentWindow === event.source) { place = one; } });
    if (!place || event.origin !== origin || !data || data.v !== 1) { return; }
    if (data.type === "hetang:ready") {
      /* What stood here for the case that no frame comes. */
      while (place.holder.lastChild !== place.frame) { place.holder.removeChild(place.holder.lastChild); }
      if (place.ready) { show(place, 0); }
      place.ready = true;
      event.source.postMessage({ v: 1, type: "hetang:init", id: place.id, mode: place.mode }, origin);
    }
    var height = data.height;
    if (data.id !== place.id || typeof height !== "number" || height % 1 !== 0) { return; }
    /* 2 px more than the page needs, so that a change too small to follow never makes it scroll. */
    if (data.type === "hetang:resize" && Math.abs(clamp(height) + 2 - place.height) > 2) { size(place, clamp(height) + 2); }
    if (data.type === "hetang:scrollTo") { show(place, height); }
    if (data.type === "hetang:error") { warn("计算器没有打开。请看 " + base + "index.html?embed-check=1"); }
  });

  /* Scrolls the portal's page only when the place is not in the upper part of the window already. */
  function show(place, top) {
    var at = place.frame.getBoundingClientRect().top + top;
    if (at >= 0 && at < window.innerHeight / 2) { return; }
    if (top > 0) { window.scrollBy(0, at - 16); } else { place.frame.scrollIntoView(); }
  }

  if (window.customElements && window.Reflect && Reflect.construct) {
    var Calculator = function () { return Reflect.construct(HTMLElement, [], Calculator); };
    Calculator.prototype = Object.create(HTMLElement.prototype, {
      constructor: { value: Calculator }, connectedCallback: { value: function () { mount(this); } }
    });
    customElements.define("hetang-calculator", Calculator);
  }
  scan(script);
  if (document.readyState === "loading") { document.addEventListener("DOMContentLoaded", function () { scan(); }); }
})();
