/** Migrations of a service's database: the platform's own tables, then those of the service. */
@NullMarked
package io.kontor.platform.migration;

import org.jspecify.annotations.NullMarked;
