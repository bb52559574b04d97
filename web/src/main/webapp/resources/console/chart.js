// Gives charts the colours of the theme: a canvas knows nothing of style sheets.
window.orreryChart = function () {
  const style = getComputedStyle(document.documentElement);
  const colour = (name) => style.getPropertyValue(name).trim();
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
};
