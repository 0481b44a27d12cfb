package io.kontor.gateway.dashboard;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.resource.EncodedResourceResolver;
import org.springframework.web.servlet.resource.PathResourceResolver;
import org.springframework.web.servlet.resource.ResourceResolverChain;

/**
 * The dashboard's files from the class path ({@code META-INF/resources} of the dashboard's
 * artifact), compressed as they lie there. Files under {@code /assets} carry a hash in their name
 * and may be kept for ever; the page itself is asked for each time. Every page address of the
 * dashboard gets the same page. The reference of the merchant API at {@code /docs} is built with
 * it.
 */
@Configuration(proxyBeanMethods = false)
class DashboardFiles implements WebMvcConfigurer {

  private static final String FILES = "classpath:/META-INF/resources/";

  private final Map<String, String> tags = new ConcurrentHashMap<>();

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addViewController("/").setViewName("forward:/index.html");
  }

  @Override
  public void addResourceHandlers(ResourceHandlerRegistry registry) {
    registry
        .addResourceHandler("/assets/**")
        .addResourceLocations(FILES + "assets/")
        .setCacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePublic().immutable())
        .setUseLastModified(false)
        .resourceChain(true)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new PathResourceResolver());
    // Not cached by path: addresses of pages are without number.
    registry
        .addResourceHandler("/**")
        .addResourceLocations(FILES)
        .setCacheControl(CacheControl.noCache())
        .setUseLastModified(false) // Reproducible builds date every file alike.
        .setEtagGenerator(this::tag)
        .resourceChain(false)
        .addResolver(new EncodedResourceResolver())
        .addResolver(new PageResolver());
  }

  /** The content's hash; there are as many entries as files. */
  private String tag(Resource resource) {
    return tags.computeIfAbsent(resource.getDescription(), _ -> "\"" + hash(resource) + "\"");
  }

  private static String hash(Resource resource) {
    try (InputStream content = resource.getInputStream()) {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(content.readAllBytes());
      return HexFormat.of().formatHex(digest, 0, 16);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** A file when there is one; otherwise the page, for browsers that ask for one. */
  private static final class PageResolver extends PathResourceResolver {

    /** The page that shows the merchant API's document; its files lie below. */
    private static final String REFERENCE = "docs";

    private static final List<String> NO_PAGES =
        List.of(
            "internal", "callbacks", "actuator", "oauth2", "login", "logout", "session", "error");

    @Override
    protected @Nullable Resource resolveResourceInternal(
        @Nullable HttpServletRequest request,
        String requestPath,
        List<? extends Resource> locations,
        ResourceResolverChain chain) {
      String path = requestPath.equals(REFERENCE) ? REFERENCE + "/index.html" : requestPath;
      Resource file = super.resolveResourceInternal(request, path, locations, chain);
      if (file != null || request == null || !wantsPage(request, requestPath)) {
        return file;
      }
      return super.resolveResourceInternal(request, "index.html", locations, chain);
    }

    private static boolean wantsPage(HttpServletRequest request, String path) {
      String accept = request.getHeader(HttpHeaders.ACCEPT);
      String first = path.contains("/") ? path.substring(0, path.indexOf('/')) : path;
      return accept != null && accept.contains("text/html") && !NO_PAGES.contains(first);
    }
  }
}
