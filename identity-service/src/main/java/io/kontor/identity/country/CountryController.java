package io.kontor.identity.country;

import io.kontor.platform.country.Countries;
import io.kontor.platform.error.ApiException;
import io.kontor.platform.paging.PageRequest;
import io.kontor.platform.paging.PagedList;
import io.kontor.platform.security.Requires;
import java.util.List;
import java.util.Locale;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Country restrictions on the merchant API, with and without a ClientId in the path. */
@RestController
class CountryController {
  private final CountryAuthorizations authorizations;

  CountryController(CountryAuthorizations authorizations) {
    this.authorizations = authorizations;
  }

  /**
   * Reads what is allowed for a country. It says whether users may be created, bank accounts be
   * registered and payouts be made.
   */
  @GetMapping({
    "/v2.01/countries/{countryCode}/authorizations",
    "/v2.01/{clientId}/countries/{countryCode}/authorizations"
  })
  @Requires(Requires.OWN_CLIENT)
  CountryAuthorization read(@PathVariable String countryCode) {
    String code = countryCode.toUpperCase(Locale.ROOT);
    if (!Countries.isKnown(code)) {
      throw ApiException.notFound("CountryAuthorization", countryCode);
    }
    return authorizations.of(code);
  }

  /**
   * Lists what is allowed for each country. It says whether users may be created, bank accounts be
   * registered and payouts be made.
   */
  @GetMapping({"/v2.01/countries/authorizations", "/v2.01/{clientId}/countries/authorizations"})
  @Requires(Requires.OWN_CLIENT)
  PagedList<CountryAuthorization> list(PageRequest page) {
    List<CountryAuthorization> all = authorizations.all();
    int from = (int) Math.min(page.offset(), all.size());
    int to = Math.min(from + page.perPage(), all.size());
    return new PagedList<>(all.subList(from, to), all.size(), page);
  }
}
