package io.kontor.gateway;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Keeps cookies as a browser does, and shows the ones it has. */
final class Browser {

  private final String base;
  private final Function<HttpRequest.Builder, HttpResponse<String>> send;
  private final Map<String, String> cookies = new LinkedHashMap<>();

  Browser(String base, Function<HttpRequest.Builder, HttpResponse<String>> send) {
    this.base = base;
    this.send = send;
  }

  synchronized Map<String, String> cookies() {
    return new LinkedHashMap<>(cookies);
  }

  HttpResponse<String> get(String path) {
    return send(request(path).header("Accept", "application/json"));
  }

  HttpRequest.Builder request(String path) {
    return HttpRequest.newBuilder(URI.create(base + path));
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    String sent =
        cookies().entrySet().stream()
            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
            .collect(Collectors.joining("; "));
    if (!sent.isEmpty()) {
      request.header("Cookie", sent);
    }
    HttpResponse<String> answer = send.apply(request);
    synchronized (this) {
      for (String header : answer.headers().allValues("Set-Cookie")) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty() || header.contains("Max-Age=0")) {
          cookies.remove(name);
        } else {
          cookies.put(name, value);
        }
      }
    }
    return answer;
  }
}
