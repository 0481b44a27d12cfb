package io.kontor.identity.keycloak;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.keycloak.representations.idm.ClientRepresentation;
import org.keycloak.representations.idm.CredentialRepresentation;
import org.keycloak.representations.idm.ProtocolMapperRepresentation;
import org.keycloak.representations.idm.UserRepresentation;
import org.springframework.boot.jackson.JacksonMixin;

/**
 * How Keycloak's representations are written: with their {@code is…} getters, which our own records
 * do without, and without what is not set, because an update changes only what it names.
 */
@JacksonMixin({
  ClientRepresentation.class,
  CredentialRepresentation.class,
  ProtocolMapperRepresentation.class,
  UserRepresentation.class
})
@JsonAutoDetect(isGetterVisibility = JsonAutoDetect.Visibility.PUBLIC_ONLY)
@JsonInclude(JsonInclude.Include.NON_NULL)
interface RepresentationMixin {}
