import {
  CalendarDays,
  FlaskConical,
  House,
  Inbox,
  Megaphone,
  Settings,
  Users,
  type LucideIcon,
} from 'lucide-react';

export interface Destination {
  readonly to: string;
  readonly label: string;
  /** Pressed after `g`. */
  readonly key: string;
  readonly icon: LucideIcon;
}

const sandbox: Destination = { to: '/sandbox', label: 'Sandbox', key: 'x', icon: FlaskConical };

const always: readonly Destination[] = [
  { to: '/', label: 'Home', key: 'h', icon: House },
  { to: '/campaigns', label: 'Campaigns', key: 'c', icon: Megaphone },
  { to: '/contacts', label: 'Contacts', key: 'p', icon: Users },
  { to: '/calendar', label: 'Calendar', key: 'a', icon: CalendarDays },
  { to: '/mailboxes', label: 'Mailboxes', key: 'm', icon: Inbox },
  { to: '/settings', label: 'Settings', key: 's', icon: Settings },
];

/** The main places, in the order people use them. */
export function destinations(hasSandbox: boolean): readonly Destination[] {
  return hasSandbox ? [...always.slice(0, -1), sandbox, ...always.slice(-1)] : always;
}
