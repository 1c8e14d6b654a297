// Whatever a host page hands over, no call throws: an answer with a code, always. And the policy can be replaced.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const api = await import(`${root}/dist/api/hetang.js`);
await api.default({ module_or_path: readFileSync(`${root}/dist/api/hetang_bg.wasm`) });
const calls = Object.entries(api).filter(([name, call]) => typeof call === "function" && /^[a-z]/.test(name) && !["default", "initSync"].includes(name));
const policyFile = (name) => JSON.parse(readFileSync(`${root}/www/policy/${name}.json`, "utf8"));

const cyclic = { birth: "1979-08-03" };
cyclic.readings = cyclic;
cyclic.ledger = [cyclic];
const throwing = Object.defineProperty({}, "birth", { enumerable: true, get() { throw new Error("no"); } });
const proxy = new Proxy({}, { ownKeys() { throw new Error("no"); } });
const revoked = Proxy.revocable({}, {});
revoked.revoke();
const hostile = {
  nothing: undefined, null: null, number: 1, nan: NaN, infinity: Infinity, bigint: 10n, symbol: Symbol("x"), text: "x",
  function: () => 1, date: new Date(0), array: [], nested: [[[[[[[[[[[[]]]]]]]]]]]], map: new Map(), cyclic, throwing, proxy,
  revoked: revoked.proxy, prototype: Object.create({ birth: "1979-08-03" }), bare: Object.create(null), boxed: new String("x"),
  values: { birth: Symbol("x"), announcement: 10n, today: [], readings: "x", ledger: { length: 1e9 }, years: "5" },
  list: { ledger: new Proxy([1, 2], { get() { throw new Error("no"); } }) }, huge: { ledger: new Array(1e9) },
  long: { birth: "9".repeat(1e6) }, lone: { birth: "\ud800" },
};

test("no call throws, whatever it is given", () => {
  assert.ok(calls.length >= 13, calls.map(([name]) => name).join(" "));
  for (const [name, call] of calls) {
    for (const [kind, input] of Object.entries(hostile)) {
      const answer = call(input);
      assert.equal(typeof answer.ok, "boolean", `${name}(${kind})`);
      if (!answer.ok) assert.match(answer.error.code, /^[a-z_]+$/, `${name}(${kind})`);
    }
  }
});

test("a wrong type has its code and field", () => {
  for (const input of [throwing, { birth: 1n }, { birth: new Date(0) }, { birth: ["1979-08-03"] }]) {
    const { error } = api.landSubsidy({ announcement: "2024-10-15", ...Object.fromEntries(input === throwing ? [["birth", Symbol("x")]] : Object.entries(input)) });
    assert.deepEqual([error.code, error.field], ["bad_type", "birth"]);
  }
  assert.equal(api.landSubsidy(throwing).error.code, "bad_type");
});

test("a list that is too long is refused, never cut", () => {
  const { error } = api.alertFromHourlyAqi({ hourly: [...new Array(10_000).fill(10), ...new Array(72).fill(301)], shortHeavy: false, sandDust: false });
  assert.deepEqual([error.code, error.field], ["bad_type", "hourly"]);
});

test("a response that is undefined does not pass for no response", () => {
  const { error } = api.machineRestriction({ response: undefined, place: "industry", standard: 1 });
  assert.deepEqual([error.code, error.field], ["missing_field", "response"]);
  assert.equal(api.machineRestriction({ response: null, place: "industry", standard: 1 }).value.stopped, false);
});

test("a list too long to be read is refused, never cut", () => {
  const members = Array.from({ length: 10_001 }, () => ({ birth: "1966-05-01" }));
  assert.equal(api.doctorRoster({ members: members.slice(1) }).value.leavers.length, 10_000);
  const { error } = api.doctorRoster({ members });
  assert.deepEqual([error.code, error.field], ["bad_type", "members"]);
});

test("an answer carries its working, notices and policy", () => {
  const answer = api.landSubsidy({ birth: "1990-01-01", announcement: "2024-10-15" });
  assert.equal(answer.value.total, "52184.74");
  assert.deepEqual(answer.trace.map((step) => step.citation.article), ["第五条", "第十一条", "第十一条", "第十一条"]);
  const reading = answer.notices.find((notice) => notice.code === "reading.age_step");
  assert.deepEqual([reading.alternative.years, reading.alternative.total], [10, "57983.04"]);
  assert.ok(answer.notices.some((notice) => notice.code === "state.unconfirmed"));
  assert.match(answer.policy.sha256, /^[0-9a-f]{64}$/);
});

test("a policy file is refused whole, with every problem, and changes nothing", () => {
  const before = api.version().value.policy.sha256;
  const base = policyFile("base");
  base.timelines[0].entries[0].value = 6284;
  base.timelines[0].entries[1].from = "2024-02-01";
  base.extra = true;
  const { value } = api.loadPolicy(JSON.stringify(base));
  assert.equal(value.accepted, false);
  assert.ok(value.problems.length >= 3, JSON.stringify(value.problems));
  for (const problem of value.problems) assert.ok(problem.path && problem.what && problem.remedy, JSON.stringify(problem));
  assert.equal(api.loadPolicy("{").value.accepted, false);
  assert.equal(api.version().value.policy.sha256, before);
});

test("next year's base is taken into use, for that year only", () => {
  const asked = { birth: "1979-08-03", announcement: "2027-03-01" };
  assert.equal(api.landSubsidy(asked).error.code, "base_missing");
  const base = policyFile("base");
  const years = base.timelines.find((timeline) => timeline.id === "base.contribution").entries;
  years.push({ from: "2027-01-01", to: "2027-12-31", value: "7000", state: "official", source: "test" });
  const report = api.loadPolicy(JSON.stringify(base));
  assert.deepEqual(report.value.problems, []);
  assert.equal(api.landSubsidy(asked).value.total, "90720.00");
  assert.equal(api.landSubsidy({ ...asked, announcement: "2024-10-15" }).value.total, "86974.56");
  assert.equal(api.landSubsidy({ ...asked, announcement: "2028-01-01" }).error.code, "base_missing");
});
