package io.kontor.bench.chaos;

/**
 * An event as the merchant sees it.
 *
 * @param resourceId the object that it is about
 * @param type such as {@code TRANSFER_NORMAL_SUCCEEDED}
 */
record Notice(String resourceId, String type) {}
