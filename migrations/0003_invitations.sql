-- Invitations as dated facts; their status is computed, never stored.

create table invitations (
    tenant_id     uuid        not null,
    invitation_id uuid        not null,
    person_id     uuid        not null,
    inviter_id    uuid        not null,
    created_at    timestamptz not null,
    sent_at       timestamptz not null,
    ends_at       timestamptz not null,
    accepted_at   timestamptz,
    declined_at   timestamptz,
    revoked_at    timestamptz,
    constraint invitations_pkey primary key (tenant_id, invitation_id),
    constraint invitations_person foreign key (tenant_id, person_id) references people on delete cascade,
    constraint invitations_inviter foreign key (inviter_id) references accounts,
    constraint invitations_end_once check (num_nonnulls(accepted_at, declined_at, revoked_at) <= 1),
    constraint invitations_ends_later check (ends_at > sent_at)
);
create unique index invitations_one_open on invitations (tenant_id, person_id)
    where accepted_at is null and declined_at is null and revoked_at is null;
create index invitations_of_person on invitations (tenant_id, person_id, created_at desc);
create index invitations_by_id on invitations (invitation_id);
create index invitations_by_inviter on invitations (inviter_id);

-- One link for each mail of an invitation; several may be alive.
create table invitation_links (
    tenant_id     uuid        not null,
    link_id       uuid        not null,
    invitation_id uuid        not null,
    created_at    timestamptz not null,
    constraint invitation_links_pkey primary key (tenant_id, link_id),
    constraint invitation_links_invitation foreign key (tenant_id, invitation_id)
        references invitations on delete cascade
);
create index invitation_links_by_id on invitation_links (link_id);
create index invitation_links_of_invitation on invitation_links (tenant_id, invitation_id, created_at desc);

create table superadmin_invitations (
    superadmin_invitation_id uuid        not null,
    link_id                  uuid        not null,
    email_address            text        not null,
    folded_address           text        not null,
    created_at               timestamptz not null,
    ends_at                  timestamptz not null,
    accepted_at              timestamptz,
    constraint superadmin_invitations_pkey primary key (superadmin_invitation_id),
    constraint superadmin_invitations_link unique (link_id)
);

-- What a secret opens. The secret itself is made when a mail is handed over and exists only there; a
-- mail that had to be handed over again carries another secret of the same link.
create table link_secrets (
    secret_digest bytea       not null,
    link_id       uuid        not null,
    minted_at     timestamptz not null,
    constraint link_secrets_pkey primary key (secret_digest),
    constraint link_secrets_digest_size check (octet_length(secret_digest) = 32)
);
create index link_secrets_by_link on link_secrets (link_id);
