package io.kontor.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

class SinkTest {
  @Test
  void countsTheCallsOfEachEventAndAnswersThem() throws Exception {
    try (Sink sink = new Sink();
        HttpClient http = HttpClient.newHttpClient()) {
      for (String query :
          new String[] {
            "EventType=TRANSFER_NORMAL_SUCCEEDED&RessourceId=t%2D1&Date=1",
            "EventType=TRANSFER_NORMAL_SUCCEEDED&RessourceId=t-1&Date=1",
            "EventType=TRANSFER_NORMAL_FAILED&RessourceId=t-1&Date=2"
          }) {
        HttpRequest call = HttpRequest.newBuilder(URI.create(sink.url() + "?" + query)).build();
        assertThat(http.send(call, BodyHandlers.discarding()).statusCode()).isEqualTo(200);
      }

      assertThat(sink.calls())
          .hasSize(2)
          .containsEntry(new Notice("t-1", "TRANSFER_NORMAL_SUCCEEDED"), 2)
          .containsEntry(new Notice("t-1", "TRANSFER_NORMAL_FAILED"), 1);
    }
  }
}
