-- Background jobs, kept by db-scheduler (docs/adr/0025-background-jobs.md). Times are real time, also where the business
-- clock is moved.
CREATE TABLE scheduled_tasks (
  task_name            TEXT        NOT NULL,
  task_instance        TEXT        NOT NULL,
  task_data            BYTEA,                -- JSON
  execution_time       TIMESTAMPTZ NOT NULL,
  picked               BOOLEAN     NOT NULL,
  picked_by            TEXT,
  last_success         TIMESTAMPTZ,
  last_failure         TIMESTAMPTZ,
  consecutive_failures INTEGER,
  last_heartbeat       TIMESTAMPTZ,
  version              BIGINT      NOT NULL,
  PRIMARY KEY (task_name, task_instance)
);
CREATE INDEX scheduled_tasks_due_idx ON scheduled_tasks (execution_time);
CREATE INDEX scheduled_tasks_heartbeat_idx ON scheduled_tasks (last_heartbeat);
