// Shows anew, every other second, how far work has come; a page that is not seen asks nothing.
const live = document.getElementById("live");
const MILLIS = 2000;

async function showAnew() {
  if (!document.hidden) {
    const answer = await fetch(location.href, { redirect: "error" }).catch(() => null);
    if (answer && answer.ok) {
      const shown = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = shown.getElementById("live");
      if (now && now.dataset.live === "false") {
        location.replace(location.href);
        return;
      }
      if (now) {
        live.replaceChildren(...now.childNodes);
      }
    }
  }
  setTimeout(showAnew, MILLIS);
}

if (live && live.dataset.live === "true") {
  setTimeout(showAnew, MILLIS);
}
