// The portal's alert.json as files can be: relative to a clock that stands still, good and bad.
export const NOW = "2026-11-23T10:00:00+08:00";

/** China's time so many minutes from NOW, as the file writes it. */
export function minute(from) {
  const china = new Date(new Date(NOW).getTime() + from * 60_000 + 8 * 3_600_000);
  return `${china.toISOString().slice(0, 16)}+08:00`;
}

/** An orange alert since two hours, to be believed for two days more; `change` alters it. */
export const alert = (change = {}) => JSON.stringify({
  level: "orange", issued: minute(-900), starts: minute(-120), area: "荷塘区全区", lifted: null, number: "示例第1号",
  link: "/alerts/1.html", validUntil: minute(2880), ...change,
});

export const noAlert = (change = {}) => JSON.stringify({ level: "none", issued: minute(-60), validUntil: minute(1440), ...change });
