package io.kontor.compliance.level;

import java.util.Map;

/** What users have proven by documents. */
public interface ValidatedDocuments {
  /** The newest valid document of each type that the user has. */
  Map<KycDocumentType, String> validated(String userId);
}
