/** Users as compliance sees them: copies of their data, their KYC level, their blocks. */
@NullMarked
package io.kontor.compliance.user;

import org.jspecify.annotations.NullMarked;
