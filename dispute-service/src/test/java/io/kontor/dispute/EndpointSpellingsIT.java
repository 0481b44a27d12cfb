package io.kontor.dispute;

import io.kontor.platform.test.EndpointSpellings;

/** No spelling of a path opens what this service refuses. */
class EndpointSpellingsIT extends EndpointSpellings {}
