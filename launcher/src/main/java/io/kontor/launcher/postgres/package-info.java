/** The PostgreSQL server with one database and two roles per service. */
@NullMarked
package io.kontor.launcher.postgres;

import org.jspecify.annotations.NullMarked;
