-- The tenants that somebody entered in a session: who manages people there is shown this session, and no other.
alter table sessions add column tenants uuid[] not null default '{}';
