package io.kontor.bench;

import io.kontor.bench.Run.Pairs;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/** G2: the gateway beside nginx, both in front of the same sink. */
final class GatewayFigures {
  private final Run run;

  GatewayFigures(Run run) {
    this.run = run;
  }

  void besideNginx() throws SQLException, InterruptedException {
    Optional<Path> program = Nginx.find();
    if (program.isEmpty()) {
      run.notMeasured(
          Figure.G2,
          "nginx is not installed; Debian: apt-get install --no-install-recommends nginx");
      return;
    }
    Merchant merchant = run.merchant();
    Path folder = run.installation().kept("nginx");
    String answer =
        "{\"Id\":\"%s\",\"PersonType\":\"LEGAL\",\"Tag\":null}".formatted(merchant.userId());
    try (Sink sink = new Sink(answer, _ -> {});
        GatewayReplica gateway = new GatewayReplica(run.installation(), sink.url());
        Nginx nginx = new Nginx(program.get(), folder, sink.port())) {
      ReadSide ours = ReadSide.at("gateway", gateway.port(), run.platform(), merchant);
      ReadSide plain = ReadSide.at("nginx", nginx.port(), run.platform(), merchant);
      rate(ours, run.options().warmUpSeconds());
      rate(plain, run.options().warmUpSeconds());
      int seconds = run.options().seconds();
      String unit = "requests per second";
      Pairs pairs = run.inTurn(unit, () -> rate(ours, seconds), () -> rate(plain, seconds));
      run.store(Figure.G2, "gateway, with a token", "nginx", unit, pairs, Map.of());
    }
  }

  private double rate(ReadSide side, int seconds) {
    return side.run(seconds, run.options().connections()).perSecond();
  }

  void withoutToken() {
    run.notMeasured(
        Figure.G3,
        "no call of the merchant API goes without a token, and what does (links to files) takes"
            + " another way through the gateway");
  }
}
