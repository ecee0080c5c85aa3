-- A tenant's own roles are made by people from now on: what a page has let through is checked once more.
-- Their names are unique already (roles_own_name).

alter table roles
    add constraint roles_name_length check (char_length(name) between 1 and 100),
    add constraint roles_some_permission check (cardinality(permissions) > 0);
