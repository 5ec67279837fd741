/** Brushing days on a timeline: only the brush itself is drawn while the pointer moves. */
import { type PointerEvent, type ReactNode, useRef } from 'react';
import { dayOf } from '../../model/day.ts';
import type { Axis } from './lanes.ts';

interface Props {
  readonly axis: Axis;
  readonly of?: string | undefined;
  readonly isLate?: boolean;
  readonly onBrush: (from: string, to: string) => void;
  readonly children: ReactNode;
}

export function Brush({ axis, of, isLate = false, onBrush, children }: Props) {
  const shown = useRef<HTMLDivElement>(null);
  const drag = useRef<{ left: number; width: number; from: number; to: number } | null>(null);
  const span = axis.last - axis.first + 1;
  const dayAt = (x: number): number => {
    const { left, width } = drag.current!;
    return axis.first + Math.min(span - 1, Math.max(0, Math.floor(((x - left) / width) * span)));
  };
  const draw = () => {
    const at = shown.current!;
    const { from, to, width } = drag.current!;
    const [a, b] = [Math.min(from, to) - axis.first, Math.max(from, to) - axis.first + 1];
    at.style.transform = `translateX(${(a / span) * width}px) scaleX(${((b - a) / span) * width})`;
    at.hidden = false;
  };
  const end = () => {
    drag.current = null;
    shown.current!.hidden = true;
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0 || (event.target as HTMLElement).closest('a')) return;
    const { left, width } = event.currentTarget.getBoundingClientRect();
    drag.current = { left, width, from: 0, to: 0 };
    const day = dayAt(event.clientX);
    drag.current = { left, width, from: day, to: day };
    event.currentTarget.setPointerCapture(event.pointerId);
    draw();
  };
  return (
    <div
      className={isLate ? 'timeline is-late' : 'timeline'}
      data-of={of}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (!drag.current) return;
        drag.current.to = dayAt(event.clientX);
        draw();
      }}
      onPointerUp={() => {
        const brushed = drag.current;
        end();
        if (brushed && brushed.from !== brushed.to)
          onBrush(dayOf(Math.min(brushed.from, brushed.to)), dayOf(Math.max(brushed.from, brushed.to)));
      }}
      onPointerCancel={end}
    >
      {children}
      <div className="brush" ref={shown} hidden />
    </div>
  );
}
