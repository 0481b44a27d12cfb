package io.kontor.platform.files;

import io.kontor.platform.settings.PlatformSettings;
import java.nio.file.Path;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;

/** Where a service keeps files: in a local folder, unless another library brings a store. */
@AutoConfiguration
public class FilesConfiguration {

  @Bean
  @ConditionalOnMissingBean
  FileStore fileStore(PlatformSettings settings) {
    return new LocalFileStore(Path.of(settings.filesDir()));
  }
}
