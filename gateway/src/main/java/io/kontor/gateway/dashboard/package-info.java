/** The dashboard's files. */
@NullMarked
package io.kontor.gateway.dashboard;

import org.jspecify.annotations.NullMarked;
