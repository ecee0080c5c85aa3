-- For the login that reaches Postgres through PgBouncer, before each upgrade and after each restore, by an administrator of the
-- database: what SmartTrackers asks of each connection otherwise. Behind PgBouncer several share one, and nobody can ask.
alter role smarttrackers_login set role = 'smarttrackers_app';
alter role smarttrackers_login set statement_timeout = '10s';
alter role smarttrackers_login set lock_timeout = '5s';
alter role smarttrackers_login set idle_in_transaction_session_timeout = '30s';
alter role smarttrackers_login set jit = off;
alter role smarttrackers_login set enable_incremental_sort = off;
alter role smarttrackers_login set max_parallel_workers_per_gather = 0;
