/** Documents that consist of pages: uploads, submissions and links. */
@NullMarked
package io.kontor.platform.document;

import org.jspecify.annotations.NullMarked;
