// Only smooths what already works without it.
(() => {
  "use strict";

  // A form that is on its way is not sent twice. The button stays enabled, so that its name and value travel along.
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.getAttribute("aria-busy") === "true") event.preventDefault();
    else if (!event.defaultPrevented && form.method === "post") form.setAttribute("aria-busy", "true");
  });
  // Back to a page that the browser kept: its forms are free again.
  addEventListener("pageshow", () => {
    for (const form of document.querySelectorAll("form[aria-busy]")) form.removeAttribute("aria-busy");
  });

  // Menus close on Escape, on a click beside them, and when focus leaves them.
  const openMenus = () => document.querySelectorAll("details.menu[open]");
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const menu of openMenus()) {
      if (menu.contains(document.activeElement)) menu.querySelector("summary").focus();
      menu.open = false;
    }
  });
  for (const kind of ["click", "focusin"]) {
    document.addEventListener(kind, (event) => {
      for (const menu of openMenus()) if (!menu.contains(event.target)) menu.open = false;
    });
  }

  // The exact time behind a date, in the reader's own time zone.
  const { lang } = document.documentElement;
  const exact = new Intl.DateTimeFormat(lang === "en" ? "en-GB" : lang || undefined, { dateStyle: "long", timeStyle: "long" });
  for (const time of document.querySelectorAll("time[datetime]")) {
    const moment = new Date(time.dateTime);
    if (time.dateTime.includes("T") && !Number.isNaN(moment.getTime())) time.title = exact.format(moment);
  }
})();
