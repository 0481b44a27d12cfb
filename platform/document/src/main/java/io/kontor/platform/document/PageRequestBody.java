package io.kontor.platform.document;

/**
 * Documents the body of a page; it is read as a stream (see {@link PageReader}).
 *
 * @param file base64
 */
public record PageRequestBody(String file) {}
