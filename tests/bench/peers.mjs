// The nine awards of bench_prepared.cpp with other engines, on the same enterprises.
//   node peers.mjs FILE    FILE: the lines that bench_prepared writes
// Prints, per engine and way of calling it, single evaluations a second (warm, median of 5) and how many
// enterprises came out with another total. The packages are looked for as usual, in node_modules.
import fs from 'node:fs';
import { evaluate } from '@bpmn-io/feelin';
import { ZenEngine, ZenDecisionContent } from '@gorules/zen-engine';

const cases = fs.readFileSync(process.argv[2], 'utf8').trim().split('\n').map((line) => JSON.parse(line));
const rows = cases.map((each) => each.row);
const names = Object.keys(rows[0]);

const tier = (flag, name, national, provincial, choose) =>
  choose(flag, choose(`${name} ${choose.eq} "national"`, national, choose(`${name} ${choose.eq} "provincial"`, provincial, 0)), 0);

function awards(choose, min, max, round, and) {
  const { eq } = choose;
  return {
    a1: choose('contract_amount >= 500000', round(min('0.20 * contract_realised', '1000000')), 0),
    a2: `${choose('pilot_new', 300000, 0)} + ${choose('pilot_good', 200000, 0)}`,
    a3: '50000 * converted',
    a4: choose(`science_award ${eq} "national"`, 200000,
      choose(`science_award ${eq} "first"`, 100000, choose(`science_award ${eq} "second"`, 50000, 0))),
    a5: `${tier('incubator_new', 'incubator_tier', 500000, 200000, choose)} + ${tier('makerspace_new', 'makerspace_tier', 300000, 100000, choose)}`,
    a6: '50000 * incubatees',
    a7: tier('transfer_new', 'transfer_tier', 300000, 100000, choose),
    a8: round(min('0.05 * brokered', '1000000')),
    a9: choose(`talent ${and} invested >= 1000000`,
      round(`${max('500000', min('1000000', '0.5 * paid_in'))} + ${min('0.2 * venture', '2000000')}`), 0),
  };
}

const feelIf = Object.assign((c, a, b) => `(if ${c} then ${a} else ${b})`, { eq: '=' });
const zenIf = Object.assign((c, a, b) => `(${c} ? ${a} : ${b})`, { eq: '==' });
const feel = awards(feelIf, (a, b) => `min(${a}, ${b})`, (a, b) => `max(${a}, ${b})`, (e) => `round half up(${e}, 2)`, 'and');
const zen = awards(zenIf, (a, b) => `min([${a}, ${b}])`, (a, b) => `max([${a}, ${b}])`, (e) => `round(${e}, 2)`, 'and');
const keys = Object.keys(feel);
const body = `{ ${keys.map((key) => `${key}: ${feel[key]}`).join(', ')}, total: ${keys.join(' + ')} }`;

const parsed = evaluate(`function(${names.join(', ')}) ${body}`, {}).value;
const engine = new ZenEngine();
const position = { x: 0, y: 0 };
const expressions = [...keys.map((key) => [key, zen[key]]), ['total', keys.map((key) => `$.${key}`).join(' + ')]];
const decision = engine.createDecision(new ZenDecisionContent({
  contentType: 'application/vnd.gorules.decision',
  nodes: [
    { id: 'in', type: 'inputNode', name: 'request', position },
    { id: 'e', type: 'expressionNode', name: 'e', position,
      content: { expressions: expressions.map(([key, value]) => ({ id: key, key, value })) } },
    { id: 'out', type: 'outputNode', name: 'response', position },
  ],
  edges: [{ id: '1', sourceId: 'in', targetId: 'e', type: 'edge' }, { id: '2', sourceId: 'e', targetId: 'out', type: 'edge' }],
}));

const many = 250;
const ways = {
  'feelin, text each time': [200, (list) => list.map((row) => evaluate(body, row).value)],
  'feelin, function once': [2000, (list) => list.map((row) => parsed.invoke(names.map((name) => row[name])))],
  'zen, one after the other': [2000, async (list) => {
    const out = [];
    for (const row of list) out.push((await decision.evaluate(row)).result);
    return out;
  }],
  [`zen, ${many} at once`]: [2000, async (list) => {
    const out = [];
    for (let i = 0; i < list.length; i += many)
      out.push(...(await Promise.all(list.slice(i, i + many).map((row) => decision.evaluate(row)))).map((r) => r.result));
    return out;
  }],
};

for (const [way, [count, run]] of Object.entries(ways)) {
  const list = Array.from({ length: count }, (_, i) => rows[i % rows.length]);
  let out = await run(list); // warm
  const perSecond = [];
  for (let round = 0; round < 5; round++) {
    const begin = process.hrtime.bigint();
    out = await run(list);
    perSecond.push(list.length / (Number(process.hrtime.bigint() - begin) / 1e9));
  }
  const other = out.filter((award, i) => Math.round(Number(award.total) * 100) !== cases[i % cases.length].fen[9]).length;
  perSecond.sort((a, b) => a - b);
  console.log(JSON.stringify({ engine: way, per_s: Math.round(perSecond[2]), other_totals: other }));
}
engine.dispose?.();
process.exit(0);
