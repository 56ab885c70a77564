"use strict";
(function () {
  // Lines of foreign keys show with the tile that is pointed at or has the focus.
  Array.prototype.forEach.call(document.querySelectorAll(".map svg"), function (svg) {
    var lines = Array.prototype.slice.call(svg.querySelectorAll("path"));
    function point(event) {
      var tile = event.target.closest ? event.target.closest("[data-t]") : null;
      var number = tile ? tile.dataset.t : "";
      lines.forEach(function (line) {
        line.classList.toggle("on", line.dataset.a === number || line.dataset.b === number);
      });
    }
    svg.addEventListener("mouseover", point);
    svg.addEventListener("focusin", point);
  });
  var all = Array.prototype.slice;
  // On paper nothing can be unfolded: all is open that is shown, but objects as a whole only if they are.
  var unfolded = [];
  addEventListener("beforeprint", function () {
    unfolded = all.call(document.querySelectorAll("details:not([open]):not(.whole)")).filter(function (element) {
      return !element.hidden;
    });
    unfolded.forEach(function (element) { element.open = true; });
  });
  addEventListener("afterprint", function () {
    unfolded.forEach(function (element) { element.open = false; });
  });
  var form = document.querySelector("form");
  if (!form) return;
  var objects = all.call(document.querySelectorAll("details.object")).map(function (element) {
    var rows = all.call(element.querySelectorAll(".row")).map(function (row) {
      return { element: row, kind: row.dataset.kind, level: row.dataset.level, status: row.dataset.status,
        text: row.dataset.name.toLowerCase() };
    });
    return { element: element, schema: element.dataset.schema, rows: rows, text: element.dataset.name.toLowerCase() };
  });
  var count = document.getElementById("count");
  function value(name) { return form.elements[name].value; }
  function apply() {
    var words = value("q").toLowerCase().split(/\s+/).filter(Boolean);
    var kind = value("kind"), schema = value("schema"), level = value("level"), status = value("status");
    var shown = 0;
    objects.forEach(function (object) {
      var any = 0;
      var inSchema = !schema || object.schema === schema;
      object.rows.forEach(function (row) {
        var fits = inSchema && (!kind || row.kind === kind) && (!level || row.level === level) &&
          (!status || row.status === status) &&
          words.every(function (word) { return row.text.indexOf(word) >= 0 || object.text.indexOf(word) >= 0; });
        if (row.element.hidden === fits) row.element.hidden = !fits;
        if (fits) any += 1;
      });
      if (object.element.hidden === any > 0) object.element.hidden = any === 0;
      shown += any;
    });
    count.textContent = shown + (shown === 1 ? " change" : " changes");
  }
  function reset() { form.reset(); apply(); }
  function go() {
    var target = null;
    try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch (error) { return; }
    if (!target) return;
    var object = target.closest("details.object");
    if (!object) return;
    if (object.hidden || target.hidden) reset();
    object.open = true;
    var before = document.querySelector(".here");
    if (before) before.classList.remove("here");
    object.classList.add("here");
    target.scrollIntoView();
  }
  var waiting = 0;
  form.addEventListener("input", function () { clearTimeout(waiting); waiting = setTimeout(apply, 60); });
  form.addEventListener("submit", function (event) { event.preventDefault(); apply(); });
  form.addEventListener("reset", function () { setTimeout(apply, 0); });
  document.getElementById("open").addEventListener("click", function () {
    var some = objects.some(function (object) { return !object.element.hidden && !object.element.open; });
    objects.forEach(function (object) { if (!object.element.hidden) object.element.open = some; });
  });
  document.addEventListener("keydown", function (event) {
    var typing = /^(INPUT|SELECT|TEXTAREA)$/.test(event.target.tagName);
    if (event.key === "/" && !typing) { event.preventDefault(); form.elements.q.focus(); }
    if (event.key === "Escape" && typing) { reset(); }
  });
  addEventListener("hashchange", go);
  apply();
  go();
})();
