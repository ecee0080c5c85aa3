-- A tenant's life: it is renamed, suspended and reopened, and once its deletion is due it is erased.

-- A closed tenant, suspended or to be deleted, lets nobody in but superadmins. From deletion_due_at on it is being
-- erased, bit by bit; until then its deletion can be called off.
alter table tenants
    add column suspended_at          timestamptz,
    add column suspension_reason     text,
    add column deletion_scheduled_at timestamptz,
    add column deletion_due_at       timestamptz,
    add constraint tenants_suspended check ((suspended_at is null) = (suspension_reason is null)),
    add constraint tenants_deletion check ((deletion_scheduled_at is null) = (deletion_due_at is null)),
    add constraint tenants_deletion_later check (deletion_due_at > deletion_scheduled_at);

-- There are few of them at any time: whoever works for many tenants asks which to leave alone.
create index tenants_closed on tenants (tenant_id) where suspended_at is not null or deletion_due_at is not null;
create index tenants_deletion_due on tenants (deletion_due_at) where deletion_due_at is not null;

-- What tenants were called before: their old addresses lead on, and no other tenant gets them.
create table former_slugs (
    slug      text        not null,
    tenant_id uuid        not null,
    left_at   timestamptz not null,
    constraint former_slugs_pkey primary key (slug),
    constraint former_slugs_tenant foreign key (tenant_id) references tenants
);
create index former_slugs_of_tenant on former_slugs (tenant_id, slug);

-- A tenant's mails are read out, and erased, in the order of their ids.
create index messages_of_tenant on messages (tenant_id, message_id) where tenant_id is not null;
