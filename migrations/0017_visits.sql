-- Visits of superadmins to tenants, each with its reason. Only while one is going on can a superadmin look into a
-- tenant, and only from acting_at on do there what an administrator can.

-- A tenant that asks first lets a visit begin only once one of its administrators has agreed.
alter table tenants add column asks_first_at timestamptz;

-- asked_at is when the reason was given; a visit that waits for nobody begins at that moment. decided_by is the
-- administrator who agreed or refused. broke_glass_at: it began without the agreement that the tenant asks for.
create table visits (
    tenant_id      uuid        not null,
    visit_id       uuid        not null,
    account_id     uuid        not null,
    reason         text        not null,
    asked_at       timestamptz not null,
    approved_at    timestamptz,
    refused_at     timestamptz,
    decided_by     uuid,
    broke_glass_at timestamptz,
    began_at       timestamptz,
    ends_at        timestamptz,
    acting_at      timestamptz,
    left_at        timestamptz,
    constraint visits_pkey primary key (tenant_id, visit_id),
    constraint visits_tenant foreign key (tenant_id) references tenants,
    constraint visits_account foreign key (account_id) references accounts,
    constraint visits_decider foreign key (decided_by) references accounts,
    constraint visits_decided_once check (num_nonnulls(approved_at, refused_at) <= 1),
    constraint visits_decided check ((decided_by is null) = (num_nonnulls(approved_at, refused_at) = 0)),
    constraint visits_refused check (refused_at is null or began_at is null),
    constraint visits_begun check ((began_at is null) = (ends_at is null)),
    constraint visits_ends_later check (ends_at > began_at),
    constraint visits_acting check (acting_at is null or began_at is not null),
    constraint visits_reason_length check (char_length(reason) between 1 and 500)
);
create index visits_of_account on visits (tenant_id, account_id, asked_at desc);
create index visits_of_tenant on visits (tenant_id, asked_at desc);
create index visits_by_account on visits (account_id);
create index visits_by_decider on visits (decided_by) where decided_by is not null;
