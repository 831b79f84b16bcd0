import type { Page } from 'puppeteer';

/** One uninterrupted piece of a script's work, in ms of processor time: what else the machine does counts for nothing. */
export type Piece = number;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  /** µs: when it began, how long it took, and for how much of it its thread ran. */
  readonly ts: number;
  readonly dur?: number;
  readonly tdur?: number;
  readonly args: { readonly data?: { readonly url?: string } };
}

const TASK = 'ThreadControllerImpl::RunTask';
const CALL = 'FunctionCall';

/** What the browser noted. */
export interface Traced {
  /** Of one script's work. */
  readonly pieces: readonly Piece[];
  /** The browser's own work on the frames it drew meanwhile: where everything stands, and how it looks. */
  readonly frames: readonly Piece[];
}

/** Has the browser itself note what runs while something happens. */
export async function traced(page: Page, script: string, happen: () => Promise<void>): Promise<Traced> {
  await page.tracing.start({ categories: ['toplevel', 'devtools.timeline', '-*'] });
  await happen();
  const trace = await page.tracing.stop();
  if (!trace) throw new Error('the browser wrote no trace');
  const { traceEvents } = JSON.parse(new TextDecoder().decode(trace)) as {
    readonly traceEvents: readonly TraceEvent[];
  };
  return workIn(
    traceEvents.filter(({ ph, tdur }) => ph === 'X' && tdur !== undefined),
    script,
  );
}

function workIn(events: readonly TraceEvent[], script: string): Traced {
  const calls = events.filter(({ name, args }) => name === CALL && args.data?.url === script);
  const threads = new Set(calls.map(threadOf));
  const onThread = events.filter(one => threads.has(threadOf(one)));
  const tasks = onThread.filter(({ name }) => name === TASK).sort((one, other) => one.ts - other.ts);
  const callsIn = gathered(calls, tasks);
  const startsIn = gathered(
    onThread.filter(({ name }) => STARTS.has(name)),
    tasks,
  );
  const drawnIn = gathered(
    onThread.filter(({ name }) => DRAWING.has(name)),
    tasks,
  );
  const frames = [...drawnIn].map(([, steps]) => outermost(steps).reduce((sum, { tdur = 0 }) => sum + tdur, 0) / 1_000);
  const pieces = [...callsIn].map(([task, mine]) => {
    const starts = startsIn.get(task) ?? [];
    // What the browser did because we asked it to counts whole, with what it leaves behind; else what we did in it.
    const isOurs = mine.some(call => starts.some(start => isWithin(call, start)));
    return (isOurs ? (task.tdur ?? 0) : outermost(mine).reduce((sum, { tdur = 0 }) => sum + tdur, 0)) / 1_000;
  });
  return { pieces, frames };
}

/** The steps of a frame. */
const DRAWING: ReadonlySet<string> = new Set(['UpdateLayoutTree', 'Layout', 'PrePaint', 'Paint', 'Layerize']);

/** How the browser begins what only a script like ours asks for; the pages of the cases use timers. */
const STARTS: ReadonlySet<string> = new Set(['RunPostTaskCallback', 'FireIdleCallback']);

const threadOf = ({ pid, tid }: TraceEvent): string => `${String(pid)} ${String(tid)}`;

function gathered(
  events: readonly TraceEvent[],
  tasks: readonly TraceEvent[],
): ReadonlyMap<TraceEvent, readonly TraceEvent[]> {
  const byTask = new Map<TraceEvent, TraceEvent[]>();
  for (const event of events) {
    const task = around(event, tasks);
    if (task) byTask.set(task, [...(byTask.get(task) ?? []), event]);
  }
  return byTask;
}

const isWithin = (event: TraceEvent, other: TraceEvent): boolean =>
  threadOf(event) === threadOf(other) && other.ts <= event.ts && endOf(other) >= endOf(event);
const endOf = ({ ts, dur = 0 }: TraceEvent): number => ts + dur;

/** The outermost of sorted tasks that an event belongs to: the last that began before it, if it is not over. */
function around(event: TraceEvent, tasks: readonly TraceEvent[]): TraceEvent | undefined {
  let [low, high] = [0, tasks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tasks[middle]?.ts ?? Infinity) <= event.ts) low = middle + 1;
    else high = middle;
  }
  const task = tasks[low - 1];
  return task && isWithin(event, task) ? task : undefined;
}

const outermost = (calls: readonly TraceEvent[]): readonly TraceEvent[] =>
  calls.filter(call => !calls.some(other => other !== call && isWithin(call, other)));
