import {
  IconAddressBook,
  IconArrowsExchange,
  IconBook2,
  IconBulb,
  IconCalendarEvent,
  IconChecklist,
  IconGavel,
  IconGift,
  IconHome,
  IconLayoutGrid,
  IconListSearch,
  IconMessage2,
  IconMessageQuestion,
  IconMessages,
  IconPalette,
  IconPlus,
  IconPuzzle,
  IconSearch,
  IconSitemap,
  IconSquareCheck,
  IconTags,
  IconUpload,
  IconUsers,
  IconUsersGroup,
} from '@tabler/icons-react';

const ICONS: Readonly<Record<string, typeof IconHome>> = {
  '/': IconHome,
  '/viden': IconSearch,
  '/hvad-virker': IconMessageQuestion,
  '/aktiviteter/ny': IconPlus,
  '/evidenskort': IconLayoutGrid,
  '/aktiviteter': IconPalette,
  '/koncepter': IconPuzzle,
  '/netvaerk': IconUsersGroup,
  '/moeder': IconCalendarEvent,
  '/grupper': IconSitemap,
  '/personer': IconAddressBook,
  '/forum': IconMessage2,
  '/anbefalinger': IconBulb,
  '/ordliste': IconBook2,
  '/opgaver': IconSquareCheck,
  '/beslutninger': IconGavel,
  '/spoergsmaal': IconMessages,
  '/udveksling': IconArrowsExchange,
  '/modydelser': IconGift,
  '/kurater': IconChecklist,
  '/fund': IconListSearch,
  '/import': IconUpload,
  '/emner': IconTags,
  '/medlemmer': IconUsers,
};

export interface MenuIconProps {
  /** Where the item leads. */
  to: string;
  size: number;
}

export function MenuIcon({ to, size }: MenuIconProps) {
  const Icon = ICONS[to];
  return Icon ? <Icon size={size} stroke={1.6} aria-hidden /> : null;
}
