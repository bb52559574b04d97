package org.orrery.payment;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.orrery.platform.Database;

/** The sandbox's books, which nothing but the sandbox reads: each call its own transaction. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SandboxBank {

  @Inject Database database;

  /** A key's row. */
  record Charge(
      String outcome,
      String reference,
      BigDecimal amount,
      String lastFour,
      int calls,
      int inquiries) {

    GatewayAnswer answer() {
      return switch (outcome) {
        case "APPROVED" -> GatewayAnswer.approved(reference);
        case "DECLINED" -> GatewayAnswer.declined(reference, "the sandbox declines this card");
        default -> GatewayAnswer.notFound();
      };
    }
  }

  /**
   * Charges a key once; a key that is known is answered with what it came to.
   *
   * @throws IllegalStateException if the key was sent with another amount
   */
  public Charge charge(GatewayRequest request, SandboxCard card) {
    Charge charge =
        database
            .find(
                """
                insert into sandbox_charge (key, outcome, reference, amount, currency, last_four)
                values (?, ?, 'sandbox-' || gen_random_uuid(), ?, ?, ?)
                on conflict (key) do update set calls = sandbox_charge.calls + 1,
                  outcome = case when sandbox_charge.outcome = 'NOTHING' then 'APPROVED'
                    else sandbox_charge.outcome end
                returning *""",
                SandboxBank::read,
                request.key(),
                card.outcome(),
                request.amount().amount(),
                request.amount().currency().getCurrencyCode(),
                request.card().number().lastFour())
            .orElseThrow();
    if (charge.amount().compareTo(request.amount().amount()) != 0) {
      throw new IllegalStateException("this key was sent with another amount");
    }
    return charge;
  }

  /** What a key came to; empty if it never came. */
  public Optional<Charge> inquire(String key) {
    return database.find(
        """
        update sandbox_charge set inquiries = inquiries + 1 where key = ? returning *""",
        SandboxBank::read,
        key);
  }

  private static Charge read(ResultSet row) throws SQLException {
    return new Charge(
        row.getString("outcome"),
        row.getString("reference"),
        row.getBigDecimal("amount"),
        row.getString("last_four"),
        row.getInt("calls"),
        row.getInt("inquiries"));
  }
}
