package io.kontor.platform.http;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The threads that serve requests.
 *
 * @param platformMax platform threads, one at least; further requests get virtual ones
 */
@ConfigurationProperties("kontor.http.threads")
record RequestThreadSettings(@DefaultValue("64") int platformMax) {
  RequestThreadSettings {
    if (platformMax < 1) {
      throw new IllegalArgumentException("kontor.http.threads.platform-max must be 1 or more");
    }
  }
}
