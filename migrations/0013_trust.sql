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
