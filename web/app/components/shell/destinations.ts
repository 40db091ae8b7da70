import {
  CalendarDays,
  FlaskConical,
  House,
  Inbox,
  MailCheck,
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
  /** What waits there for a person. */
  readonly waiting?: number;
}

const sandbox: Destination = { to: '/sandbox', label: 'Sandbox', key: 'x', icon: FlaskConical };

const always = (approvals: number): readonly Destination[] => [
  { to: '/', label: 'Home', key: 'h', icon: House },
  { to: '/campaigns', label: 'Campaigns', key: 'c', icon: Megaphone },
  { to: '/approvals', label: 'Approvals', key: 'r', icon: MailCheck, waiting: approvals },
  { to: '/contacts', label: 'Contacts', key: 'p', icon: Users },
  { to: '/calendar', label: 'Calendar', key: 'a', icon: CalendarDays },
  { to: '/mailboxes', label: 'Mailboxes', key: 'm', icon: Inbox },
  { to: '/settings', label: 'Settings', key: 's', icon: Settings },
];

/** The main places, in the order people use them. @param approvals mails that wait for a person */
export function destinations(hasSandbox: boolean, approvals: number): readonly Destination[] {
  const places = always(approvals);
  return hasSandbox ? [...places.slice(0, -1), sandbox, ...places.slice(-1)] : places;
}
