package io.kontor.platform.json;

import io.kontor.platform.web.Surface;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes each request in the dialect of its surface: the merchant contract or the
 * platform's own.
 */
public final class SurfaceJsonConverter extends AbstractSmartHttpMessageConverter<Object> {
  private final JacksonJsonHttpMessageConverter contract;
  private final JacksonJsonHttpMessageConverter internal;

  /** A converter over the two dialects. */
  public SurfaceJsonConverter(ContractJson contract, JsonMapper internal) {
    super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    this.contract = new JacksonJsonHttpMessageConverter(contract.mapper());
    this.internal = new JacksonJsonHttpMessageConverter(internal);
  }

  @Override
  public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
    // Merchant SDKs send JSON under odd content types; the contract's surface takes whatever
    // parses.
    return current().canRead(type, Surface.isContract() ? MediaType.APPLICATION_JSON : mediaType);
  }

  @Override
  public boolean canWrite(
      ResolvableType targetType, Class<?> valueClass, @Nullable MediaType mediaType) {
    return current().canWrite(targetType, valueClass, mediaType);
  }

  @Override
  public List<MediaType> getSupportedMediaTypes() {
    return List.of(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
  }

  @Override
  public Object read(
      ResolvableType type, HttpInputMessage input, @Nullable Map<String, Object> hints)
      throws IOException {
    return current().read(type, input, hints);
  }

  @Override
  protected void writeInternal(
      Object value,
      ResolvableType type,
      HttpOutputMessage output,
      @Nullable Map<String, Object> hints)
      throws IOException {
    current().write(value, type, null, output, hints);
  }

  private JacksonJsonHttpMessageConverter current() {
    return Surface.isContract() ? contract : internal;
  }
}
