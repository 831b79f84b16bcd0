import type { Page } from 'puppeteer';
import { badge, cards, file, links, page, plainLinks, plantedIn, texts } from './feeds.js';

/** What one case puts in front of the scanner. */
export interface Case {
  readonly name: string;
  readonly html: string;
  /** Credentials that are there at the end. */
  readonly planted: number;
  /** What the page does once the first pass is over; resolves when it has done it. */
  readonly act?: (page: Page) => Promise<void>;
  /** Also done by the naive scanner, for comparison. */
  readonly naive?: true;
  /** Most ms of work in all, where the specification says one. */
  readonly budget?: number;
  /** It may give up, and must say so. */
  readonly mayStorm?: true;
}

const BATCHES = 60;
const CARDS = 20;

const inCards = (elements: number): number => Math.round(elements / 22);

const still = (elements: number): Case => ({
  name: `${elements.toLocaleString('en')} elements`,
  html: page(cards(inCards(elements))),
  planted: plantedIn(inCards(elements)),
});

const batches = (credential = badge): readonly string[] =>
  Array.from({ length: BATCHES }, (_, at) => cards(CARDS, (at + 10) * CARDS, credential));

export const cases: readonly Case[] = [
  still(1_000),
  still(10_000),
  still(50_000),
  { name: '5,000 links, nothing to find', html: page(plainLinks(5_000)), planted: 0, budget: 50 },
  { name: '100,000 links', html: page(links(100_000)), planted: 20, budget: 200 },
  {
    name: 'growing feed, 60 batches of 20 cards',
    html: page(cards(10 * CARDS)),
    planted: plantedIn((BATCHES + 10) * CARDS),
    naive: true,
    act: page => page.evaluate(appendEach, batches(), 100),
  },
  {
    name: 'the same feed, nothing to mark',
    html: page(cards(10 * CARDS, 0, file)),
    planted: plantedIn((BATCHES + 10) * CARDS),
    naive: true,
    act: page => page.evaluate(appendEach, batches(file), 100),
  },
  {
    name: 'growing feed, 300 cards one by one',
    html: page(cards(10 * CARDS)),
    planted: plantedIn(10 * CARDS + 300),
    naive: true,
    act: page =>
      page.evaluate(
        appendEach,
        Array.from({ length: 300 }, (_, at) => cards(1, 10 * CARDS + at)),
        10,
      ),
  },
  {
    name: 'mutation storm of 3 s',
    html: page(cards(100)),
    planted: plantedIn(100),
    budget: 300,
    mayStorm: true,
    act: page => page.evaluate(storm, 3_000),
  },
  {
    name: '200 open shadow roots, nested in pairs',
    html: page(cards(100)),
    planted: plantedIn(100) + 200,
    act: page =>
      page.evaluate(
        attachRoots,
        Array.from({ length: 200 }, (_, at) => badge(100_000 + at)),
      ),
  },
  {
    name: '2,000 links that change their address 5 times',
    html: page(links(2_000)),
    planted: 40,
    act: page =>
      page.evaluate(
        changeAddresses,
        Array.from({ length: 40 }, (_, at) => badge(200_000 + at)),
        5,
      ),
  },
  { name: '1,000 texts, 100 of them tokens', html: page(texts(1_000)), planted: 100 },
  {
    name: '500 cards, replaced 10 times',
    html: page(cards(500)),
    planted: plantedIn(500),
    act: page => page.evaluate(replaceAll, cards(500), 10),
  },
];

async function appendEach(all: readonly string[], apart: number): Promise<void> {
  for (const markup of all) {
    document.getElementById('feed')?.append(document.createRange().createContextualFragment(markup));
    await new Promise(resolve => setTimeout(resolve, apart));
  }
}

async function storm(time: number): Promise<void> {
  const end = performance.now() + time;
  const here = document.createElement('div');
  document.body.append(here);
  while (performance.now() < end) {
    for (let at = 0; at < 40; at += 1) {
      const link = document.createElement('a');
      link.href = `https://site.example/${String(at)}`;
      here.append(link);
      if (here.childElementCount > 500) here.replaceChildren();
    }
    await new Promise(resolve => setTimeout(resolve, 4));
  }
  here.remove();
}

function attachRoots(addresses: readonly string[]): void {
  let outer: ShadowRoot | undefined;
  for (const [at, address] of addresses.entries()) {
    const host = document.createElement('feed-card');
    const root = host.attachShadow({ mode: 'open' });
    const link = document.createElement('a');
    link.href = address;
    link.append('Show credential');
    root.append(link, document.createElement('p'));
    (at % 2 === 1 && outer ? outer : (document.getElementById('feed') ?? document.body)).append(host);
    outer = root;
  }
}

async function changeAddresses(addresses: readonly string[], rounds: number): Promise<void> {
  const all = [...document.querySelectorAll('a')];
  for (let round = 0; round < rounds; round += 1) {
    for (const [at, link] of all.entries()) {
      const planted = round === rounds - 1 && at % 50 === 0 ? addresses[at / 50] : undefined;
      link.href = planted ?? `https://other.example/${String(round)}/${String(at)}`;
    }
    await new Promise(resolve => setTimeout(resolve, 1_100));
  }
}

async function replaceAll(markup: string, times: number): Promise<void> {
  for (let time = 0; time < times; time += 1) {
    document.getElementById('feed')?.replaceChildren(document.createRange().createContextualFragment(markup));
    await new Promise(resolve => setTimeout(resolve, 400));
  }
}
