-- Links that an invitee asked for, of which there are few a day; those of administrators and reminders do not count.
alter table invitation_links add column asked_at timestamptz;
