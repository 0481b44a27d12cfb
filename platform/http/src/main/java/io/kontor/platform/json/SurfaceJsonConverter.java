package io.kontor.platform.json;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.surface.Surface;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.ResolvableType;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractSmartHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads and writes each request in the dialect of its surface: the merchant contract or the
 * platform's own. A body that gives a member twice is refused on both. What the contract shows of
 * {@link PersonalData} depends on the caller.
 */
public final class SurfaceJsonConverter extends AbstractSmartHttpMessageConverter<Object> {
  /** The largest body that is read into memory, in bytes; the gateway's bound for uploads. */
  private static final int BODY_MAX = 12 * 1024 * 1024;

  private final JacksonJsonHttpMessageConverter contract;
  private final JacksonJsonHttpMessageConverter masked;
  private final JacksonJsonHttpMessageConverter internal;
  private final BooleanSupplier seesPersonalData;

  /**
   * A converter over the two dialects.
   *
   * @param seesPersonalData asked for each answer of the contract: of its caller
   */
  public SurfaceJsonConverter(
      ContractJson contract, JsonMapper internal, BooleanSupplier seesPersonalData) {
    super(MediaType.APPLICATION_JSON, new MediaType("application", "*+json"));
    this.contract = new JacksonJsonHttpMessageConverter(contract.mapper());
    this.masked = new JacksonJsonHttpMessageConverter(Masks.over(contract.mapper()));
    this.internal = new JacksonJsonHttpMessageConverter(internal);
    this.seesPersonalData = seesPersonalData;
  }

  @Override
  public boolean canRead(ResolvableType type, @Nullable MediaType mediaType) {
    // Merchant SDKs send JSON under odd content types; the contract's surface accepts them all.
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
    byte[] body = input.getBody().readNBytes(BODY_MAX + 1);
    if (body.length > BODY_MAX) {
      throw ApiException.of(ErrorCode.PAYLOAD_TOO_LARGE);
    }
    HttpInputMessage whole = again(body, input.getHeaders());
    String repeated;
    try {
      repeated = RepeatedMembers.find(body, Surface.isContract());
    } catch (JacksonException e) {
      throw new HttpMessageNotReadableException("The body is not JSON", e, whole);
    }
    if (repeated != null) {
      throw ApiException.invalid(repeated, "The field " + repeated + " is given more than once.");
    }
    return current().read(type, whole, hints);
  }

  @Override
  protected void writeInternal(
      Object value,
      ResolvableType type,
      HttpOutputMessage output,
      @Nullable Map<String, Object> hints)
      throws IOException {
    boolean hidden = Surface.isContract() && !seesPersonalData.getAsBoolean();
    (hidden ? masked : current()).write(value, type, null, output, hints);
  }

  private JacksonJsonHttpMessageConverter current() {
    return Surface.isContract() ? contract : internal;
  }

  /** A body that was read, to be read again. */
  private static HttpInputMessage again(byte[] body, HttpHeaders headers) {
    return new HttpInputMessage() {
      @Override
      public InputStream getBody() {
        return new ByteArrayInputStream(body);
      }

      @Override
      public HttpHeaders getHeaders() {
        return headers;
      }
    };
  }
}
