-- A mail of an invitation that was answered or taken back before it could go out is not sent any more.
alter table messages add column recalled_at timestamptz;
