/** Files in an S3-compatible store. */
@NullMarked
package io.kontor.platform.files.s3;

import org.jspecify.annotations.NullMarked;
