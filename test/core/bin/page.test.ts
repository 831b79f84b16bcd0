import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { reportPage } from '../../../core/bin/page.js';
import { en } from '../../../core/language/en.js';
import { languages } from '../../../core/language/index.js';
import { passed } from '../../../core/report/check.js';
import { present } from '../../../core/report/present.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { NOW, checks, decidedBy, findings, issuer, report } from '../report/reports.js';

const page = (...reports: readonly VerificationReport[]): string =>
  reportPage(
    reports.map(value => ({
      input: 'badge.json',
      presentations: [present(value, { audience: 'evaluator', language: en })],
    })),
    en,
  );

const elementsOf = (html: string): readonly string[] => html.match(/<[a-z!][^\s>]*/giu) ?? [];

describe('the report page', () => {
  test('lets its own style sheet act and nothing else', () => {
    const html = page(report());
    const style = /<style>([^]*?)<\/style>/u.exec(html)?.[1] ?? '';
    const hash = createHash('sha256').update(style).digest('base64');
    expect(html).toContain(
      `default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;`,
    );
    expect(html).not.toMatch(
      /<script|<link|<img|<iframe|<object|<base|\son[a-z]+=|\sstyle=|javascript:|url\(|@import/iu,
    );
  });

  test('loads nothing: every address in it is a place on the page or text', () => {
    const html = page(report(), decidedBy('proof.altered'));
    expect(html.match(/\s(?:href|src|srcset|action|data|poster)="[^"]*"/gu)).toEqual([
      ' href="#report-1-1"',
      ' href="#report-2-1"',
    ]);
  });

  test('makes no element, attribute or style of what a credential says', () => {
    const hostile = '"><script>alert(1)</script><img src=x onerror=alert(1)>\' onload=x </style><svg>';
    const values = Object.fromEntries(findings().map(({ id }) => [id, { value: hostile }]));
    const evil = report({
      elements: findings(values),
      issuer: issuer(1, { claimedName: hostile }),
      checks: checks(
        passed('status.good', [{ fact: hostile, value: hostile, source: { kind: 'credential', pointer: hostile } }]),
      ),
      contacted: [
        {
          url: hostile,
          host: hostile,
          purpose: 'key',
          outcome: 'answered',
          cached: false,
          mirrored: false,
          at: NOW,
          milliseconds: 1,
        },
      ],
    });
    const plain = reportPage(
      [{ input: hostile, presentations: [present(evil, { audience: 'evaluator', language: en })] }],
      en,
    );
    expect(plain).toContain('&lt;script&gt;');
    const allowed = new Set(elementsOf(page(report(), decidedBy('proof.altered'), decidedBy('proof.key-unreachable'))));
    expect(elementsOf(plain).filter(element => !allowed.has(element) && element !== '<wbr')).toEqual([]);
  });

  test('has who issued it as a card, with what a list says, and by what the check is known again', () => {
    const html = page(report({ issuer: issuer(1), fingerprint: '3f2a91c0'.repeat(8) })).replace(/\s+/gu, ' ');
    expect(html).toMatch(/<section class="issuer" data-tone="plain"> <h3>Who really issued it\?<\/h3>/u);
    expect(html).toContain('It calls itself “<bdi>University of Lumen</bdi>”. The address does not prove that.');
    expect(html).toContain(`(SHA-256): <bdi>${'3F2A 91C0 '.repeat(8).trim()}</bdi>`);
    expect(html).not.toMatch(/<strong>(?:<bdi[^>]*>)?University of Lumen/u);
  });

  test('shows a learner what a recruiter reads, and how to share it', () => {
    const presentations = [present(report(), { audience: 'learner', language: en })];
    const html = reportPage([{ input: 'badge.json', presentations }], en);
    expect(html.indexOf('data-section="seen"')).toBeGreaterThan(0);
    expect(html.indexOf('data-section="sharing"')).toBeGreaterThan(html.indexOf('data-section="seen"'));
    expect(page(report())).not.toContain('data-section');
  });

  test('begins each credential with its headline, and lists several with their headlines first', () => {
    const one = page(report());
    expect(one).not.toContain('<nav');
    const two = page(report(), decidedBy('proof.altered'));
    expect(two.indexOf('Changed after it was signed')).toBeLessThan(two.indexOf('<main'));
    expect(two.match(/<article/gu)).toHaveLength(2);
    expect(two.match(/<h1/gu)).toHaveLength(1);
  });

  test('draws a shape for every mark and its state, and says it in words', () => {
    const html = page(decidedBy('proof.altered'));
    for (const words of ['mark failed intact', 'mark doubt signer', 'mark doubt in-force', 'mark passed complete']) {
      expect(html).toContain(`class="${words}"`);
    }
    expect(html).toContain('>11/11</text');
    expect(page(report({ issuer: issuer(3) })).match(/class="notch" d="(?:M[^M"]+){3}"/u)).not.toBeNull();
  });

  test.each(languages.map(language => [language.name, language] as const))('speaks %s and says so', (_, language) => {
    const html = reportPage(
      [{ input: '-', presentations: [present(report(), { audience: 'learner', language })] }],
      language,
    );
    expect(html).toContain(`<html lang="${language.tag}" dir="ltr">`);
    expect(html).not.toMatch(/undefined|\[object/u);
  });

  test('tells several credentials of one input apart', () => {
    const presentations = [report(), report()].map(value => present(value, { audience: 'recruiter', language: en }));
    const html = reportPage([{ input: 'record.json', presentations }], en);
    expect(html).toContain('record.json, credential 2');
    expect(new Set(html.match(/\sid="[^"]+"/gu)).size).toBe(html.match(/\sid="[^"]+"/gu)?.length);
  });
});
