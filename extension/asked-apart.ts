/** Asks a worker that was made for one question, and ends it. Rejects where it breaks, as one without memory does. */
export function askedApart<Answer>(worker: Worker, question: unknown): Promise<Answer> {
  const answered = new Promise<Answer>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Answer>) => {
      resolve(data);
    });
    worker.addEventListener('error', () => {
      reject(new Error('the worker broke'));
    });
  });
  worker.postMessage(question);
  return answered.finally(() => {
    worker.terminate();
  });
}
