// What pages cannot do without a script: the slash that leads to the search, the menu of small screens, and work that is
// watched while it goes on.
document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, [contenteditable]");
  if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) {
    const search = document.getElementById("search");
    if (search) {
      event.preventDefault();
      search.focus();
      search.select();
    }
  }
});

const menu = document.querySelector("button.menu");
if (menu) {
  menu.addEventListener("click", () => {
    const open = document.body.classList.toggle("menu-open");
    menu.setAttribute("aria-expanded", String(open));
  });
}

// What is marked with data-poll is read anew every so many seconds, from whichever node answers, until the mark is 0.
async function poll() {
  const shown = document.querySelector("[data-poll]");
  if (!shown || shown.dataset.poll === "0") {
    return;
  }
  try {
    const answer = await fetch(window.location.href, { headers: { Accept: "text/html" } });
    if (answer.redirected) {
      window.location.reload(); // The session is over: to the sign-in, and back here.
      return;
    }
    if (answer.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.querySelector("[data-poll]");
      if (now && now.dataset.poll === "0") {
        window.location.reload(); // It is over: what may be done now is another part of the page.
        return;
      }
      if (now) {
        shown.replaceWith(now);
      }
    }
  } catch {
    // A node is away; another answers soon.
  }
  window.setTimeout(poll, 1000 * Number(shown.dataset.poll));
}

const watched = document.querySelector("[data-poll]");
if (watched && watched.dataset.poll !== "0") {
  window.setTimeout(poll, 1000 * Number(watched.dataset.poll));
}
