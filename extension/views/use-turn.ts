import { useEffect, useState } from 'preact/hooks';

/** Those that wait to be heard, in the order they were drawn. */
const waiting: (() => void)[] = [];

/** Of several questions one is said at a time: whether it is this one's turn, because those before it were answered. */
export function useTurn(): boolean {
  const [isTurn, setTurn] = useState(false);
  useEffect(() => {
    const begin = (): void => {
      setTurn(true);
    };
    waiting.push(begin);
    waiting[0]?.();
    return () => {
      waiting.splice(waiting.indexOf(begin), 1);
      waiting[0]?.();
    };
  }, []);
  return isTurn;
}
