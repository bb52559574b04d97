package org.orrery.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.orrery.ledger.TestDatabase.undone;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.orrery.ledger.CountingDatabase;
import org.orrery.ledger.TestContainer;
import org.orrery.platform.Database;
import org.orrery.platform.OrreryConfig;
import org.orrery.platform.TestConfig;

/**
 * What the outbox touches, in pages and rows, when tens of thousands of mails were sent and as many
 * wait: by the mails that it takes. Nothing of the rows stays.
 */
class MailEffortTest {

  private static final int MAILS = 40_000;

  /** One in a thousand is claimed. */
  private static final int CLAIMED_OF = 1_000;

  private static final int TAKEN = 20;
  private static final long TOUCHED_MAX = 1_500;

  private final long account = new MailFixture(1).account.id().value();
  private final CountingDatabase counting = new CountingDatabase();
  private final TestContainer beans = new TestContainer(counting.dataSource());
  private final Database database = beans.get(Database.class);
  private final Map<String, Long> touched = new LinkedHashMap<>();

  @Test
  void the_outbox_does_not_look_at_mails_that_it_does_not_take() {
    beans.put(OrreryConfig.class, TestConfig.config());
    MailRepository mails = beans.get(MailRepository.class);

    undone(
        () -> {
          fill();
          count("allowance", mails::allowance);
          count("claim", () -> assertThat(mails.claim("here/1", TAKEN)).hasSize(TAKEN));
          count("release", () -> mails.release("here/1"));
          count("release of a node", () -> mails.releaseOf("elsewhere"));
          count("give up", mails::giveUpLost);
          return touched;
        });

    assertThat(touched).allSatisfy((what, much) -> assertThat(much).isLessThan(TOUCHED_MAX));
  }

  /** Half of them sent; of the others one in a thousand is another node's. */
  private void fill() {
    database.update(
        """
        insert into mail (key, seller_id, account_id, recipient, template, filling, state,
          next_attempt_at, claimed_by, claimed_until, claimed_at)
        select 'effort:' || n, a.seller_id, a.id, 'a@b.example', 'trial-ending', '{}',
          case when n % 2 = 0 then 'SENT' else 'WAITING' end, now() - interval '1 hour',
          case when n % ? = 1 then 'elsewhere/1' end,
          case when n % ? = 1 then now() + interval '10 minutes' end,
          case when n % ? = 1 then now() end
        from generate_series(1, ?) n, account a where a.id = ?""",
        CLAIMED_OF, CLAIMED_OF, CLAIMED_OF, MAILS, account);
    database.update("analyze mail");
  }

  private void count(String what, Runnable work) {
    counting.take();
    work.run();
    touched.put(what, counting.take().values().stream().mapToLong(Long::longValue).sum());
  }
}
