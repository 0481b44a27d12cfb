package io.kontor.identity.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.kontor.identity.IdentityTest;
import io.kontor.platform.test.Api;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class NoteIT extends IdentityTest {
  private static final String[] SUPPORT = {"users:read", "payins:read", "notes:write"};

  @Test
  void keepsWhatPeopleWriteAboutAnObject() {
    Api ann = api.staff(client, "Ann", SUPPORT);
    Api bob = api.staff(client, "Bob", SUPPORT);

    Api.Answer first = ann.post(path("/notes"), note("PAYIN", "payin_m_1", " Called the payer. "));
    bob.post(path("/notes"), note("PAYIN", "payin_m_1", "They will pay again."));
    ann.post(path("/notes"), note("PAYIN", "payin_m_2", "Another one."));

    assertThat(first.status()).as(first.toString()).isEqualTo(200);
    assertThat(first.text("Text")).isEqualTo("Called the payer.");
    assertThat(first.text("AuthorName")).isEqualTo("Ann");
    assertThat(first.text("AuthorType")).isEqualTo("STAFF");
    Api.Answer list = bob.get(path("/notes?ObjectType=PAYIN&ObjectId=payin_m_1"));
    assertThat(list.json()).hasSize(2);
    assertThat(list.text("1.AuthorName")).isEqualTo("Bob");
    assertThat(list.text("0.EditDate")).isNull();
  }

  @Test
  void letsOnlyTheAuthorChangeAndDelete() {
    Api ann = api.staff(client, "Ann", SUPPORT);
    Api bob = api.staff(client, "Bob");
    String id = ann.post(path("/notes"), note("PAYIN", "payin_m_1", "secret words")).text("Id");

    assertThat(bob.put(path("/notes/" + id), "{\"Text\": \"x\"}").status()).isEqualTo(403);
    assertThat(bob.delete(path("/notes/" + id)).status()).isEqualTo(403);
    Api.Answer edited = ann.put(path("/notes/" + id), "{\"Text\": \"Other words\"}");
    assertThat(edited.text("Text")).isEqualTo("Other words");
    assertThat(edited.text("EditDate")).isNotNull();
    assertThat(ann.delete(path("/notes/" + id)).status()).isEqualTo(204);

    assertThat(ann.get(path("/notes?ObjectType=PAYIN&ObjectId=payin_m_1")).json()).isEmpty();
    assertThat(ann.put(path("/notes/" + id), "{\"Text\": \"x\"}").status()).isEqualTo(404);
    assertThat(ann.delete(path("/notes/" + id)).status()).isEqualTo(404);
    await()
        .atMost(Duration.ofSeconds(10))
        .untilAsserted(() -> {
          String trail = merchant.get(path("/audit?ResourceId=" + id)).body();
          assertThat(trail).contains("NOTE_CREATED", "NOTE_EDITED", "NOTE_DELETED", "payin_m_1");
          assertThat(trail).doesNotContain("words");
        });
  }

  @Test
  void asksForTheRightToTheObjectToo() {
    Api support = api.staff(client, "Sam", SUPPORT);
    Api reader = api.staff(client, "Rob", "payins:read", "notes:read");
    String id = merchant.post(path("/notes"), note("DISPUTE", "dispute_1", "Fraud?")).text("Id");

    assertThat(support.get(path("/notes?ObjectType=DISPUTE&ObjectId=dispute_1")).status())
        .isEqualTo(403);
    assertThat(support.post(path("/notes"), note("DISPUTE", "dispute_1", "x")).status())
        .isEqualTo(403);
    assertThat(support.put(path("/notes/" + id), "{\"Text\": \"x\"}").status()).isEqualTo(403);
    assertThat(reader.post(path("/notes"), note("PAYIN", "payin_m_1", "x")).status())
        .isEqualTo(403);
    assertThat(reader.get(path("/notes?ObjectType=PAYIN&ObjectId=payin_m_1")).status())
        .isEqualTo(200);
    String other = openClient("Globex");
    Api stranger = api.merchant(other);
    assertThat(
            stranger.get("/v2.01/" + other + "/notes?ObjectType=DISPUTE&ObjectId=dispute_1").json())
        .isEmpty();
    assertThat(stranger.put("/v2.01/" + other + "/notes/" + id, "{\"Text\": \"x\"}").status())
        .isEqualTo(404);
  }

  @Test
  void refusesWhatIsNoNote() {
    assertThat(fault(note("PAYIN", "payin_m_1", " "), "Text")).isNotNull();
    assertThat(fault(note("PAYIN", "payin_m_1", "x".repeat(4001)), "Text")).isNotNull();
    assertThat(fault(note("PAYIN", "a b", "x"), "ObjectId")).isNotNull();
    assertThat(fault("{\"ObjectId\": \"payin_m_1\", \"Text\": \"x\"}", "ObjectType")).isNotNull();
    assertThat(merchant.post(path("/notes"), note("USER", "user_m_none", "x")).status())
        .isEqualTo(404);
    assertThat(merchant.get(path("/notes?ObjectType=PAYIN")).status()).isEqualTo(400);
    assertThat(merchant.get(path("/notes?ObjectType=CASINO&ObjectId=x")).status()).isEqualTo(400);
    assertThat(merchant.post(path("/notes"), note("PAYIN", "payin_m_1", "x".repeat(4000))).status())
        .isEqualTo(200);
  }

  @Test
  void takesARepeatedNoteOnce() {
    String key = UUID.randomUUID().toString();
    Api once = merchant.header("Idempotency-Key", key);

    once.post(path("/notes"), note("PAYIN", "payin_m_9", "x"));
    once.post(path("/notes"), note("PAYIN", "payin_m_9", "x"));

    assertThat(merchant.get(path("/notes?ObjectType=PAYIN&ObjectId=payin_m_9")).json()).hasSize(1);
    assertThat(merchant.get(path("/responses/" + key)).text("Resource.Text")).isEqualTo("x");
  }

  @Test
  void replacesTagsAndFindsObjectsByThem() {
    Api ann = api.staff(client, "Ann", SUPPORT);
    Api.Answer kept =
        ann.put(path("/tags"), tags("PAYIN", "payin_m_1", "VIP", " chargeback risk ", "vip"));
    ann.put(path("/tags"), tags("PAYIN", "payin_m_2", "vip"));
    merchant.put(path("/tags"), tags("DISPUTE", "dispute_1", "vip"));

    assertThat(kept.status()).as(kept.toString()).isEqualTo(200);
    assertThat(kept.text("Tags.0")).isEqualTo("chargeback risk");
    assertThat(kept.text("Tags.1")).isEqualTo("vip");
    assertThat(ann.get(path("/tags/objects?Tag=Vip")).json()).hasSize(2);
    assertThat(merchant.get(path("/tags/objects?Tag=vip")).json()).hasSize(3);
    assertThat(ann.get(path("/tags/objects?Tag=vip")).text("0.AuthorName")).isEqualTo("Ann");
    ann.put(path("/tags"), tags("PAYIN", "payin_m_1"));
    assertThat(ann.get(path("/tags?ObjectType=PAYIN&ObjectId=payin_m_1")).json().get("Tags"))
        .isEmpty();
    assertThat(ann.get(path("/tags/objects?Tag=vip")).json()).hasSize(1);
    assertThat(ann.get(path("/tags/objects")).status()).isEqualTo(400);
    assertThat(ann.put(path("/tags"), tags("PAYIN", "p", "a,b")).status()).isEqualTo(400);
    assertThat(ann.put(path("/tags"), tags("PAYIN", "p", "x".repeat(41))).status()).isEqualTo(400);
    String[] many = new String[21];
    for (int i = 0; i < many.length; i++) {
      many[i] = "t" + i;
    }
    assertThat(ann.put(path("/tags"), tags("PAYIN", "p", many)).status()).isEqualTo(400);
  }

  @Test
  void concurrentWritersLeaveTheTagsOfOne() throws Exception {
    String[][] sets = {new String[20], new String[20]};
    for (int i = 0; i < 20; i++) {
      sets[0][i] = "a" + i;
      sets[1][i] = "b" + i;
    }
    List<Future<Api.Answer>> answers = new ArrayList<>();
    try (var people = Executors.newFixedThreadPool(8)) {
      for (int i = 0; i < 16; i++) {
        String body = tags("PAYIN", "payin_m_1", sets[i % 2]);
        answers.add(people.submit(() -> merchant.put(path("/tags"), body)));
      }
    }
    for (Future<Api.Answer> answer : answers) {
      assertThat(answer.get().status()).isEqualTo(200);
    }
    String kept = merchant.get(path("/tags?ObjectType=PAYIN&ObjectId=payin_m_1")).body();
    assertThat(kept.contains("\"a1\"")).isNotEqualTo(kept.contains("\"b1\""));
    assertThat(merchant.get(path("/tags?ObjectType=PAYIN&ObjectId=payin_m_1")).json().get("Tags"))
        .hasSize(20);
  }

  private String fault(String body, String field) {
    Api.Answer answer = merchant.post(path("/notes"), body);
    assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
    return answer.json().get("errors").path(field).asString(null);
  }

  private static String note(String type, String id, String text) {
    return "{\"ObjectType\": \"%s\", \"ObjectId\": \"%s\", \"Text\": \"%s\"}"
        .formatted(type, id, text);
  }

  private static String tags(String type, String id, String... tags) {
    String list = tags.length == 0 ? "" : "\"" + String.join("\", \"", tags) + "\"";
    return "{\"ObjectType\": \"%s\", \"ObjectId\": \"%s\", \"Tags\": [%s]}"
        .formatted(type, id, list);
  }
}
