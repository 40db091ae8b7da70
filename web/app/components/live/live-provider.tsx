import {
  createContext,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  type ReactNode,
} from 'react';
import { liveEventTypes, type LiveEventType } from '#domain/shared/live-event.ts';

export type LiveConnection = 'connecting' | 'live' | 'lost';

export interface LiveChange {
  readonly type: LiveEventType;
  /** null = many changed at once. */
  readonly entityId: string | null;
}

type Listener = (change: LiveChange) => void;

interface Live {
  readonly connection: LiveConnection;
  readonly subscribe: (listener: Listener) => () => void;
  /** Whether something of these types changed in the last `withinMs`. */
  readonly hasChanged: (types: readonly LiveEventType[], withinMs: number) => boolean;
}

const LiveContext = createContext<Live>({
  connection: 'connecting',
  subscribe: () => () => {},
  hasChanged: () => false,
});

const reconnectMs = 3_000;

/** One connection per tab; every part of the page listens through it. */
export function LiveProvider({ children }: { children: ReactNode }) {
  const [connection, setConnection] = useState<LiveConnection>('connecting');
  const listeners = useRef(new Set<Listener>());
  const changedAt = useRef(new Map<LiveEventType, number>());

  useEffect(() => {
    let source: EventSource;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const tell = (change: LiveChange) => {
      changedAt.current.set(change.type, performance.now());
      for (const listener of listeners.current) listener(change);
    };
    const connect = () => {
      source = new EventSource('/api/v1/events');
      source.addEventListener('open', () => {
        setConnection('live');
        // What changed before the line was open was told to nobody.
        for (const type of liveEventTypes) tell({ type, entityId: null });
      });
      source.addEventListener('error', () => {
        setConnection('lost');
        // The browser retries by itself unless the server refused.
        if (source.readyState === EventSource.CLOSED) timer = setTimeout(connect, reconnectMs);
      });
      for (const type of liveEventTypes) {
        source.addEventListener(type, (event) => tell({ type, entityId: entityIdOf(event.data) }));
      }
    };
    connect();
    return () => {
      clearTimeout(timer);
      source.close();
    };
  }, []);

  const line = useMemo(
    () => ({
      subscribe(listener: Listener) {
        listeners.current.add(listener);
        return () => listeners.current.delete(listener);
      },
      hasChanged(types: readonly LiveEventType[], withinMs: number) {
        const since = performance.now() - withinMs;
        return types.some((type) => (changedAt.current.get(type) ?? -Infinity) > since);
      },
    }),
    [],
  );
  // Apart from the line: who listens must not begin anew, and forget, whenever the connection changes.
  const live = useMemo<Live>(() => ({ connection, ...line }), [connection, line]);
  return <LiveContext.Provider value={live}>{children}</LiveContext.Provider>;
}

export function useLive(): Live {
  return useContext(LiveContext);
}

function entityIdOf(text: string): string | null {
  const data: unknown = JSON.parse(text);
  if (typeof data !== 'object' || data === null || !('entityId' in data)) return null;
  return typeof data.entityId === 'string' ? data.entityId : null;
}
