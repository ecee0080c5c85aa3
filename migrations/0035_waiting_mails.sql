-- Mails are tried for a day; while their tenant is closed they wait, and the day begins anew when it is opened again.
alter table tenants add column reopened_at timestamptz;
