-- Tenants, their roles and their people. Keys of a tenant's tables begin with tenant_id, so that the
-- schema can be spread by tenant and a forgotten condition meets no foreign row by id alone.

create table tenants (
    tenant_id  uuid        not null,
    slug       text        not null,
    name       text        not null,
    language   text        not null,
    created_at timestamptz not null,
    constraint tenants_pkey primary key (tenant_id),
    constraint tenants_slug unique (slug),
    constraint tenants_slug_shape check (slug ~ '^[a-z][a-z0-9-]{0,38}[a-z0-9]$'),
    constraint tenants_name_length check (char_length(name) between 1 and 100),
    constraint tenants_language check (language in ('en', 'nl'))
);

-- Built-in roles are rows like a tenant's own, written when the tenant is made; only own ones carry a
-- name, built-in ones are named by the reader's language.
create table roles (
    tenant_id   uuid        not null,
    role_id     uuid        not null,
    kind        text        not null,
    name        text,
    permissions text[]      not null,
    created_at  timestamptz not null,
    constraint roles_pkey primary key (tenant_id, role_id),
    constraint roles_tenant foreign key (tenant_id) references tenants,
    constraint roles_kind check (kind in ('administrator', 'manager', 'registrar', 'viewer', 'own')),
    constraint roles_name check ((kind = 'own') = (name is not null))
);
create unique index roles_built_in on roles (tenant_id, kind) where kind <> 'own';
create unique index roles_own_name on roles (tenant_id, lower(name)) where kind = 'own';

-- An entry of Settings > People. folded_address is the address as it is compared: lower case, domain
-- in its ASCII form. roles_given_by vouches for the roles: what they may no longer give when the person
-- accepts is not given.
create table people (
    tenant_id      uuid        not null,
    person_id      uuid        not null,
    email_address  text        not null,
    folded_address text        not null,
    name           text        not null,
    language       text,
    account_id     uuid,
    roles_given_by uuid        not null,
    created_at     timestamptz not null,
    joined_at      timestamptz,
    deactivated_at timestamptz,
    constraint people_pkey primary key (tenant_id, person_id),
    constraint people_tenant foreign key (tenant_id) references tenants,
    constraint people_roles_giver foreign key (roles_given_by) references accounts,
    constraint people_account_known foreign key (account_id) references accounts,
    constraint people_address unique (tenant_id, folded_address),
    constraint people_account unique (tenant_id, account_id),
    constraint people_joined check ((account_id is null) = (joined_at is null)),
    constraint people_name_length check (char_length(name) <= 100),
    constraint people_language check (language in ('en', 'nl'))
);
create index people_by_address on people (folded_address);
create index people_by_roles_giver on people (roles_given_by);
create index people_by_account on people (account_id) where account_id is not null;

create table person_roles (
    tenant_id uuid not null,
    person_id uuid not null,
    role_id   uuid not null,
    constraint person_roles_pkey primary key (tenant_id, person_id, role_id),
    constraint person_roles_person foreign key (tenant_id, person_id) references people on delete cascade,
    constraint person_roles_role foreign key (tenant_id, role_id) references roles
);
create index person_roles_by_role on person_roles (tenant_id, role_id);
