//! The tables that hold a tenant, in the order in which they are erased: what points at another comes
//! before it, so that each part that is deleted stays as small as it is asked to be.

/// A table whose rows each belong to a tenant.
#[derive(Clone, Copy, Debug)]
pub struct Table {
    pub name: &'static str,
    /// What tells its rows apart within a tenant, in the order of an index: columns and their types.
    pub key: &'static [(&'static str, &'static str)],
    /// What an archive adds to each row (`it`), as JSON: what belongs to it but has no tenant of its own.
    pub also: Option<&'static str>,
    /// Its column that names the links which go with a row.
    pub link: Option<&'static str>,
}

const fn table(name: &'static str, key: &'static [(&'static str, &'static str)]) -> Table {
    Table { name, key, also: None, link: None }
}

impl Table {
    /// The tenant's trail: it only grows, and goes as a whole once nothing else of the tenant is left.
    pub fn is_trail(&self) -> bool {
        self.name == "audit_entries"
    }

    /// The tenant itself.
    pub fn is_tenant(&self) -> bool {
        self.name == "tenants"
    }
}

const DELIVERIES: &str = "jsonb_build_object('deliveries', (
    select coalesce(jsonb_agg(to_jsonb(d) - 'message_id' order by d.attempt), '[]'::jsonb)
    from deliveries d where d.message_id = it.message_id), 'bounces', (
    select coalesce(jsonb_agg(to_jsonb(b) - 'message_id' order by b.received_at), '[]'::jsonb)
    from bounces b where b.message_id = it.message_id))";

pub const TABLES: [Table; 20] = [
    table("import_rows", &[("import_id", "uuid"), ("row_number", "integer")]),
    table("imports", &[("import_id", "uuid")]),
    table("bulk_people", &[("bulk_act_id", "uuid"), ("person_id", "uuid")]),
    table("bulk_tallies", &[("bulk_act_id", "uuid"), ("outcome", "text")]),
    table("bulk_acts", &[("bulk_act_id", "uuid")]),
    Table { also: Some(DELIVERIES), ..table("messages", &[("message_id", "uuid")]) },
    table("link_opens", &[("link_id", "uuid"), ("opened_at", "timestamptz"), ("ctid", "tid")]),
    Table { link: Some("link_id"), ..table("invitation_links", &[("link_id", "uuid")]) },
    table("join_requests", &[("join_request_id", "uuid")]),
    table("invitation_blocks", &[("address_digest", "bytea")]),
    table("tidings", &[("person_id", "uuid"), ("tiding_id", "uuid")]),
    table("invitations", &[("invitation_id", "uuid")]),
    table("person_roles", &[("person_id", "uuid"), ("role_id", "uuid")]),
    table("people", &[("person_id", "uuid")]),
    table("holds_due", &[("hold_id", "bigint")]),
    table("roles", &[("role_id", "uuid")]),
    table("visits", &[("visit_id", "uuid")]),
    table("former_slugs", &[("slug", "text")]),
    table("audit_entries", &[("audit_entry_id", "uuid")]),
    table("tenants", &[("tenant_id", "uuid")]),
];
