package io.kontor.platform.document;

/**
 * Where the files of a service's documents are named, kept and looked at.
 *
 * @param pageTable {@code (id TEXT PRIMARY KEY, document_id TEXT, file_key TEXT UNIQUE, file_type
 *     TEXT, size BIGINT, sha256 TEXT, creation_date TIMESTAMPTZ)}; a literal of the program
 * @param folder of the file store
 * @param linkPath of temporary links, for example {@code kyc/files}
 */
public record DocumentKind(String pageTable, String folder, String linkPath) {}
