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

-- What the sign-in behind a session showed: when the person proved at the provider who they are, and whether with a
-- second factor. accounts remembers when that was shown last.
alter table sessions
    add column authenticated_at timestamptz,
    add column second_factor_at timestamptz;
alter table accounts
    add column second_factor_at timestamptz;

-- What a sign-in under way was asked for beyond that it happens, to be checked when it comes back.
alter table sign_in_attempts
    add column wants_second_factor boolean not null default false,
    add column max_age_seconds     integer;
alter table sign_in_attempts
    alter column wants_second_factor drop default;
