package org.redoubt.experiment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.redoubt.config.ExplorerRequest;
import org.redoubt.run.ExplorerSamples;

@Timeout(30)
class ExplorerInboxTest {
  private static final ExplorerRequest FIRST = ExplorerSamples.request(1, 0);
  private static final ExplorerRequest SECOND = ExplorerSamples.request(2, 0);
  private final ExplorerInbox inbox = new ExplorerInbox();

  @Test
  void onlyTheNewestOfThoseThatWaitIsLeft() throws InterruptedException {
    assertThat(inbox.put(FIRST)).isEmpty();
    assertThat(inbox.put(SECOND)).contains(FIRST);
    assertThat(inbox.next()).contains(SECOND);
    assertThat(inbox.take()).contains(SECOND);
    assertThat(inbox.next()).isEmpty();
  }

  @Test
  void whatIsBegunIsNotReplaced() throws InterruptedException {
    inbox.put(FIRST);
    assertThat(inbox.take()).contains(FIRST);
    assertThat(inbox.put(SECOND)).isEmpty();
  }

  @Test
  void whatWaitsWhenTheInputEndsIsStillTaken() throws InterruptedException {
    inbox.put(FIRST);
    inbox.close();
    assertThat(inbox.take()).contains(FIRST);
    assertThat(inbox.take()).isEmpty();
  }

  @Test
  void whoeverWaitsIsWokenByARequestOrByTheEnd() throws InterruptedException {
    Thread other = new Thread(() -> inbox.put(FIRST));
    other.start();
    assertThat(inbox.take()).contains(FIRST);
    Thread last = new Thread(inbox::close);
    last.start();
    assertThat(inbox.take()).isEmpty();
  }
}
