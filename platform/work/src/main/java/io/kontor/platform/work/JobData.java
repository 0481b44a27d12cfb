package io.kontor.platform.work;

import com.github.kagkarlsson.scheduler.serializer.Serializer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** Data of jobs as JSON: a later release may add members, an earlier one ignores them. */
final class JobData implements Serializer {
  private final JsonMapper json = JsonMapper.builder().build();

  @Override
  public byte @Nullable [] serialize(@Nullable Object data) {
    return data == null ? null : json.writeValueAsBytes(data);
  }

  @Override
  public <T> @Nullable T deserialize(Class<T> type, byte @Nullable [] data) {
    return data == null ? null : json.readValue(data, type);
  }
}
