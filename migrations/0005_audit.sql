-- Who did what, written in the transaction of the deed. Entries without a tenant concern the platform.

create table audit_entries (
    audit_entry_id   uuid        not null,
    tenant_id        uuid,
    occurred_at      timestamptz not null,
    actor            text        not null,
    actor_account_id uuid,
    act              text        not null,
    person_id        uuid,
    facts            jsonb       not null,
    constraint audit_entries_pkey primary key (audit_entry_id),
    constraint audit_entries_actor check (actor in ('person', 'superadmin', 'system')),
    constraint audit_entries_account check ((actor = 'system') = (actor_account_id is null))
);
create index audit_entries_of_tenant on audit_entries (tenant_id, audit_entry_id desc);
create index audit_entries_of_person on audit_entries (tenant_id, person_id, audit_entry_id desc);
