@NullMarked
package io.kontor.platform.fault;

import org.jspecify.annotations.NullMarked;
