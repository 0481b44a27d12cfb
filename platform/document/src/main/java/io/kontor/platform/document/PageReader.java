package io.kontor.platform.document;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.files.FileStore;
import io.kontor.platform.files.FileType;
import io.kontor.platform.files.IncomingFiles;
import io.kontor.platform.files.StoredPage;
import io.kontor.platform.json.ContractJson;
import jakarta.servlet.http.HttpServletRequest;
import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.exc.JacksonIOException;

/**
 * Reads pages of documents, {@code {"File": "<base64>"}}, straight from the request into the file
 * store: a page is never in memory as a whole, so many large ones at once do no harm.
 */
final class PageReader {
  /** The smallest accepted file, in bytes. Source: contract "KycDocument", Page. */
  static final long BYTES_MIN = 1024;

  /** The largest accepted file, in bytes. Source: contract "KycDocument", Page. */
  static final long BYTES_MAX = 7L * 1024 * 1024;

  /** The largest body: the largest file in base64 with line breaks, and a little JSON around it. */
  static final long BODY_MAX = 10L * 1024 * 1024;

  private final IncomingFiles files;
  private final ContractJson json;

  PageReader(IncomingFiles files, ContractJson json) {
    this.files = files;
    this.json = json;
  }

  /**
   * Stores the page in the request's body. The caller keeps the file, or drops it.
   *
   * <p>Errors: PARAM_ERROR without a file, for text that is not base64 or a file that is too small,
   * PAYLOAD_TOO_LARGE, UNSUPPORTED_MEDIA_TYPE for a file of another kind.
   */
  StoredPage receive(HttpServletRequest request, String folder) {
    if (request.getContentLengthLong() > BODY_MAX) {
      throw tooLarge();
    }
    Head head = new Head();
    FileStore.StoredFile file =
        files.receive(
            folder,
            BYTES_MAX,
            out -> {
              try (InputStream body = new Bounded(request.getInputStream())) {
                decode(body, head.before(out));
              }
              head.check();
            });
    FileType type = head.type();
    if (type == null) {
      throw new IllegalStateException("A page of no known type was stored");
    }
    return new StoredPage(file.key(), type, file.size(), file.sha256());
  }

  private void decode(InputStream body, OutputStream out) {
    boolean found = false;
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    try (JsonParser parser = json.mapper().createParser(body)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw ApiException.invalid("Body", "The body is missing or is not a JSON object.");
      }
      while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
        String name = parser.currentName();
        if (!names.add(name)) {
          throw ApiException.invalid(name, "The field " + name + " is given more than once.");
        }
        boolean file = name.equalsIgnoreCase("File");
        JsonToken value = parser.nextToken();
        if (file && value == JsonToken.VALUE_STRING) {
          parser.readBinaryValue(out);
          found = true;
        } else if (file && value != JsonToken.VALUE_NULL) {
          throw ApiException.invalid("File", "The value of File must be one text in base64.");
        } else {
          parser.skipChildren();
        }
      }
      if (parser.currentToken() != JsonToken.END_OBJECT) {
        throw ApiException.invalid("Body", "The body is not valid JSON.");
      }
    } catch (JacksonIOException e) {
      throw ApiException.invalid("Body", "The body could not be read.");
    } catch (JacksonException e) {
      throw ApiException.invalid("File", "The value of File is not valid base64 in valid JSON.");
    }
    if (!found) {
      throw ApiException.required("File");
    }
  }

  private static ApiException tooLarge() {
    return ApiException.of(
        ErrorCode.PAYLOAD_TOO_LARGE, "The file is larger than " + BYTES_MAX + " bytes.");
  }

  /** Remembers the first bytes and the length of what passes. */
  private static final class Head {
    private final byte[] bytes = new byte[FileType.HEAD];
    private long size;

    OutputStream before(OutputStream out) {
      return new FilterOutputStream(out) {
        @Override
        public void write(int value) throws IOException {
          write(new byte[] {(byte) value}, 0, 1);
        }

        @Override
        public void write(byte[] chunk, int offset, int length) throws IOException {
          for (int i = 0; i < length && size + i < bytes.length; i++) {
            bytes[(int) size + i] = chunk[offset + i];
          }
          size += length;
          out.write(chunk, offset, length);
        }
      };
    }

    @Nullable FileType type() {
      return FileType.sniff(Arrays.copyOf(bytes, (int) Math.min(size, bytes.length))).orElse(null);
    }

    void check() {
      if (size < BYTES_MIN) {
        throw ApiException.invalid("File", "The file is smaller than " + BYTES_MIN + " bytes.");
      }
      if (type() == null) {
        throw ApiException.of(
            ErrorCode.UNSUPPORTED_MEDIA_TYPE, "The file must be a PDF, JPEG, GIF or PNG.");
      }
    }
  }

  /** Stops reading at the limit, also when the request does not say how long it is. */
  private static final class Bounded extends FilterInputStream {
    private long left = BODY_MAX;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int value = in.read();
      count(value < 0 ? 0 : 1);
      return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
      int count = in.read(bytes, offset, length);
      count(count);
      return count;
    }

    private void count(int read) {
      left -= Math.max(0, read);
      if (left < 0) {
        throw tooLarge();
      }
    }
  }
}
