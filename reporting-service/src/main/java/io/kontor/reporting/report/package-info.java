/** Exports as files: asked for, written in the background, downloaded by link. */
@NullMarked
package io.kontor.reporting.report;

import org.jspecify.annotations.NullMarked;
