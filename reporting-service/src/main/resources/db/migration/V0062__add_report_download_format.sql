-- For whom the file is written. An older release beside this one writes files for programs only.
ALTER TABLE report
  ADD COLUMN download_format TEXT NOT NULL DEFAULT 'CSV'
  CONSTRAINT report_download_format_ck CHECK (download_format IN ('CSV', 'CSV_FOR_SPREADSHEETS'));
