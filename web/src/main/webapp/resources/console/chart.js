// Gives charts the colours of the theme, also when the system's changes: a canvas knows nothing of style sheets.
window.orreryChart = function () {
  const colour = (name) => () => {
    const probe = document.body.appendChild(document.createElement("i"));
    probe.style.color = `var(${name})`;
    const found = getComputedStyle(probe).color;
    probe.remove();
    return found;
  };
  const config = this.cfg.config;
  const fills = [colour("--accent"), colour("--chart-second")];
  config.data.datasets.forEach((set, i) => {
    set.backgroundColor = fills[i % fills.length];
  });
  const axis = (shown) => ({
    ticks: { color: colour("--ink-soft"), maxRotation: 0, autoSkip: true },
    grid: { color: colour("--line"), display: shown },
  });
  config.options.scales = { x: axis(false), y: axis(true) };
  config.options.plugins = { legend: { labels: { color: colour("--ink") }, align: "end" } };
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.chart?.update("none"));
};
