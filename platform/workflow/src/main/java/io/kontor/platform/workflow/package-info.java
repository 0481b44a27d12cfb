/**
 * Resumable workflows: from a stored intent to the final state, over crashes, outages and unknown
 * outcomes.
 */
@NullMarked
package io.kontor.platform.workflow;

import org.jspecify.annotations.NullMarked;
