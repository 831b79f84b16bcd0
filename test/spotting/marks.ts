/** The marks on somebody else's page: behind closed roots, where only the browser's own tools see. */
import type { CDPSession, ElementHandle, Page } from 'puppeteer';

export interface DrawnMark {
  readonly label: string;
  /** The element before the mark's host: the link it stands behind, for a mark in the text. */
  readonly behind: number | undefined;
  readonly button: number;
  /** Its middle, in CSS px of the window; absent when it has no box. */
  readonly middle: Point | undefined;
  /** What stands inside it, as markup. */
  readonly drawn: string;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Node {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly backendNodeId: number;
  readonly attributes?: readonly string[];
  readonly children?: readonly Node[];
  readonly shadowRoots?: readonly Node[];
  readonly shadowRootType?: string;
  readonly contentDocument?: Node;
}

interface Button {
  readonly label: string;
  readonly behind: number | undefined;
  readonly button: number;
}

/** Every mark that is drawn on a page and in its frames; what a page draws itself stands in no closed root of ours. */
export async function marksOn(page: Page): Promise<readonly DrawnMark[]> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const marks: DrawnMark[] = [];
    for (const button of buttonsIn(root)) marks.push({ ...button, ...(await shapeOf(session, button.button)) });
    return marks;
  } finally {
    await session.detach();
  }
}

function buttonsIn(root: Node): readonly Button[] {
  const found: Button[] = [];
  const waiting: { node: Node; behind?: number | undefined; ours: boolean }[] = [{ node: root, ours: false }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { behind, node, ours } = next;
    if (ours && node.nodeName === 'BUTTON')
      found.push({ label: attributeOf(node, 'aria-label') ?? '', behind, button: node.backendNodeId });
    for (const below of node.shadowRoots ?? [])
      waiting.push({ node: below, behind, ours: ours || isOurs(node, below) });
    if (node.contentDocument) waiting.push({ node: node.contentDocument, ours: false });
    const children = node.children ?? [];
    children.forEach((child, at) => {
      const host = child.nodeName === HOST;
      waiting.push({ node: child, behind: host ? elementBefore(children, at) : behind, ours });
    });
  }
  return found;
}

const HOST = 'PROOFMARK-MARK';
const isOurs = ({ nodeName }: Node, { shadowRootType }: Node): boolean =>
  nodeName === HOST && shadowRootType === 'closed';

const elementBefore = (children: readonly Node[], at: number): number | undefined =>
  children.slice(0, at).findLast(({ nodeType }) => nodeType === 1)?.backendNodeId;

function attributeOf({ attributes = [] }: Node, name: string): string | undefined {
  const at = attributes.findIndex((one, index) => index % 2 === 0 && one === name);
  return at === -1 ? undefined : attributes[at + 1];
}

/** A mark may go away while it is looked at. */
async function shapeOf(session: CDPSession, backendNodeId: number): Promise<Pick<DrawnMark, 'middle' | 'drawn'>> {
  try {
    const { outerHTML } = await session.send('DOM.getOuterHTML', { backendNodeId });
    return { drawn: outerHTML, middle: await middleOf(session, backendNodeId) };
  } catch {
    return { drawn: '', middle: undefined };
  }
}

async function middleOf(session: CDPSession, backendNodeId: number): Promise<Point | undefined> {
  try {
    const { model } = await session.send('DOM.getBoxModel', { backendNodeId });
    const [left = 0, top = 0, , , right = 0, bottom = 0] = model.border;
    return { x: (left + right) / 2, y: (top + bottom) / 2 };
  } catch {
    return undefined;
  }
}

/** An element of the page, as far as marks are concerned. */
export interface Spot {
  readonly node: number;
  /** Where reading ends: its upper corner there, kept inside the window. */
  readonly corner: Point | undefined;
  readonly inView: boolean;
}

export async function spotOf(page: Page, element: ElementHandle): Promise<Spot> {
  const [node, box] = await Promise.all([element.backendNodeId(), element.boundingBox()]);
  const [backwards, { height, width }] = await Promise.all([
    element.evaluate(one => getComputedStyle(one).direction === 'rtl'),
    page.evaluate(() => ({ height: innerHeight, width: document.documentElement.clientWidth })),
  ]);
  const within = (most: number, value: number): number => Math.min(Math.max(value, half), most - half);
  return {
    node,
    corner: box ? { x: within(width, backwards ? box.x : box.x + box.width), y: Math.max(box.y, half) } : undefined,
    inView: box !== null && box.y + box.height > 0 && box.y < height && box.x + box.width > 0 && box.x < width,
  };
}

const half = 8;
/** A mark is 16 px wide and stands on the corner. */
const near = 10;

/** Whether a mark belongs to an element: behind it in the text, or on its corner. */
export function isMarkOf({ behind, middle }: DrawnMark, { corner, node }: Spot): boolean {
  if (behind === node) return true;
  if (!middle || !corner) return false;
  return Math.abs(middle.x - corner.x) <= near && Math.abs(middle.y - corner.y) <= near;
}
