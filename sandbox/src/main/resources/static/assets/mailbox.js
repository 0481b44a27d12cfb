// Keeps the list fresh and shows times as the reader's clock does; the page also works without it.
(() => {
  const list = document.getElementById('list');
  const live = document.getElementById('live');
  const day = (date) => date.toDateString();
  const localTimes = (root) => {
    for (const time of root.querySelectorAll('time[datetime]')) {
      const at = new Date(time.dateTime);
      const short = list.contains(time);
      time.textContent = !short
        ? at.toLocaleString(undefined, { dateStyle: 'medium', timeStyle: 'medium' })
        : day(at) === day(new Date())
          ? at.toLocaleTimeString(undefined, { timeStyle: 'short' })
          : at.toLocaleDateString(undefined, { day: 'numeric', month: 'short' });
    }
  };
  localTimes(document);

  let shown = null;
  const query = new URLSearchParams({ to: list.dataset.to, selected: list.dataset.selected });
  const refresh = async () => {
    if (document.hidden) return;
    try {
      const answer = await fetch(`/mailbox/list?${query}`, { signal: AbortSignal.timeout(5000) });
      if (!answer.ok) throw new Error(String(answer.status));
      const html = await answer.text();
      if (shown !== null && html !== shown) {
        const focused = document.activeElement?.getAttribute?.('href');
        list.innerHTML = html; // rendered and escaped by our own server
        localTimes(list);
        if (focused) list.querySelector(`a[href="${CSS.escape(focused)}"]`)?.focus();
      }
      shown = html;
      live.classList.remove('lost');
    } catch {
      live.classList.add('lost');
    }
  };
  refresh();
  setInterval(refresh, 3000);
  document.addEventListener('visibilitychange', refresh);
})();
