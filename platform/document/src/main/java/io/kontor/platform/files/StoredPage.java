package io.kontor.platform.files;

/**
 * A file of the store that is a page of something.
 *
 * @param key of the file store
 * @param type by its content
 * @param size bytes
 * @param sha256 hex
 */
public record StoredPage(String key, FileType type, long size, String sha256) {}
