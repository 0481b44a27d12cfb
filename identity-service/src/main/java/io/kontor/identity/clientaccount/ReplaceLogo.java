package io.kontor.identity.clientaccount;

import io.kontor.identity.audit.AuditTrail;
import io.kontor.platform.audit.AuditAction;
import io.kontor.platform.error.ApiException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a new logo: base64 of a PNG, JPEG or GIF of at most a megabyte. The type is determined by
 * the content. Errors: PARAM_ERROR.
 */
@Service
class ReplaceLogo {
  private static final int BYTES_MAX = 1 << 20;

  private final ClientAccounts clients;
  private final AuditTrail audit;

  ReplaceLogo(ClientAccounts clients, AuditTrail audit) {
    this.clients = clients;
    this.audit = audit;
  }

  @Transactional
  void execute(String clientId, @Nullable String file) {
    if (file == null || file.isBlank()) {
      throw ApiException.required("File");
    }
    if (file.length() > BYTES_MAX * 4L / 3 + 8) {
      throw ApiException.invalid("File", "The picture must have at most 1 MB.");
    }
    byte[] content = decode(file);
    clients.requireKnown(clientId);
    clients.putLogo(clientId, new ClientAccounts.Logo(mediaType(content), content));
    audit.record(clientId, AuditAction.CLIENT_LOGO_REPLACED, clientId);
  }

  private static byte[] decode(String file) {
    try {
      return Base64.getMimeDecoder().decode(file);
    } catch (IllegalArgumentException _) {
      throw ApiException.invalid("File", "The file must be base64 text.");
    }
  }

  private static String mediaType(byte[] content) {
    if (startsWith(content, 0x89, 'P', 'N', 'G')) {
      return "image/png";
    }
    if (startsWith(content, 0xff, 0xd8, 0xff)) {
      return "image/jpeg";
    }
    if (startsWith(content, 'G', 'I', 'F', '8')) {
      return "image/gif";
    }
    throw ApiException.invalid("File", "The picture must be a PNG, JPEG or GIF.");
  }

  private static boolean startsWith(byte[] content, int... magic) {
    if (content.length < magic.length) {
      return false;
    }
    for (int i = 0; i < magic.length; i++) {
      if ((content[i] & 0xff) != magic[i]) {
        return false;
      }
    }
    return true;
  }
}
