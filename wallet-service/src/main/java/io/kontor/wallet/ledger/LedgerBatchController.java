package io.kontor.wallet.ledger;

import io.kontor.platform.error.ApiException;
import io.kontor.platform.error.ErrorCode;
import io.kontor.platform.error.OutcomeUnknownException;
import io.kontor.platform.error.ServiceUnavailableException;
import io.kontor.platform.failure.FailureLog;
import io.kontor.platform.fault.FaultInjection;
import io.kontor.platform.security.RequiresScope;
import io.kontor.wallet.ledger.PostingResult.Posted;
import io.kontor.wallet.ledger.PostingResult.ReferenceReused;
import io.kontor.wallet.ledger.PostingResult.Refused;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Valid;
import jakarta.validation.Validator;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/**
 * Several postings in one call, for a caller that gathers them. Each is answered on its own, so one
 * that cannot be recorded never fails its neighbours. Source: docs/services/ledger.md, ADR 0003.
 */
@RestController
class LedgerBatchController {
  /** Postings in one call. */
  static final int POSTINGS_MAX = 256;

  private static final FailureLog failures = new FailureLog(LedgerBatchController.class);

  private final Ledger ledger;
  private final Validator validator;
  private final FaultInjection faults;

  LedgerBatchController(Ledger ledger, Validator validator, FaultInjection faults) {
    this.ledger = ledger;
    this.validator = validator;
    this.faults = faults;
  }

  @PostMapping("/internal/ledger/postings/batch")
  @RequiresScope("ledger:post")
  BatchView post(@Valid @RequestBody BatchRequest request) {
    List<@Nullable ResultView> results = new ArrayList<>();
    List<Posting> postings = new ArrayList<>();
    for (PostingRequest each : request.postings()) {
      try {
        postings.add(valid(each).toPosting());
        results.add(null); // until it is recorded
      } catch (ApiException e) {
        results.add(ResultView.error(e));
      }
    }
    List<ResultView> recorded = postings.isEmpty() ? List.of() : record(postings);
    int next = 0;
    List<ResultView> answer = new ArrayList<>(results.size());
    for (ResultView result : results) {
      answer.add(result != null ? result : recorded.get(next++));
    }
    return new BatchView(answer);
  }

  private PostingRequest valid(@Nullable PostingRequest request) {
    if (request == null) {
      throw ApiException.required("posting");
    }
    for (ConstraintViolation<PostingRequest> violation : validator.validate(request)) {
      String field = violation.getPropertyPath().toString();
      throw ApiException.invalid(field, field + " " + violation.getMessage() + ".");
    }
    return request;
  }

  private List<ResultView> record(List<Posting> postings) {
    List<String> references = postings.stream().map(Posting::reference).toList();
    faults.points("ASKED", references);
    List<ResultView> results = new ArrayList<>(postings.size());
    for (Supplier<PostingResult> result : offer(postings)) {
      results.add(view(result));
    }
    faults.points("POSTED", references);
    return results;
  }

  private List<Supplier<PostingResult>> offer(List<Posting> postings) {
    try {
      return ledger.post(postings);
    } catch (ServiceUnavailableException e) {
      Supplier<PostingResult> unavailable =
          () -> {
            throw e;
          };
      return Collections.nCopies(postings.size(), unavailable);
    }
  }

  private static ResultView view(Supplier<PostingResult> recorded) {
    try {
      return switch (recorded.get()) {
        case Posted posted -> ResultView.posted(posted);
        case Refused refused -> ResultView.refused(refused);
        case ReferenceReused _ -> ResultView.error(ApiException.of(ErrorCode.REFERENCE_REUSED));
      };
    } catch (ServiceUnavailableException e) {
      failures.warn(e, "A posting was not recorded", Map.of());
      return ResultView.error("UNAVAILABLE", ErrorCode.SERVICE_UNAVAILABLE.message());
    } catch (OutcomeUnknownException e) {
      failures.warn(e, "Whether a posting was recorded is not known", Map.of());
      return ResultView.error("UNKNOWN", ErrorCode.OUTCOME_UNKNOWN.message());
    }
  }

  /** Validated one by one: a bad posting fails alone. */
  record BatchRequest(
      @NotEmpty @Size(max = POSTINGS_MAX) List<@Nullable PostingRequest> postings) {}

  /** In the order of the request. */
  record BatchView(List<ResultView> results) {}

  /** What became of one posting. */
  record ResultView(
      String outcome,
      @Nullable String postingId,
      @Nullable Instant recordedAt,
      @Nullable String code,
      @Nullable String account,
      @Nullable String detail) {
    static ResultView posted(Posted posted) {
      return new ResultView("POSTED", posted.postingId(), posted.recordedAt(), null, null, null);
    }

    static ResultView refused(Refused refused) {
      return new ResultView("REFUSED", null, null, refused.code().name(), refused.account(), null);
    }

    static ResultView error(ApiException error) {
      Map<String, String> fields = error.errors();
      return error(
          error.code().name(),
          fields == null ? error.getMessage() : String.join(" ", fields.values()));
    }

    static ResultView error(String code, @Nullable String detail) {
      return new ResultView("ERROR", null, null, code, null, detail);
    }
  }
}
