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
  const tellTimes = (part) => {
    for (const time of part.querySelectorAll("time[datetime]")) {
      const moment = new Date(time.dateTime);
      if (time.dateTime.includes("T") && !Number.isNaN(moment.getTime())) time.title = exact.format(moment);
    }
  };
  tellTimes(document);

  // A form that filters a list shows what it finds while it is filled in. The answer is the same page; the part of
  // it that the form names takes the place of what is here.
  for (const form of document.querySelectorAll("form[data-live]")) {
    let waiting, asking;
    const find = async () => {
      const filled = [...new FormData(form)].filter(([, value]) => value !== "");
      const url = new URL(form.action);
      url.search = new URLSearchParams(filled);
      asking?.abort();
      asking = new AbortController();
      try {
        const answer = await fetch(url, { signal: asking.signal });
        // Signed out, or something is wrong: the page itself says what.
        if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
        const page = new DOMParser().parseFromString(await answer.text(), "text/html");
        const here = document.getElementById(form.dataset.live);
        const found = page.getElementById(form.dataset.live);
        here.replaceWith(found);
        form.querySelector("[role='status']").textContent = found.dataset.told;
        tellTimes(found);
        history.replaceState(null, "", url);
      } catch (error) {
        if (error.name !== "AbortError") location.assign(url);
      }
    };
    // Lists are not in all browsers said to be put in when another line is chosen.
    for (const kind of ["input", "change"]) {
      form.addEventListener(kind, () => {
        clearTimeout(waiting);
        waiting = setTimeout(find, 200);
      });
    }
    // Filled in before this script was there, or kept by the browser over a reload.
    const isChanged = (field) => field.options
      ? field.selectedIndex !== Math.max([...field.options].findIndex((option) => option.defaultSelected), 0)
      : field.type === "search" && field.value !== field.defaultValue;
    if ([...form.elements].some(isChanged)) find();
  }
})();
