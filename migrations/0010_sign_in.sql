-- What people see and end of their sessions. A session ends at ends_at, which each use moves ahead by the idle time, and at
-- latest_end_at whatever happens in it. browser and system are names such as "Firefox" and "Windows"; network is the
-- client's address without its last part.
alter table sessions
    add column session_id    uuid        not null default gen_random_uuid(),
    add column seen_at       timestamptz,
    add column latest_end_at timestamptz,
    add column browser       text        not null default '',
    add column system        text        not null default '',
    add column network       text        not null default '';
update sessions set seen_at = created_at, latest_end_at = ends_at;
alter table sessions
    alter column session_id drop default,
    alter column seen_at set not null,
    alter column latest_end_at set not null,
    alter column browser drop default,
    alter column system drop default,
    alter column network drop default,
    add constraint sessions_id unique (session_id),
    add constraint sessions_latest_end check (ends_at <= latest_end_at);
