-- At each rise of rights a session goes on under a new id. The one it had before stays good for some seconds, so that what
-- is under way with it arrives.
alter table sessions
    add column former_digest bytea,
    add column former_until  timestamptz,
    -- By its index a session is found by either id. Nothing is in it yet and sessions are few, so it is there at once.
    add constraint sessions_former_digest unique (former_digest),
    add constraint sessions_former_digest_size check (octet_length(former_digest) = 32),
    add constraint sessions_former check ((former_digest is null) = (former_until is null));
