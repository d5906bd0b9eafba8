// graphology under Node, as `worker.py` beside runs the others: a line names a step, the answers are two lines.
//
//     node benchmarks/peers/graphology/worker.mjs FOLDER [--whole]

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import Graph from 'graphology';
import louvain from 'graphology-communities-louvain';
import cores from 'graphology-cores';
import random from 'graphology-layout/random.js';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import betweenness from 'graphology-metrics/centrality/betweenness.js';
import closeness from 'graphology-metrics/centrality/closeness.js';
import eigenvector from 'graphology-metrics/centrality/eigenvector.js';
import yaml from 'js-yaml';

const PERMUTATIONS = 10_000;
const STEPS_OF_LAYOUT = 100;
const folder = process.argv[2];

/** The two files, nothing checked, as a graph. */
function read() {
    const [{ actors }, { links }] = ['actors.yaml', 'links.yaml'].map((name) =>
        yaml.load(readFileSync(join(folder, name), 'utf8'), { schema: yaml.FAILSAFE_SCHEMA }),
    );
    const graph = new Graph({ type: 'undirected' });
    for (const { id, name, sector } of actors) graph.addNode(id, { label: name, sector });
    for (const { source, target, members = [source, target], strength = 1 } of links) {
        const share = Number(strength) / (members.length - 1);
        members.forEach((a, i) => {
            for (const b of members.slice(i + 1)) {
                graph.updateEdge(a, b, ({ weight = 0 }) => ({ weight: weight + share }));
            }
        });
    }
    return graph;
}

const EIGENVECTOR = { maxIterations: 1_000, getEdgeWeight: null };

function five(graph) {
    const between = betweenness(graph, { getEdgeWeight: null, normalized: false });
    closeness(graph);
    graph.mapNodes((node) => graph.degree(node));
    eigenvector(graph, EIGENVECTOR);
    cores.coreNumber(graph);
    return Object.values(between).reduce((sum, value) => sum + value, 0);
}

/** The p-value of each sector on each measure; with closeness, since there is no harmonic centrality. */
function scorecard(graph) {
    const nodes = graph.nodes();
    const measures = [
        Object.fromEntries(nodes.map((node) => [node, graph.degree(node)])),
        Object.fromEntries(nodes.map((node) => [node, graph.reduceEdges(node, (sum, _, { weight }) => sum + weight, 0)])),
        betweenness(graph, { getEdgeWeight: null }),
        closeness(graph),
        eigenvector(graph, EIGENVECTOR),
    ].map((found) => Float64Array.from(nodes, (node) => found[node]));
    const names = [...new Set(nodes.map((node) => graph.getNodeAttribute(node, 'sector')))];
    const labels = Uint8Array.from(nodes, (node) => names.indexOf(graph.getNodeAttribute(node, 'sector')));
    const sums = () => measures.map((scores) => {
        const held = new Float64Array(names.length);
        for (let i = 0; i < scores.length; i += 1) held[labels[i]] += scores[i];
        return held;
    });
    const held = sums();
    const reached = held.map((row) => new Float64Array(row.length));
    for (let drawn = 0; drawn < PERMUTATIONS; drawn += 1) {
        for (let i = labels.length - 1; i > 0; i -= 1) {
            const j = Math.floor(Math.random() * (i + 1));
            [labels[i], labels[j]] = [labels[j], labels[i]];
        }
        sums().forEach((row, m) => row.forEach((sum, s) => { reached[m][s] += sum >= held[m][s] * (1 - 1e-12); }));
    }
    return reached.map((row) => Array.from(row, (count) => (count + 1) / (PERMUTATIONS + 1))).length;
}

function layout(graph) {
    random.assign(graph, { scale: 1_000 });
    const settings = forceAtlas2.inferSettings(graph);
    return Object.keys(forceAtlas2(graph, { iterations: STEPS_OF_LAYOUT, settings, getEdgeWeight: null })).length;
}

const steps = {
    prepare: () => known().order,
    read: () => read().size,
    'five metrics': () => five(known()),
    'actor table': () => five(known()),
    scorecard: () => scorecard(known()),
    communities: () => louvain.detailed(known(), { getEdgeWeight: null }).count,
    layout: () => layout(known()),
};

let graph;
function known() {
    graph ??= read();
    return graph;
}

if (process.argv[3] === '--whole') {
    const found = known();
    scorecard(found);
    layout(found);
    const content = JSON.stringify(found.export());
    writeFileSync(join(folder, 'graphology.html'), `<!doctype html><script type="application/json">${content}</script>`);
    console.log(JSON.stringify({ result: content.length }));
} else {
    for await (const line of createInterface({ input: process.stdin })) {
        const step = steps[line.trim()];
        if (!step) {
            console.log(JSON.stringify({ missing: true }));
            continue;
        }
        if (line.trim() !== 'read') known();
        console.log('{}');
        const [wall, cpu] = [process.hrtime.bigint(), process.cpuUsage()];
        const result = step();
        const used = process.cpuUsage(cpu);
        const seconds = Number(process.hrtime.bigint() - wall) / 1e9;
        console.log(JSON.stringify({ wall: seconds, cpu: (used.user + used.system) / 1e6, result }));
    }
}
