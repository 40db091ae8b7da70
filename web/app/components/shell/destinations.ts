import {
  CalendarDays,
  FlaskConical,
  House,
  Inbox,
  LayoutTemplate,
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
  /** Its length stands beside its name. */
  readonly isQueue?: true;
  /** On a phone it stands in the account menu: a thumb needs the room. */
  readonly isInMenu?: true;
}

const sandbox: Destination = {
  to: '/sandbox',
  label: 'Sandbox',
  key: 'x',
  icon: FlaskConical,
  isInMenu: true,
};

const always: readonly Destination[] = [
  { to: '/', label: 'Home', key: 'h', icon: House },
  { to: '/campaigns', label: 'Campaigns', key: 'c', icon: Megaphone },
  { to: '/approvals', label: 'Approvals', key: 'r', icon: MailCheck, isQueue: true },
  { to: '/contacts', label: 'Contacts', key: 'p', icon: Users },
  { to: '/calendar', label: 'Calendar', key: 'a', icon: CalendarDays },
  { to: '/mailboxes', label: 'Mailboxes', key: 'm', icon: Inbox },
  { to: '/templates', label: 'Templates', key: 't', icon: LayoutTemplate, isInMenu: true },
  { to: '/settings', label: 'Settings', key: 's', icon: Settings, isInMenu: true },
];

/** The main places, in the order people use them. */
export function destinations(hasSandbox: boolean): readonly Destination[] {
  return hasSandbox ? [...always.slice(0, -1), sandbox, ...always.slice(-1)] : always;
}
