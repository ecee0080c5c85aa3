-- Logout tokens that have been used (back-channel logout), until they would be over anyway: whoever brings one a second time is
-- refused, whichever process is asked.
create table logout_tokens (
    jti_digest bytea       not null,
    ends_at    timestamptz not null,
    constraint logout_tokens_pkey primary key (jti_digest),
    constraint logout_tokens_digest_size check (octet_length(jti_digest) = 32)
);
create index logout_tokens_by_end on logout_tokens (ends_at);
create index sessions_by_provider_session on sessions (provider_session_id) where provider_session_id is not null;

-- How often somebody has knocked at a door lately: an address at the login, an account, and so on. Not worth keeping over a
-- crash, so nothing waits for the disk.
create unlogged table knocks (
    door    text        not null,
    who     text        not null,
    counted integer     not null,
    ends_at timestamptz not null,
    constraint knocks_pkey primary key (door, who)
);
create index knocks_by_end on knocks (ends_at);

-- Forms that wait while whoever sent them proves anew who they are; for an hour.
create table kept_forms (
    kept_form_id uuid        not null,
    account_id   uuid        not null,
    path         text        not null,
    fields       jsonb       not null,
    kept_at      timestamptz not null,
    constraint kept_forms_pkey primary key (kept_form_id),
    constraint kept_forms_account foreign key (account_id) references accounts (account_id) on delete cascade
);
create index kept_forms_by_account on kept_forms (account_id);
create index kept_forms_by_time on kept_forms (kept_at);
