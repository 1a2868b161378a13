import { startTransition, useOptimistic } from 'react';

/**
 * A choice that the address carries, shown as it is made: the page behind it follows when it is drawn. What is chosen
 * next builds on what is shown, so that two quick choices both count.
 */
export function useAtOnce<Value>(value: Value, onChange: (value: Value) => void) {
  const [shown, show] = useOptimistic(value);
  const choose = (next: Value) =>
    startTransition(() => {
      show(next);
      onChange(next);
    });
  return [shown, choose] as const;
}
