/** Stored files: pages of documents, reports; the port, its local adapter, and links to them. */
@NullMarked
package io.kontor.platform.files;

import org.jspecify.annotations.NullMarked;
